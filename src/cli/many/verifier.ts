import { resolve } from "node:path";
import type { Difference } from "../../compare/differences.ts";
import { documentOf } from "../../document/of-plan.ts";
import { buildDocx } from "../../pipeline.ts";
import type { Problem, Spot } from "../../problem.ts";
import { placeOfDifference, wordsOfDifference } from "../../report/differences.ts";
import { asWord } from "../files/outputs.ts";
import { readWhole } from "../files/read-whole.ts";
import { largestWordFile, measuredFrom } from "../files/sides.ts";
import { Plans, type PlanWithOffice } from "../plans.ts";
import { Stop, unreadable } from "../stop.ts";
import { isError, judge, type RunSettings, type Verdict, withinLimit } from "./judge.ts";

/** Settings shared by all plans of a run; plain data, so that threads can receive it. */
export interface VerifySettings extends RunSettings {
  /** The document of each plan, both as the user would name them. */
  documents: Readonly<Record<string, string>>;
  /** Compares the form, too. */
  form: boolean;
  /** True if plans are judged by all rules, too. */
  judges: boolean;
}

const saidOfKind: Readonly<Record<Difference["kind"], string>> = {
  changed: "nói khác kế hoạch",
  added: "có thêm",
  removed: "không có",
  moved: "đặt ở chỗ khác",
  reformatted: "trình bày khác",
};

const problem = (rule: string, message: string, spot: Spot): Problem => ({ rule, severity: "error", message, ...spot });

/** Sources of the words of a built document. */
const spotsOf = async (
  { read, kind }: PlanWithOffice,
  built: ReturnType<typeof import("../../compare/index.ts").unitsOf>,
) => {
  const { counterparts, textsOf } = await import("../../update/index.ts");
  const { plan, content } = read;
  if (!plan || !content) return () => undefined;
  const { document, placeOf } = documentOf(plan, kind, true);
  const inPlan = counterparts(textsOf(built), document.texts);
  return ({ part, before, now }: Difference): Spot | undefined => {
    const isDate = part === "date" && before?.texts[0]?.printed === now?.texts[0]?.printed;
    const key = part === "number" ? "number" : isDate ? "date" : undefined;
    // A number that is left blank in the plan has a line all the same.
    if (key !== undefined && key in plan) return content.locate({ pointer: `/${key}`, on: "value" });
    const text = before?.texts.map((each) => inPlan.get(each)?.text).find((each) => each !== undefined);
    return text && content.locate(placeOf(text.place));
  };
};

const problemsIn = async (
  whole: PlanWithOffice,
  fresh: Uint8Array,
  there: Uint8Array,
  document: string,
  withForm: boolean,
): Promise<Problem[]> => {
  const { path } = whole.read.source;
  const { differencesBetween, isOfWords, unitsOf } = await import("../../compare/index.ts");
  const built = unitsOf(await measuredFrom(path, fresh));
  const now = unitsOf(await measuredFrom(document, there));
  const { list, notes } = differencesBetween(built, now);
  const spotOf = list.length > 0 ? await spotsOf(whole, built) : () => undefined;
  const problems = list.flatMap((difference): Problem[] => {
    const ofWords = isOfWords(difference);
    if (!ofWords && !withForm) return [];
    const spot = spotOf(difference);
    const place = placeOfDifference(difference);
    const words = `tệp Word ${saidOfKind[difference.kind]}: ${wordsOfDifference(difference)}`;
    return [
      problem(
        ofWords ? "document-says-plan" : "document-looks-plan",
        spot ? `${place}: ${words} (${document})` : words,
        spot ?? { file: document },
      ),
    ].map((found) => (spot ? found : { ...found, where: place }));
  });
  const { changes } = now.reading.extras;
  if (withForm) problems.push(...notes.map((note) => problem("document-looks-plan", note, { file: document })));
  else if (changes > 0)
    problems.push(
      problem("document-says-plan", `còn ${changes} chỗ có dấu theo dõi sửa đổi chưa ai chấp nhận`, { file: document }),
    );
  return problems;
};

/**
 * Holds documents against the plans that they were built from, in whichever thread it stands.
 *
 * @throws Stop where the user named what is not there
 */
export const openVerifier = async ({
  documents,
  form,
  judges,
  ...settings
}: VerifySettings): Promise<(path: string, bytes: Uint8Array) => Promise<Verdict>> => {
  const plans = new Plans(settings.cwd, settings);
  return async (path, bytes) => {
    const whole = await plans.read(path, bytes);
    const { read, office, officeProblems, kind } = whole;
    const judged = judges ? judge(whole) : undefined;
    const sources = judged?.sources ?? [];
    const verdict = (problems: Problem[]): Verdict => ({
      problems: withinLimit([...(judged?.problems ?? []), ...problems], path),
      officeProblems,
      sources: [read.source, office.source, ...sources],
    });
    if (!read.plan || officeProblems.some(isError)) return verdict(judged ? [] : read.problems);
    // The faults that keep a plan from being built are reported already.
    if (judged?.problems.some(isError)) return verdict([]);
    const document = documents[path] ?? "";
    let there: Uint8Array;
    try {
      there = await readWhole(resolve(settings.cwd, document), document, largestWordFile);
    } catch (error) {
      if (!(error instanceof Stop)) throw error;
      const message = `chưa đọc được tệp Word ${document} để so. Dựng bằng: kehoach build ${asWord(path)}`;
      return verdict([problem("document-there", message, { file: path })]);
    }
    const { bytes: fresh, problems } = await buildDocx(read.plan, kind, undefined, path);
    if (!fresh) return verdict(problems);
    if (Buffer.from(fresh).equals(there)) return verdict([]);
    try {
      return verdict(await problemsIn(whole, fresh, there, document, form));
    } catch (error) {
      if (error instanceof Stop) return verdict([unreadable(document, error.message)]);
      throw error;
    }
  };
};
