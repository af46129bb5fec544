import { type Document, span, type Text } from "../../document/document.ts";
import { type Act, isEnded, successorsOn } from "../../knowledge/acts.ts";
import type { PartialDate } from "../../wording/calendar.ts";
import { shortDateOf } from "../../wording/date-words.ts";
import { folded } from "../../wording/folded.ts";
import { clauseAround } from "../clause.ts";
import { firstDayOf } from "../reform/changes.ts";
import { isPastDocument } from "../reform/history.ts";
import type { DocumentReport } from "../rule.ts";
import { actsCitedIn, type CitedAct, tellsKind } from "./cited.ts";
import { isOtherKind, numberedIn } from "./details.ts";
import { pasted } from "./pasted.ts";
import { isCitedThere, readsActs } from "./where.ts";

/** The act of the register that is meant; undefined where it may be another one. @param day when the citing document is issued */
export const actMeant = (cited: CitedAct, text: Text, day: string | undefined): Act | undefined => {
  const { acts, kind, number, date, year } = cited;
  if (number?.isKnown) {
    if (numberedIn(text.printed, cited, day).other) return undefined;
    const same = acts.filter((act) => act.kind.toLowerCase() === kind || (kind === "" && tellsKind(act.number)));
    const [act] = same.length > 0 ? same : acts.filter((one) => isOtherKind(one, cited, text.printed));
    return same.length <= 1 && !(act?.unique === false && date !== undefined && date.iso !== act.date)
      ? act
      : undefined;
  }
  if (number) return undefined;
  const exact = acts.filter((act) => act.date === date?.iso);
  const ofYear =
    exact.length > 0 ? exact : acts.filter((act) => act.date?.slice(0, 4) === year && act.kind.toLowerCase() === kind);
  return ofYear.length === 1 ? ofYear[0] : undefined;
};

interface Ended {
  cited: CitedAct;
  /** Surely not in force any more, as a whole. */
  isSure: boolean;
  message: string;
}

/** "Văn bản hết hiệu lực: …; …": each of a list. */
const listsEnded = /(?:hết hiệu lực|bãi bỏ|thay thế|ngưng hiệu lực)[^.:\n]{0,60}:[^.\n]{0,400}$/;

/** Its year is that of what amends an act, not the year that is spoken of. */
const amendment = /(?:sửa đổi(?:, bổ sung)?|bổ sung)[^();,.]*/g;

const endedIn = (text: Text, issue: PartialDate | undefined, day: string, title: string): Ended[] => {
  const isRead = isCitedThere(text);
  return actsCitedIn(text, issue).flatMap((cited): Ended[] => {
    const act = actMeant(cited, text, day);
    if (!act || !isRead(cited)) return [];
    const clause = clauseAround(text.printed, cited.from, cited.to);
    if (isPastDocument(clause, day) || listsEnded.test(folded(text.printed.slice(0, cited.from)))) return [];
    const said = `${folded(clause.before + clause.after).replaceAll(amendment, "")} ${title}`;
    if (act.unless?.some((phrase) => said.includes(folded(phrase)))) return [];
    const typed = text.printed.slice(cited.from, cited.to);
    const isKind = cited.kind === "" || cited.kind === act.kind.toLowerCase();
    const written = isKind ? `“${typed}”` : `“${typed}” là ${act.kind},`;
    const { partly, until } = act;
    if (partly && partly.from <= day) {
      const message = `${written} đã hết hiệu lực một phần (${partly.part}) từ ngày ${shortDateOf(partly.from)}, phần đó`;
      return [
        {
          cited,
          isSure: false,
          message: `${message}${pasted(successorsOn({ ...act, replaced_by: [partly.by] }, day)).replace(". Nay", " nay")}`,
        },
      ];
    }
    if (until === undefined || !isEnded(act, day)) return [];
    const now = pasted(successorsOn(act, day));
    return act.until_sure === false || act.sure === false
      ? [
          {
            cited,
            isSure: false,
            message: `${written} có lẽ đã hết hiệu lực từ ngày ${shortDateOf(until)}. Kiểm tra lại trước khi viện dẫn${now}`,
          },
        ]
      : [{ cited, isSure: true, message: `${written} hết hiệu lực từ ngày ${shortDateOf(until)}${now}` }];
  });
};

/** "… (được sửa đổi, bổ sung theo Luật số …)": the amended act is reported, and what replaces it replaces both. */
const amends = /(?:được )?sửa đổi[^;]{0,40}$/;

/** Reports acts that a document cites as if they were in force on its day. @param sure those that surely are not, or those that may be */
export const reportEndedActs = ({ date, title, texts }: Document, sure: boolean, report: DocumentReport): void => {
  const day = firstDayOf(date);
  if (day === undefined) return;
  const plainTitle = folded(title?.printed ?? "");
  for (const text of texts.filter(readsActs)) {
    let last: CitedAct | undefined;
    for (const { cited, isSure, message } of endedIn(text, date, day, plainTitle)) {
      const between = last && folded(text.printed.slice(last.to, cited.from));
      last = cited;
      if (isSure !== sure || (between !== undefined && amends.test(between))) continue;
      report(span(text, cited.from, cited.to), message);
    }
  }
};
