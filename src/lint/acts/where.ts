import type { Role, Text } from "../../document/document.ts";
import { subjectsIn } from "../../wording/citations.ts";
import { folded } from "../../wording/folded.ts";
import { words } from "../../wording/words.ts";
import { quotedIn } from "../clause.ts";

const roles: ReadonlySet<Role> = new Set(["basis", "preamble", "running"]);

/** Whether a text is one in which a document cites what it rests on. */
export const readsActs = ({ role }: Text): boolean => roles.has(role);

/** Leads to an act that another one's title names: "quy định chi tiết thi hành một số điều của …". */
const inTitle = words(
  /\b(?:của|thi hành|chi tiết|thực hiện|hướng dẫn|theo|tại|thay thế|bãi bỏ)(?: một số điều của)?\s$/,
);

/** Tells whether an act is cited by the document itself, not in a quotation or in the title of another act. */
export const isCitedThere = (text: Text): ((stretch: { from: number; to: number }) => boolean) => {
  let apart: { quoted: (readonly [number, number])[]; subjects: (readonly [number, number])[] } | undefined;
  return ({ from, to }) => {
    apart ??= { quoted: quotedIn(text.printed), subjects: subjectsIn(text.printed) };
    const isWithin = ([start, end]: readonly [number, number]): boolean => start <= from && to <= end;
    if (apart.quoted.some(isWithin)) return false;
    return !(apart.subjects.some(isWithin) && inTitle.test(folded(text.printed.slice(Math.max(0, from - 40), from))));
  };
};
