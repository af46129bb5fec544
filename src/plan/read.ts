import type { Finding, Problem } from "../problem.ts";
import { validatePlan } from "../schema.ts";
import { decodeSource } from "../source/decode.ts";
import { locate } from "../source/locate.ts";
import type { Source } from "../source/source.ts";
import { parseYaml } from "../source/yaml.ts";
import { checkPlan } from "./check.ts";
import type { Plan } from "./plan.ts";

export interface PlanRead {
  source: Source;
  /** Absent where the problems leave nothing to build from. */
  plan?: Plan;
  problems: Problem[];
}

/** Bytes of a YAML file to a plan, or to everything that is wrong with it. */
export const readPlan = (path: string, bytes: Uint8Array): PlanRead => {
  const decoded = decodeSource(path, bytes);
  const { source } = decoded;
  if (decoded.problems.length > 0) return decoded;
  const { value, document, problems } = parseYaml(source);
  if (problems.length > 0) return { source, problems };
  if (value === null || value === undefined) {
    const message = "tệp chưa có nội dung. Chép một kế hoạch mẫu trong thư mục examples rồi sửa";
    return { source, problems: [{ rule: "plan-schema", severity: "error", message, file: path }] };
  }
  const placed = ({ place, ...finding }: Finding): Problem => ({
    ...finding,
    file: path,
    position: locate(source, document, place),
  });
  const misshapen = validatePlan(value);
  if (misshapen.length > 0) return { source, problems: misshapen.map(placed) };
  const plan = value as Plan;
  const findings = checkPlan(plan);
  return findings.length > 0 ? { source, problems: findings.map(placed) } : { source, plan, problems: [] };
};
