import { folded } from "../../wording/folded.ts";
import { type Assigning, assigningIn, isAssigned } from "../assigned.ts";
import { clauseAround, quotedIn } from "../clause.ts";
import { type Issued, type Report, within } from "../rule.ts";
import type { Role, Text } from "../texts.ts";
import { type Change, type ChangeFound, firstDayOf, goneSince, oldNamesIn, whatBecame } from "./changes.ts";
import { isElsewhere, isHistory, isKeptInName, isOfBody } from "./history.ts";

const proseRoles: ReadonlySet<Role> = new Set(["running", "heading", "title"]);
const issuerLine = /^\/issuer(?:\/name|\/parent)?\/\d+$/;

interface Place {
  day: string;
  /** The issuer and its parent, for names that are right in some places. */
  issuers: string;
  issuer: string;
  assigning: Assigning;
}

/** The name among others that a stretch of it ends a text with. */
const nameUpTo = (before: string): string => before.split(/[,(:]| (?:với|và) /).at(-1) ?? "";

/** Whether a name stands where it counts, and is meant as today's. */
const isMeant = ({ change, from, to }: ChangeFound, text: Text, { day, issuers, assigning }: Place): boolean => {
  const written = text.value.slice(from, to);
  const clause = clauseAround(text.value, from, to);
  const { before, after } = clause;
  const isProse = proseRoles.has(text.role);
  const countsAnywhere =
    assigning.namesAgencies(text) || (change.scope === "text" && isProse && text.pointer !== "/preamble");
  if (!countsAnywhere && !(isProse && isAssigned(clause, written, assigning.beginsWithWhoActs(text)))) return false;
  if (isHistory(clause, goneSince(change), day)) return false;
  if (countsAnywhere && isElsewhere(clause, goneSince(change), day)) return false;
  const name = nameUpTo(before);
  if (isKeptInName(change.scope === "text" ? before : name)) return false;
  if (change.scope === "agency" && /^tỉnh /i.test(written) && !isOfBody(name)) return false;
  const said = folded(`${before}${written}${after} ${issuers}`);
  return !change.unless?.some((phrase) => said.includes(folded(phrase)));
};

/** Old names in a text that the document uses as if they were today's. */
const staleNamesIn = (text: Text, place: Place): ChangeFound[] => {
  const all = oldNamesIn(text.value, place.day);
  if (all.length === 0) return [];
  const quoted = quotedIn(text.value);
  return all.filter((found, index) => {
    // "Phòng Nội vụ huyện A" is one body: what became of the room says it all.
    if (found.change.scope === "text" && all[index - 1]?.to === found.from - 1) return false;
    if (found.change.issuer !== undefined && !place.issuer.startsWith(found.change.issuer)) return false;
    return !quoted.some(([from, to]) => from < found.from && found.to <= to) && isMeant(found, text, place);
  });
};

const message = (change: Change, written: string): string => {
  const { since, now } = whatBecame(change);
  const [act] = change.basis.split(";");
  if (change.confidence === "medium") {
    return `“${written}” có lẽ là tên cũ: từ ngày ${since}, ${now} (${act}). Nếu vẫn là tên đang dùng hoặc nhắc việc cũ thì để nguyên`;
  }
  const choice = change.new.length > 1 ? `. Chọn theo ${change.choose ?? "việc được giao"}` : "";
  return `“${written}” không còn từ ngày ${since}, ${now} (${act})${choice}`;
};

/** An issuer's name on several lines is one name; it is told of at its first line. */
const joinedIssuers = (texts: readonly Text[]): Text[] => {
  const names = new Map<string, string[]>();
  for (const { pointer, value } of texts) {
    if (!issuerLine.test(pointer)) continue;
    const whole = pointer.replace(/\/\d+$/, "");
    names.set(whole, [...(names.get(whole) ?? []), value]);
  }
  return [...names].map(([pointer, lines]) => ({ pointer, value: lines.join(" "), role: "agency" }));
};

/** The level, and the place's name, that a room's name goes on with: "Phòng Nội vụ huyện Nam Đàn". */
const levelBehind = /^ (?:huyện|quận|thị xã)(?![A-Za-zÀ-ỹ])(?: \p{Lu}[\p{L}\p{M}]*)*/u;

/** Tells of names that were no more on the day of the document, as sure as asked. */
export const reportOldNames = (
  { date, issuer, texts }: Issued,
  confidence: Change["confidence"],
  report: Report,
): void => {
  const day = firstDayOf(date);
  if (day === undefined) return;
  const place: Place = {
    day,
    issuers: `${issuer.parent} ${issuer.name}`.trim(),
    issuer: issuer.name.replace(/^(?:Ủy|Uỷ) ban nhân dân/i, "UBND"),
    assigning: assigningIn(texts),
  };
  const joined = joinedIssuers(texts);
  for (const text of [...joined, ...texts.filter(({ pointer }) => !issuerLine.test(pointer))]) {
    for (const { change, from, to } of staleNamesIn(text, place)) {
      if (change.confidence !== confidence) continue;
      const end = to + (levelBehind.exec(text.value.slice(to))?.[0].length ?? 0);
      report(
        joined.includes(text) ? text.pointer : within(text, from, end),
        message(change, text.value.slice(from, end)),
      );
    }
  }
};
