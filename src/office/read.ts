import { rules } from "../lint/rules/index.ts";
import { type LintSettings, plainSettings } from "../lint/run.ts";
import { type Finding, joinPointer, type Problem, type Severity } from "../problem.ts";
import { nearest } from "../schema/nearest.ts";
import { validateOffice } from "../schema/office.ts";
import { decodeSource } from "../source/decode.ts";
import { locate } from "../source/locate.ts";
import type { Source } from "../source/source.ts";
import { parseYaml } from "../source/yaml.ts";

/** What an office writes down once for all its plans, after `schemas/office.schema.json` accepted it. */
interface Office {
  rules?: Record<string, Severity | "off"> | null;
  groups?: Record<string, string[]> | null;
  aliases?: Record<string, string> | null;
}

export interface OfficeRead {
  source: Source;
  /** Those of no office where the file has problems. */
  settings: LintSettings;
  problems: Problem[];
}

const unknownRules = (office: Office): Finding[] =>
  Object.keys(office.rules ?? {})
    .filter((id) => !rules.some((rule) => rule.id === id))
    .map((id) => {
      const near = nearest(
        id,
        rules.map((rule) => rule.id),
      );
      const hint = near === undefined ? "Xem tên các luật: kehoach rules" : `Có phải là “${near}”?`;
      return {
        rule: "office-rule-known",
        severity: "error",
        message: `không có luật “${id}”. ${hint}`,
        place: { pointer: joinPointer("/rules", id), on: "key" },
      };
    });

/** Bytes of an office file to the settings in it. */
export const readOffice = (path: string, bytes: Uint8Array): OfficeRead => {
  const decoded = decodeSource(path, bytes);
  const { source } = decoded;
  if (decoded.problems.length > 0) return { ...decoded, settings: plainSettings };
  const { value, document, problems } = parseYaml(source);
  if (problems.length > 0) return { source, settings: plainSettings, problems };
  if (value === null || value === undefined) return { source, settings: plainSettings, problems: [] };
  const misshapen = validateOffice(value);
  const office = value as Office;
  const findings = misshapen.length > 0 ? misshapen : unknownRules(office);
  if (findings.length > 0) {
    return {
      source,
      settings: plainSettings,
      problems: findings.map(({ place, ...finding }) => ({
        ...finding,
        file: path,
        position: locate(source, document, place),
      })),
    };
  }
  return {
    source,
    settings: {
      severities: office.rules ?? {},
      office: { groups: office.groups ?? {}, aliases: office.aliases ?? {} },
    },
    problems: [],
  };
};
