import type { Finding, PlanPlace, Pointer, Problem, Spot } from "../problem.ts";
import { validatePlan } from "../schema/plan.ts";
import { decodeSource } from "../source/decode.ts";
import { locate } from "../source/locate.ts";
import { type Silence, silencesIn } from "../source/silences.ts";
import type { Source } from "../source/source.ts";
import { type ParsedYaml, parseYaml } from "../source/yaml.ts";
import { checkPlan, impossibleDates } from "./check.ts";
import { type Inherited, inherit, type PlanOrigin } from "./inherit.ts";
import { asMeant } from "./meant.ts";
import type { Plan } from "./plan.ts";
import { expandRows, type RowsFiles, rowsFilesIn, type ShortRow } from "./rows.ts";

export interface PlanRead {
  source: Source;
  /** Absent where the problems leave nothing to build from. */
  plan?: Plan;
  problems: Problem[];
  /**
   * Content of the file, right or wrong; absent if it could not be read at all.
   *
   * @internal
   */
  content?: Content;
}

export interface Content {
  /** Of any shape, with what it takes over from its office. */
  value: unknown;
  /** The plan that it is but for keys that were typed wrong: to be judged, not to be built. */
  plan?: Plan;
  /** Position of a place: in the plan's file, or in the office's. */
  locate(place: PlanPlace): Spot;
  /** The same as a place of what the plan's own file holds; undefined where another file holds it. */
  typedAt(place: PlanPlace): PlanPlace | undefined;
  /** Comments that silence a rule. */
  silences: Silence[];
  /** Of each table of text, the first row that lacks cells. */
  shortRows: readonly ShortRow[];
}

/** A plan's file, read as far as it can be without its office. */
interface OpenedPlan {
  source: Source;
  /** Its value with the places of its parts; absent if the problems explain why. */
  yaml?: Pick<ParsedYaml, "value" | "document" | "source">;
  /** The office's file that it names, from the plan's own folder. */
  officeNamed?: string;
  /** Files of rows that it names, from the plan's own folder. */
  rowsFiles?: string[];
  problems: Problem[];
}

/** The schema's pattern for the name of an office's file; it separates office files from plans in a search. */
const isOfficeName = (name: unknown): name is string =>
  typeof name === "string" && /(?:^|[\\/])van-phong[^\\/]*\.ya?ml$/.test(name);

export const openPlan = (path: string, bytes: Uint8Array): OpenedPlan => {
  const decoded = decodeSource(path, bytes);
  const { source } = decoded;
  if (decoded.problems.length > 0) return decoded;
  const { value, document, problems, source: fixed } = parseYaml(source);
  if (problems.length > 0 && value === undefined) return { source, problems };
  if (value === null || value === undefined) {
    const message = "tệp chưa có nội dung. Chép một mẫu bằng: kehoach init ten-khac.yaml";
    return { source, problems: [{ rule: "plan-schema", severity: "error", message, file: path }] };
  }
  const named = typeof value === "object" && "office" in value ? value.office : undefined;
  return {
    source,
    yaml: { value, document, source: fixed },
    ...(isOfficeName(named) ? { officeNamed: named } : {}),
    rowsFiles: rowsFilesIn(value),
    problems,
  };
};

/** Source of the value at a pointer. */
const originOf = (pointer: Pointer, origins: ReadonlyMap<Pointer, PlanOrigin>): PlanOrigin => {
  for (let end = pointer.length; end > 0; end = pointer.lastIndexOf("/", end - 1)) {
    const origin = origins.get(pointer.slice(0, end));
    if (origin) return origin.in === "file" ? origin : { ...origin, pointer: origin.pointer + pointer.slice(end) };
  }
  return { in: "plan", pointer };
};

/** The part of a text within a part of it. */
const within = (outer: PlanOrigin, span: PlanPlace["span"]): PlanPlace["span"] => {
  if (outer.in === "file" || !outer.span) return span;
  const [from, to] = outer.span;
  return span && !outer.isWhole ? [from + span[0], from + span[1]] : [from, to];
};

