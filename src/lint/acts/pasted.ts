import { type Act, isEnded, lineToPaste, type Successor, successorsOn } from "../../knowledge/acts.ts";
import { shortDateOf } from "../../wording/date-words.ts";

const mostToChoose = 3;

/** The lines to paste for acts that hold now; several are for the author to choose from. Empty if there are none or too many. */
export const pasted = (successors: readonly Successor[], verb = "Nay ghi"): string => {
  const lines = successors.map(({ act, part }) => lineToPaste(act) + (part === undefined ? "" : ` (${part})`));
  if (lines.length === 0) return "";
  return lines.length === 1
    ? `. ${verb}: ${lines[0]}`
    : `. ${verb}, chọn theo nội dung viện dẫn: ${lines.join("; hoặc ")}`;
};

/** The lines to paste for acts that a citation may mean: those themselves, or what came after the ones that have ended. */
export const pastedFor = (acts: readonly Act[], day: string | undefined): string => {
  const [act] = acts;
  if (act === undefined || acts.length > mostToChoose) return "";
  if (acts.length > 1 || day === undefined || !isEnded(act, day))
    return pasted(
      acts.map((one) => ({ act: one })),
      "Ghi",
    );
  return `, và đã hết hiệu lực từ ngày ${shortDateOf(act.until ?? "")}${pasted(successorsOn(act, day))}`;
};
