import {
  type Finding,
  joinPointer,
  type PlanPlace,
  type Pointer,
  type Problem,
  type Spot,
  splitPointer,
} from "../problem.ts";
import { validatePlan } from "../schema/plan.ts";
import { decodeSource } from "../source/decode.ts";
import { locate } from "../source/locate.ts";
import { type Silence, silencesIn } from "../source/silences.ts";
import type { Source } from "../source/source.ts";
import { parseYaml } from "../source/yaml.ts";
import { checkPlan, impossibleDates } from "./check.ts";
import { type Inherited, inherit } from "./inherit.ts";
import type { Plan } from "./plan.ts";

export interface PlanRead {
  source: Source;
  /** Absent where the problems leave nothing to build from. */
  plan?: Plan;
  problems: Problem[];
  /** What the file holds, right or wrong; absent where it could not be read at all. */
  content?: Content;
}

export interface Content {
  /** Of any shape, with what it takes over from its office. */
  value: unknown;
  /** Where a place in it stands: in the plan's file, or in that of its office. */
  locate(place: PlanPlace): Spot;
  /** Comments that ask not to be told of a rule. */
  silences: Silence[];
}

/**
 * Bytes of a YAML file to a plan, or to everything that is wrong with it.
 *
 * @param office what the plan may leave out because its office has written it down
 */
export const readPlan = (path: string, bytes: Uint8Array, office?: Inherited): PlanRead => {
  const decoded = decodeSource(path, bytes);
  const { source } = decoded;
  if (decoded.problems.length > 0) return decoded;
  const { value: own, document, problems } = parseYaml(source);
  if (problems.length > 0) return { source, problems };
  if (own === null || own === undefined) {
    const message = "tệp chưa có nội dung. Chép một kế hoạch mẫu trong thư mục examples rồi sửa";
    return { source, problems: [{ rule: "plan-schema", severity: "error", message, file: path }] };
  }
  const { value, takenFrom, findings: wanting, isWhole } = inherit(own, office);
  const content: Content = {
    value,
    locate: (place) => {
      const [key = "", ...rest] = splitPointer(place.pointer);
      const there = takenFrom.get(key);
      return there !== undefined && office
        ? office.locate({ ...place, pointer: rest.reduce<Pointer>(joinPointer, there) })
        : { file: path, position: locate(source, document, place) };
    },
    silences: silencesIn(source, document),
  };
  const placed = ({ place, ...finding }: Finding): Problem => ({ ...finding, ...content.locate(place) });
  const misshapen = [...wanting, ...(isWhole ? validatePlan(value) : [])];
  if (misshapen.length > 0) {
    return { source, content, problems: [...misshapen, ...impossibleDates(value)].map(placed) };
  }
  const plan = value as Plan;
  const findings = checkPlan(plan);
  return findings.length > 0
    ? { source, content, problems: findings.map(placed) }
    : { source, content, plan, problems: [] };
};
