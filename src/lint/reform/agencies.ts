import { type Document, type Role, span, type Text } from "../../document/document.ts";
import { nounsOf } from "../../knowledge/administrative-units.ts";
import { folded } from "../../wording/folded.ts";
import { anyOf, words } from "../../wording/words.ts";
import { type Assigning, assigningIn, isAddressed, isAssigned } from "../assigned.ts";
import { clauseAround, type InClause, quotedIn } from "../clause.ts";
import type { DocumentReport } from "../rule.ts";
import { type ChangeFound, firstDayOf, goneSince, type NameChange, oldNamesIn, whatBecame } from "./changes.ts";
import { isElsewhere, isHistory, isKeptInName, isOfBody } from "./history.ts";

const proseRoles: ReadonlySet<Role> = new Set(["running", "heading", "title"]);

interface Context {
  day: string;
  /** The issuer and its parent, for names that are right in some places. */
  issuers: string;
  issuer: string;
  assigning: Assigning;
}

/** The name among others that a stretch of it ends a text with. */
const nameUpTo = (before: string): string => before.split(/[,(:]| (?:với|và) /).at(-1) ?? "";

const village = words(new RegExp(`\\b(?:${anyOf(nounsOf("village"))}|khối) $`, "iu"));

const placeOf = (assigning: Assigning, text: Text): { beginsWithWhoActs: boolean; reports: boolean } => ({
  beginsWithWhoActs: assigning.beginsWithWhoActs(text),
  reports: assigning.reports(text),
});

/** True if a name is in a text that counts and refers to a body of today. */
const isMeant = ({ change, from, to }: ChangeFound, text: Text, { day, issuers, assigning }: Context): boolean => {
  const written = text.printed.slice(from, to);
  // A name in front of a colon stands by itself, whatever the text behind it says.
  const named = to <= text.lead ? text.printed.slice(0, text.lead) : text.printed;
  const clause = clauseAround(named, from, to);
  const { before, after } = clause;
  const isProse = proseRoles.has(text.role);
  const isNamed = (text.lead === 0 || to <= text.lead) && assigning.namesAgencies(text);
  const countsAnywhere =
    isNamed || assigning.invites(text) || (change.scope === "text" && isProse && text.role !== "preamble");
  // Behind a lead-in a sentence begins.
  const sentence =
    text.lead > 0 && from >= text.lead
      ? clauseAround(text.printed.slice(text.lead), from - text.lead, to - text.lead)
      : clause;
  const isGivenWork = (place: InClause): boolean => isAssigned(place, written, placeOf(assigning, text));
  const assigned = countsAnywhere || (isProse && (isGivenWork(clause) || isGivenWork(sentence)));
  if (!assigned && !(isProse && !assigning.reports(text) && isAddressed(clause, written))) return false;
  if (isHistory(clause, goneSince(change), day) || (change.confidence === "medium" && handsOver.test(folded(after))))
    return false;
  if ((countsAnywhere || !assigned) && isElsewhere(clause, goneSince(change), day)) return false;
  const name = nameUpTo(before);
  // A village may be called "Huyện Đông".
  if (/^Huyện \p{Uppercase}/u.test(written) && village.test(before)) return false;
  if (isKeptInName(change.scope === "text" ? before : name)) return false;
  if (change.scope === "agency" && /^tỉnh /i.test(written) && !isOfBody(name)) return false;
  const said = folded(`${before}${written}${after} ${issuers}`);
  return !change.unless?.some((phrase) => said.includes(folded(phrase)));
};

/** What a body that ends does with its papers. */
const handsOver = words(/^ (?:chuyển|bàn giao|chuyển giao)(?: [^\s,;]+){0,6} (?:về|cho|lên) (?:cấp )?(?:xã|tỉnh)\b/);

/** The level, and the place's name, that a room's name goes on with: "Phòng Nội vụ huyện Nam Đàn". */
export const levelBehind = words(
  new RegExp(`^ (?:${anyOf(nounsOf("district"))})\\b(?: \\p{Uppercase}[A-Za-zÀ-ỹ]*)*`, "u"),
);

/** Old names in a text that the document uses as if they were today's. */
const staleNamesIn = (text: Text, place: Context): ChangeFound[] => {
  const all = oldNamesIn(text.printed, place.day);
  if (all.length === 0) return [];
  const quoted = quotedIn(text.printed);
  return all.filter((found, index) => {
    // "Phòng Nội vụ huyện A" is one body: what became of the room says it all.
    if (found.change.scope === "text" && all[index - 1]?.to === found.from - 1) return false;
    // With the name of a district behind, a room is nobody else's.
    const isOfOther = found.change.issuer !== undefined && !place.issuer.startsWith(found.change.issuer);
    if (isOfOther && !levelBehind.test(text.printed.slice(found.to))) return false;
    return !quoted.some(([from, to]) => from < found.from && found.to <= to) && isMeant(found, text, place);
  });
};

const message = (change: NameChange, written: string): string => {
  const { since, now } = whatBecame(change);
  const [act] = change.basis.split(";");
  if (change.confidence === "medium") {
    return `“${written}” có lẽ là tên cũ: từ ngày ${since}, ${now} (${act}). Nếu vẫn là tên đang dùng hoặc nhắc việc cũ thì để nguyên`;
  }
  const choice = change.new.length > 1 ? `. Chọn theo ${change.choose ?? "việc được giao"}` : "";
  return `“${written}” không còn từ ngày ${since}, ${now} (${act})${choice}`;
};

/** Reports names that were no more on the day of the document, as sure as asked. */
export const reportOldNames = (
  { date, parent, issuer, texts }: Document,
  confidence: NameChange["confidence"],
  report: DocumentReport,
): void => {
  const day = firstDayOf(date);
  if (day === undefined) return;
  const name = issuer?.printed ?? "";
  const place: Context = {
    day,
    issuers: `${parent?.printed ?? ""} ${name}`.trim(),
    issuer: name.replace(/^(?:ủy|uỷ) ban nhân dân/i, "UBND"),
    assigning: assigningIn(texts),
  };
  for (const text of texts) {
    for (const { change, from, to } of staleNamesIn(text, place)) {
      if (change.confidence !== confidence) continue;
      const end = to + (levelBehind.exec(text.printed.slice(to))?.[0].length ?? 0);
      report(span(text, from, end), message(change, text.typed.slice(from, end)));
    }
  }
};
