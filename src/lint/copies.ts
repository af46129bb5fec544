import type { Document } from "../document/document.ts";
import { anyBody, isBody, isUnitOf } from "../knowledge/bodies.ts";
import { departmentsSaid, groupPatterns } from "../knowledge/recipient-groups.ts";
import { folded } from "../wording/folded.ts";
import { words } from "../wording/words.ts";
import { collective, inBrackets, namesIn } from "./names-in.ts";
import { holds, initialsOf, naming, shortens, wordsOf } from "./naming.ts";
import type { OfficeNames } from "./rule.ts";

/** Lines of recipients that do not name each of them. */
const everybody = words(
  new RegExp(
    `như (?:trên|phần|mục|điều|đã nêu)\\b|cụm,? (?:và )?khối|khối,? (?:và )?cụm|khối (?:thi đua|tđ)|các [^;]{0,200}(?:cơ quan|đơn vị|địa phương|các ngành|các cấp)(?!,? (?:báo|thông tấn|truyền thông))|(?:cơ quan|ngành), đơn vị|toàn thể|thành viên (?:${anyBody("convened")}|bcđ|btc|tổ|tiểu ban|hđ)`,
    "u",
  ),
);

const isGroup = words(
  new RegExp(`\\bcác\\b|^${departmentsSaid}|^(?:${anyBody("collective")}) (?:cấp|[A-Za-zÀ-ỹ ]+,)`, "u"),
);

/** "Công an xã, các thôn" sends to Công an xã, and is no "Công an các thôn". */
const beforeGroup = words(/[,;.+/–-]\s?(?=các\b)/iu);

const kindsBehind = words(/\bcác\b(.+)/su);

/** "các trạm", "các bệnh viện": all words behind "các", whatever kinds of bodies they are. */
const kindsIn = (line: string): string[] => {
  const [, behind = ""] = kindsBehind.exec(line) ?? [];
  return wordsOf(behind).filter((word) => word !== "các");
};

/** The name itself, what stands in brackets behind it, a unit and what it belongs to: a copy to one of them will do. */
const waysToSay = (name: string): string[] => {
  const inside = [...name.matchAll(inBrackets)]
    .map(([found]) => found.slice(1, -1))
    .filter((way) => isBody(way, "copies"));
  const outside = name.replace(inBrackets, " ").trim();
  const [unit = "", whole = ""] = outside.split(/,(.*)/su, 2).map((part) => part.trim());
  return [outside, ...inside, ...(isUnitOf(unit, whole) ? [unit, whole] : [])];
};

/**
 * Returns true for a named body that certainly gets no copy: by its own name, under a group's, through a unit of its own or as
 * the drafter who keeps one. Doubtful names are taken to have one.
 */
export const withoutCopy = (document: Document, office: OfficeNames): ((name: string) => boolean) => {
  const signsOf = naming(document, office);
  const { recipients, archive, issuer: issuerLine } = document;
  const written = [...recipients, ...(archive ? [archive] : [])].map(({ printed }) => printed);
  const groupsSaid = Object.entries(office.groups).filter(([group]) =>
    written.some((line) => folded(line).includes(folded(group))),
  );
  const lines = [...written, ...groupsSaid.flatMap(([, members]) => members)];
  const texts = lines.map((line) => folded(line).replace(/\s+/g, " "));
  const row = lines.flatMap((line) => line.split(beforeGroup)).flatMap((part) => [...signsOf(part), "\n"]);
  const rowInitials = initialsOf(row);
  const parts = lines.flatMap(namesIn).map((part) => signsOf(part.text));
  const said = new Set(groupPatterns.filter(([group]) => texts.some((text) => group.test(text))));
  const kinds = new Set(texts.flatMap(kindsIn));
  const isForAll = texts.some((text) => everybody.test(text));
  const issuer = initialsOf(signsOf(issuerLine?.typed ?? ""));
  const keepers = written
    .filter((line) => /^[-\s]*Lưu/iu.test(line))
    .flatMap((line) => line.match(/[\p{Uppercase}&]{2,}/gu) ?? [])
    .map((keeper) => keeper.replaceAll("&", ""))
    .filter((keeper) => keeper !== "VT");

  const isNamed = (way: string): boolean => {
    const signs = signsOf(way);
    const initials = initialsOf(signs);
    // "Xã A" is the same as "Ủy ban nhân dân xã A".
    const bare = initials.startsWith("UBND") ? signs.slice(4) : signs;
    return (
      signs.length < 2 ||
      initials === issuer ||
      keepers.some((keeper) => initials.endsWith(keeper) || (keeper === "VP" && initials.startsWith("VP"))) ||
      holds(row, rowInitials, signs) ||
      holds(row, rowInitials, bare) ||
      parts.some((part) => shortens(part, signs))
    );
  };

  const isCovered = (way: string): boolean => {
    const name = folded(way).replace(/\s+/g, " ");
    if (!isBody(name, "copies") && !collective.test(name)) return true;
    const same = groupPatterns.filter(([group]) => group.test(name));
    if (isGroup.test(name) && (same.length === 0 || same.some((group) => said.has(group)))) return true;
    const isMember = groupPatterns.some((group) => said.has(group) && group[1].test(name));
    return isMember || kinds.has(/^[A-Za-zÀ-ỹ]+/u.exec(name)?.[0] ?? "") || isNamed(way);
  };

  return (name) => !isForAll && !waysToSay(name).some(isCovered);
};
