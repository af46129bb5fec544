import { rules } from "../lint/compiled/rules.ts";
import { wordRules } from "../lint/compiled/word-rules.ts";
import { byNewNames, newNameOf, rulesNamed } from "../lint/renamed.ts";
import { type LintSettings, plainSettings } from "../lint/run.ts";
import type { Inherited, UsualRecipients } from "../plan/inherit.ts";
import {
  type Finding,
  joinPointer,
  type PlanPlace,
  type Problem,
  type Severity,
  type Spot,
  splitPointer,
} from "../problem.ts";
import { nearest } from "../schema/nearest.ts";
import { validateOffice } from "../schema/office.ts";
import { decodeSource } from "../source/decode.ts";
import { locate } from "../source/locate.ts";
import type { Source } from "../source/source.ts";
import { parseYaml } from "../source/yaml.ts";

/** An office's file, after `schemas/office.schema.json` accepted it: keys of a plan, and these. */
interface WrittenOffice extends Record<string, unknown> {
  signers?: Record<string, unknown> | null;
  rules?: Record<string, Severity | "off"> | null;
  groups?: Record<string, string[]> | null;
  aliases?: Record<string, string> | null;
  usual_recipients?: UsualRecipients | null;
  template?: string | null;
}

export interface Office {
  source: Source;
  /** Keys that plans inherit; empty if the file has problems. */
  inherited: Inherited;
  settings: LintSettings;
  /** The folder of its own templates, from the file's folder, and where it is named. */
  template?: { folder: string; spot: Spot };
  problems: Problem[];
}

/** Names of rules that are wrong, and those that have changed. */
const rulesMisnamed = (severities: object): Finding[] => {
  const known = [...rules.map((rule) => rule.id), ...wordRules];
  const placeOf = (id: string): PlanPlace => ({ pointer: joinPointer("/rules", id), on: "key" });
  const renamed = Object.keys(severities).flatMap((id): Finding[] => {
    const message = newNameOf(id);
    return message === undefined ? [] : [{ rule: "rule-renamed", severity: "hint", message, place: placeOf(id) }];
  });
  const unknown = Object.keys(severities)
    .filter((id) => rulesNamed(id).length === 0)
    .map((id): Finding => {
      const near = nearest(id, known);
      const hint = near === undefined ? "Xem tên các luật: kehoach rules" : `Có phải là “${near}”?`;
      return {
        rule: "office-rule-known",
        severity: "error",
        message: `không có luật “${id}”. ${hint}`,
        place: placeOf(id),
      };
    });
  return [...renamed, ...unknown];
};

/** Bytes of an office's file to what its plans share. */
export const readOffice = (path: string, bytes: Uint8Array): Office => {
  const { source, problems: unreadable } = decodeSource(path, bytes);
  const nowhere = (): Spot => ({ file: path, position: { line: 1, column: 1, length: 1 } });
  const without = (problems: Problem[]): Office => ({
    source,
    inherited: { values: {}, signers: {}, broken: new Set(), file: path, locate: nowhere },
    settings: plainSettings,
    problems,
  });
  if (unreadable.length > 0 || bytes.length === 0) return without(unreadable);
  const { value, document, problems } = parseYaml(source);
  if (problems.length > 0 || value === null || value === undefined) return without(problems);
  const spotOf = (place: PlanPlace): Spot => ({ file: path, position: locate(source, document, place) });
  const misshapen = validateOffice(value);
  // A value that is no group has no keys to inherit.
  const written: WrittenOffice = typeof value === "object" && !Array.isArray(value) ? (value as WrittenOffice) : {};
  const broken = new Set(misshapen.map(({ place }) => splitPointer(place.pointer)[0] ?? ""));
  const {
    signers,
    rules: severities,
    groups,
    aliases,
    usual_recipients: usual,
    template,
    ...values
  } = Object.fromEntries(Object.entries(written).filter(([key]) => !broken.has(key))) as WrittenOffice;
  const findings = [...misshapen, ...rulesMisnamed(severities ?? {})];
  return {
    source,
    inherited: {
      values,
      ...(usual ? { usualRecipients: usual } : {}),
      signers: signers ?? {},
      broken,
      file: path,
      locate: spotOf,
    },
    settings: { ...byNewNames(severities ?? {}), office: { groups: groups ?? {}, aliases: aliases ?? {} } },
    ...(template ? { template: { folder: template, spot: spotOf({ pointer: "/template", on: "value" }) } } : {}),
    problems: findings.map(({ place, meant: _, ...finding }) => ({ ...finding, ...spotOf(place) })),
  };
};
