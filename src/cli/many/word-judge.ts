import { dirname, resolve } from "node:path";
import { deflateRawSync } from "node:zlib";
import { builtInLayout } from "../../kind/built-in.ts";
import { exitCodes } from "../io.ts";
import { Offices } from "../office.ts";
import { Stop } from "../stop.ts";
import type { Verdict } from "./judge.ts";

/** Settings shared by all Word files of a run; plain data, so that threads can receive it. */
export interface CheckSettings {
  cwd: string;
  /** The office's file, as the user named it. */
  config: string | undefined;
  withValues: boolean;
}

/** Verdict on a Word file; plain data, too. */
export interface WordVerdict extends Verdict {
  /** Why the file was not judged, as a sentence; absent where it was. */
  notice?: string;
  /** Measurements, if requested: compressed JSON, because a run over thousands of files keeps all of them. */
  values?: Uint8Array;
}

/** @param notice why the file was not judged, where it was not */
export const packedValues = (file: string, notice: string | undefined, values: object = {}): Uint8Array =>
  deflateRawSync(JSON.stringify({ file, notice: notice ?? null, ...values }, null, 2));

/**
 * Judges bytes of Word files, in whichever thread it stands.
 *
 * @throws Stop where the file of the office that the user named is not there
 */
export const openWordJudge = async ({
  cwd,
  config,
  withValues,
}: CheckSettings): Promise<(path: string, bytes: Uint8Array) => Promise<WordVerdict>> => {
  const offices = new Offices(cwd, config);
  const { checkDocument, readDocx, sentenceOf, valuesOf } = await import("../../check/index.ts");
  return async (path, bytes) => {
    const read = readDocx(bytes);
    if ("refusal" in read) throw new Stop(`${path}: ${sentenceOf(read.refusal)}`, exitCodes.stopped);
    const office = await offices.over(dirname(resolve(cwd, path)));
    const { severities, office: names } = office.settings;
    const { problems, notice, parts } = checkDocument(path, read.measured, builtInLayout, severities, names);
    const verdict = {
      problems,
      officeProblems: office.problems,
      sources: office.problems.length > 0 ? [office.source] : [],
      ...(notice === undefined ? {} : { notice }),
    };
    if (!withValues) return verdict;
    return {
      ...verdict,
      values: packedValues(path, notice, notice === undefined ? valuesOf(read.measured, parts) : {}),
    };
  };
};
