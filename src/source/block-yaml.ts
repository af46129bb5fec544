import { stringify } from "yaml";

/** A value as lines of YAML, each key on its own: as clerks see plans written. */
export const blockYaml = (value: unknown): string[] => stringify(value, { lineWidth: 0 }).trimEnd().split("\n");