/** A place of the whole plan in the file that holds it. */
const inFile = (origin: Exclude<PlanOrigin, { in: "file" }>, { on, span: part }: PlanPlace): PlanPlace => {
  const span = within(origin, part);
  return { pointer: origin.pointer, on, ...(span ? { span } : {}) };
};

/** The part of a place in a file of rows. */
const partOf = ({ file, position }: Spot, span: PlanPlace["span"], isWhole: boolean | undefined): Spot =>
  position && span && !isWhole
    ? { file, position: { ...position, column: position.column + span[0], length: Math.max(1, span[1] - span[0]) } }
    : { file, ...(position ? { position } : {}) };

/** Of a plan whose files nobody reads. */
const noFiles: RowsFiles = (name) => ({ refused: `không đọc được tệp “${name}”` });

/**
 * An opened file to a plan, or to everything that is wrong with it.
 *
 * @param office what the plan may leave out because its office has written it down; a finding where the plan names an
 *   office's file that is not there
 * @param files answers for the files of rows that the plan names
 */
export const completePlan = (
  { source, yaml, problems }: OpenedPlan,
  office?: Inherited | Finding,
  files: RowsFiles = noFiles,
): PlanRead => {
  if (!yaml) return { source, problems };
  const { document, source: fixed } = yaml;
  const missing = office && "message" in office ? office : undefined;
  const inherited = office && "locate" in office ? office : undefined;
  const { value: written, origins, findings, isWhole } = inherit(yaml.value, inherited);
  const { value, findings: ofRows, shortRows } = expandRows(written, origins, files);
  const content: Content = {
    value,
    typedAt: (place) => {
      const origin = originOf(place.pointer, origins);
      return origin.in === "plan" ? inFile(origin, place) : undefined;
    },
    locate: (place) => {
      const origin = originOf(place.pointer, origins);
      if (origin.in === "file") return partOf(origin.spot, place.span, origin.isWhole);
      const at = inFile(origin, place);
      const { pointer } = at;
      if (origin.in === "office" && inherited) return inherited.locate(at);
      return pointer === "" ? { file: source.path } : { file: source.path, position: locate(fixed, document, at) };
    },
    silences: silencesIn(fixed, document),
    shortRows,
  };
  const placed = ({ place, meant: _, ...finding }: Finding): Problem => ({ ...finding, ...content.locate(place) });
  // A problem of a fixed line is reported as the slip.
  const reported = new Set(problems.map(({ position }) => position?.line));
  const beside = (findings: readonly Finding[]): Problem[] => [
    ...problems,
    ...findings.map(placed).filter(({ position }) => position === undefined || !reported.has(position.line)),
  ];
  // Of a plan without its office nothing more can be said: all that it takes over would seem to be missing.
  if (missing) return { source, content, problems: beside([missing]) };
  const misshapen = [...findings, ...ofRows, ...(isWhole ? validatePlan(value) : [])];
  if (misshapen.length > 0) {
    const meant = asMeant(value, misshapen);
    const locateMeant = (place: PlanPlace): PlanPlace => ({
      ...place,
      pointer: meant?.asWritten(place.pointer) ?? place.pointer,
    });
    const read: Content = meant
      ? {
          ...content,
          value: meant.value,
          plan: meant.value as Plan,
          typedAt: (place) => content.typedAt(locateMeant(place)),
          locate: (place) => content.locate(locateMeant(place)),
        }
      : content;
    const faults = meant
      ? checkPlan(meant.value as Plan).map(({ place, ...finding }) => ({ ...finding, place: locateMeant(place) }))
      : impossibleDates(value);
    return { source, content: read, problems: beside([...misshapen, ...faults]) };
  }
  const plan = value as Plan;
  const faults = beside(checkPlan(plan));
  return faults.length > 0 ? { source, content, problems: faults } : { source, content, plan, problems: [] };
};

/**
 * Bytes of a YAML file to a plan, or to everything that is wrong with it.
 *
 * @param office what the plan may leave out because its office has written it down
 * @param files answers for the files of rows that the plan names
 */
export const readPlan = (path: string, bytes: Uint8Array, office?: Inherited, files?: RowsFiles): PlanRead =>
  completePlan(openPlan(path, bytes), office, files);
