import type { Problem, Severity } from "../problem.ts";

export const countOf = (problems: readonly Problem[]): Record<Severity, number> => {
  const counts = { error: 0, warning: 0, hint: 0 };
  for (const { severity } of problems) counts[severity]++;
  return counts;
};
