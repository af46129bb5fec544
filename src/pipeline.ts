import { type BuiltFrom, planNameOf } from "./docx/built-from.ts";
import { writeDocx } from "./docx/write.ts";
import { fitTree } from "./fit/fit.ts";
import type { Kind } from "./kind/read.ts";
import { namesIn } from "./plan/names-in.ts";
import type { Plan } from "./plan/plan.ts";
import type { Problem } from "./problem.ts";
import { type Template, templateOf } from "./template/fill.ts";
import { parseMarkup } from "./template/parse.ts";
import { type View, viewOf } from "./template/view.ts";
import type { FittedTree } from "./tree/tree.ts";
import { parseDate } from "./wording/date-words.ts";

/** Results of the stages from a plan to the page; stages after a problem are absent. */
export interface Stages {
  view: View;
  markup?: string;
  tree?: FittedTree;
  problems: Problem[];
}

/** fill → parse → fit: a plan to the tree that is written. */
export const layOutWith = (plan: Plan, kind: Kind, template: Template): Stages => {
  const view = viewOf(plan, kind);
  if (template.problems.length > 0) return { view, problems: template.problems };
  const filled = template.fill(view);
  if (filled.problems.length > 0) return { view, problems: filled.problems };
  const parsed = parseMarkup(filled.markup, kind);
  if (parsed.problems.length > 0) return { view, markup: filled.markup, problems: parsed.problems };
  return { view, markup: filled.markup, tree: fitTree(parsed.tree, kind.layout, namesIn(plan)), problems: [] };
};

/** The same, with the templates of the kind. */
export const layOut = async (plan: Plan, kind: Kind): Promise<Stages> => layOutWith(plan, kind, await templateOf(kind));

/** The tree alone: what came before it, of which a large plan has much, is not held while the tree is written. */
const treeOf = async (plan: Plan, kind: Kind): Promise<Pick<Stages, "tree" | "problems">> => {
  const { tree, problems } = await layOut(plan, kind);
  return tree ? { tree, problems } : { problems };
};

/** True if a text is a time as in `SOURCE_DATE_EPOCH`: seconds since 1970. */
export const isSourceDate = (text: string): boolean => /^\d{1,11}$/.test(text);

/**
 * The time a document carries: that of `SOURCE_DATE_EPOCH` (in seconds) where it is set, else the plan's own date, so
 * that the same plan always gives the same bytes.
 */
export const stampOf = (plan: Plan, sourceDateEpoch?: string): Date => {
  if (sourceDateEpoch !== undefined && isSourceDate(sourceDateEpoch)) return new Date(Number(sourceDateEpoch) * 1000);
  const { year = 2020, month = 1, day = 1 } = parseDate(plan.date) ?? {};
  return new Date(Date.UTC(year, month - 1, day));
};

/**
 * A plan to the bytes of its .docx, or to the problems of its template.
 *
 * @param path of the plan; the document keeps the file's name, to be known as that of this plan
 * @param folder of the plan as seen from the document's, see `BuiltFrom`
 */
export const buildDocx = async (
  plan: Plan,
  kind: Kind,
  stamp = stampOf(plan),
  path = "",
  folder = "",
): Promise<{ bytes?: Uint8Array; problems: Problem[] }> => {
  const { tree, problems } = await treeOf(plan, kind);
  if (!tree) return { problems };
  const from: Partial<BuiltFrom> = {
    plan: planNameOf(path),
    folder,
    year: String(parseDate(plan.date)?.year ?? ""),
    number: String(plan.number ?? ""),
  };
  return { bytes: await writeDocx(tree, kind.layout, stamp, from), problems };
};
