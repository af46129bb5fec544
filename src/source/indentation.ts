import { type Fault, faultOfLine, innerKeys, topKeys, withLine, withoutColon, withoutSpace } from "./fault.ts";
import { lineAt, type Source } from "./source.ts";

/** A group or a list that lines stand in. */
interface IndentLevel {
  column: number;
  kind: "group" | "list";
  /** The line that opened it, and how many entries it has so far. */
  line: number;
  entries: number;
  /** True if a dash in front of its first key opened it. */
  byDash: boolean;
  keys: Set<string>;
}

/** A line as far as it says where it belongs. */
interface IndentedLine {
  /** Columns of the dashes it begins with. */
  dashes: number[];
  indent: number;
  /** Column at which its key or text begins. */
  column: number;
  key?: string;
  value: string;
}

// A blank that looks like a space and is none, as Word puts it between words.
const oddBlank = /[\u00a0\u2000-\u200b\u202f\u3000\ufeff]/g;
const structure = /^(?:[\s\u200b]|-(?=[\s\u200b]))*(?:[a-z_]+:(?=[\s\u200b]))?[\s\u200b]*/;

const entryOf = (text: string): IndentedLine => {
  const indent = /^ */.exec(text)?.[0].length ?? 0;
  const dashes: number[] = [];
  let column = indent;
  while (text[column] === "-" && (text[column + 1] ?? " ") === " ") {
    dashes.push(column);
    column += 1;
    while (text[column] === " ") column += 1;
  }
  const rest = text.slice(column);
  const [written = "", key] =
    /^([\w-]+|"[^"]*"|'[^']*'):(?=\s|$)/.exec(rest) ?? /^[^\s"'[{#][^:#]*:(?=\s|$)/.exec(rest) ?? [];
  const value = rest.slice(written.length).trim();
  return { dashes, indent, column, value, ...(written === "" ? {} : { key: key ?? written.slice(0, -1) }) };
};

/** A block scalar after a key or a dash continues in the lines below, whatever they look like. */
const goesOn = (value: string): boolean =>
  /^[|>][-+\d]*\s*(?:#.*)?$/.test(value) ||
  /^(?:"(?:[^"\\]|\\.)*|'(?:[^']|'')*)$/.test(value) ||
  (/^[[{]/.test(value) && !/[\]}]\s*(?:#.*)?$/.test(value));

const indentOf = (text: string): number => text.search(/[^ ]|$/);

const isEmpty = (value: string): boolean => /^(?:[&!][^\s#]*)?\s*(?:#.*)?$/.test(value);

const spaces = (count: number): string => (count === 0 ? "không lùi dấu cách nào" : `lùi ${count} dấu cách`);

const misplaced = (source: Source, line: number, expected: number): Fault => {
  const text = lineAt(source, line);
  const indent = text.length - text.trimStart().length;
  const should = expected === 0 ? "phải sát lề trái" : indent === 0 ? `phải lùi ${expected}` : `phải ${expected}`;
  const fixed = " ".repeat(expected) + text.trimStart();
  return faultOfLine(source, line, `dòng này ${spaces(indent)}, ${should}`, [0, Math.max(indent, 1)], fixed);
};

const wrongDash = (sign: string): string =>
  `dấu “${sign}” không phải gạch đầu dòng “-”. Gõ lại bằng dấu gạch nối trên bàn phím: “- …”`;

const withoutDash = (source: Source, line: number): Fault => {
  const text = lineAt(source, line);
  const indent = text.length - text.trimStart().length;
  const sign = /^(?:[+*]|-{2,})\s+/.exec(text.slice(indent))?.[0] ?? "";
  const fixed = `${text.slice(0, indent)}- ${text.slice(indent + sign.length)}`;
  if (sign !== "") return faultOfLine(source, line, wrongDash(sign.trim()), [indent, indent + sign.length], fixed);
  const message = "thiếu “- ” đầu dòng: mỗi ý của danh sách bắt đầu bằng một gạch và một dấu cách";
  return faultOfLine(source, line, message, [indent, text.length], fixed);
};

/** Blanks and dashes that only look like those of YAML, or lack their space. */
export const lookalike = (source: Source, line: number): Fault | undefined => {
  const text = lineAt(source, line);
  const before = structure.exec(text)?.[0] ?? "";
  const odd = before.search(oddBlank);
  if (odd >= 0) {
    const fixed =
      before.replace(oddBlank, (blank) => (/[\u200b\ufeff]/.test(blank) ? "" : " ")) + text.slice(before.length);
    const message = "có dấu cách lạ (thường do chép từ Word hay trang web). Xóa đi và gõ lại bằng dấu cách thường";
    return faultOfLine(source, line, message, [odd, odd + 1], fixed);
  }
  const tabs = /^ *\t[ \t]*/.exec(text)?.[0];
  if (tabs !== undefined) {
    const message = "dòng thụt vào bằng phím Tab. YAML chỉ nhận dấu cách: thay Tab bằng hai dấu cách";
    return faultOfLine(source, line, message, [0, 1], tabs.replaceAll("\t", "  ") + text.slice(tabs.length));
  }
  const tight = /^ *-(?=[^\s-])/.exec(text)?.[0];
  if (tight !== undefined) {
    const message = "sau dấu “-” đầu dòng thiếu một dấu cách. Ghi “- …”";
    return faultOfLine(source, line, message, [tight.length - 1, tight.length], `${tight} ${text.slice(tight.length)}`);
  }
  const [start = "", word = ""] = /^ *(?:- +)*([a-z_]+):(?=[^\s:/])/.exec(text) ?? [];
  if (topKeys.has(word) || innerKeys.has(word)) {
    const span = [start.length - word.length - 1, start.length] as const;
    return faultOfLine(source, line, withoutSpace(word), span, `${start} ${text.slice(start.length)}`);
  }
  const [lead = "", blanks = "", sign = ""] =
    /^( *)([‐-―−•●▪])(?=[\s\u00a0]|$|[A-Za-zÀ-ỹ])[\s\u00a0]*/.exec(text) ?? [];
  if (sign === "") return undefined;
  return faultOfLine(
    source,
    line,
    wrongDash(sign),
    [blanks.length, blanks.length + 1],
    `${blanks}- ${text.slice(lead.length)}`,
  );
};

/** True if a word occurs as a key somewhere in the text. */
const isKeyOf = ({ text }: Source, word: string): boolean => new RegExp(`^[ -]*${word}:(?:\\s|$)`, "m").test(text);

const withoutColonAt = (source: Source, line: number, key: string): Fault => {
  const text = lineAt(source, line);
  const from = text.indexOf(key);
  const to = from + key.length;
  return faultOfLine(source, line, withoutColon(key), [from, to], `${text.slice(0, to)}:${text.slice(to)}`);
};

const nearestOf = (
  levels: readonly IndentLevel[],
  kind: IndentLevel["kind"],
  column: number,
): IndentLevel | undefined =>
  levels
    .filter((level) => level.kind === kind)
    // The deeper one of two that are equally near: what slipped out belongs inside.
    .reduce<IndentLevel | undefined>(
      (best, level) => (best && Math.abs(best.column - column) < Math.abs(level.column - column) ? best : level),
      undefined,
    );

/** A line with a dash in front of its first word; the dash may have the place of two of its blanks. */
const dashBefore = (source: Source, line: number, column: number): Fault => {
  const text = lineAt(source, line);
  const indent = text.length - text.trimStart().length;
  const [, key = ""] = /^ *([a-z_]+):/.exec(text) ?? [];
  const isNear = [column, column + 2].includes(indent);
  const lead = isNear ? "" : " ".repeat(column);
  const lacking = isNear ? "" : ` và ${column} dấu cách trước nó`;
  const message = `thiếu “- ” đầu dòng${lacking}: “${key}” mở một mục mới của danh sách. Ghi “${lead}- ${key}: …”`;
  return faultOfLine(
    source,
    line,
    message,
    [indent, indent + key.length],
    `${" ".repeat(column)}- ${text.trimStart()}`,
  );
};

/** A dash in front of a further key of the entry above, where its keys stand; of several such lines, the key they lack. */
const dashTooMany = (
  source: Source,
  line: number,
  { key, dashes, indent, column }: IndentedLine,
  above: IndentLevel,
): Fault | undefined => {
  const belongs = above.byDash && above.column === indent && key !== undefined && innerKeys.has(key);
  if (!belongs || above.keys.has(key) || dashes.length > 1) return undefined;
  const text = lineAt(source, line);
  const blanks = " ".repeat(indent);
  const [first = ""] = above.keys;
  if (lineAt(source, line + 1).startsWith(`${blanks}- `)) {
    if (first !== "agency" || above.keys.has("tasks")) return undefined;
    const lacking = `các ý từ dòng này là việc của “agency” ở dòng ${above.line}. Thêm ngay trên đây một dòng “${blanks}tasks:”`;
    return faultOfLine(source, line, lacking, [indent, column]);
  }
  const message = `thừa “- ” đầu dòng: “${key}” cùng một mục với “${first}” ở dòng ${above.line}. Ghi “${blanks}${key}: …”`;
  return faultOfLine(source, line, message, [indent, column], `${blanks}${text.slice(column)}`);
};

/** Further blanks behind a dash, below which the other keys of its entry stand as they should. */
const wideDash = (source: Source, { line, column }: IndentLevel, dash: number): Fault => {
  const text = lineAt(source, line);
  const message = "sau dấu “-” đầu dòng chỉ để một dấu cách, để các khóa bên dưới thẳng cột. Ghi “- …”";
  return faultOfLine(source, line, message, [dash, column], `${text.slice(0, dash)}- ${text.slice(column)}`);
};

/** Columns of the open groups or lists that are set in, the deepest first. */
const columnsOf = (levels: readonly IndentLevel[], kind: IndentLevel["kind"]): number[] =>
  levels.flatMap((level) => (level.kind === kind && level.column > 0 ? [level.column] : [])).reverse();

/** First lines of groups and lists that do not stand two spaces in, each set where it should be. */
const firstsSetRight = (source: Source, levels: readonly IndentLevel[]): Fault[] =>
  levels.flatMap(({ line, column, kind, entries, byDash }, index) => {
    const parent = levels[index - 1]?.column ?? -2;
    const isRight = column === parent + 2 || (kind === "list" && column === parent);
    return entries === 1 && !byDash && !isRight ? [misplaced(source, line, parent + 2)] : [];
  });

/** A key of the plan that slipped in from the margin; the lines below do not stand deeper than it. */
const slippedIn = (source: Source, line: number, { key, dashes, indent, value }: IndentedLine): boolean => {
  if (dashes.length > 0 || key === undefined || !topKeys.has(key) || indent === 0 || !isEmpty(value)) return false;
  let below = line + 1;
  while (below <= source.lineStarts.length && /^[ \t]*(?:#.*)?$/.test(lineAt(source, below))) below += 1;
  return indentOf(lineAt(source, below)) <= indent;
};

/** A fault, and what else may have gone wrong there. */
interface Suspicion {
  line: number;
  /** Absent where nothing is known of it. */
  fault?: Fault | undefined;
  others: Fault[];
}

/** Count of lines below a fault that are read to choose among its explanations. */
const linesAhead = 400;
/** More slips in so few lines are not looked for. */
const mostSlips = 4;

/** Number of indentation faults that remain below a line once it is corrected, and the line where counting stopped. */
const leftAfter = (source: Source, { fixed }: Fault, upTo: number): readonly [slips: number, line: number] => {
  if (!fixed) return [mostSlips, 0];
  let read = withLine(source, fixed);
  for (let slips = 0; slips < mostSlips; slips++) {
    const next = suspicionIn(read, upTo, true);
    if (!next) return [slips, upTo];
    if (slips === mostSlips - 1 || !next.fault?.fixed) return [mostSlips, next.line];
    read = withLine(read, next.fault.fixed);
  }
  return [mostSlips, 0];
};

/**
 * The first line that starts at an impossible column, lacks its dash, or begins with a sign that only looks like one.
 * Text of several lines is skipped. Of several explanations, the one that leaves the fewest faults below it is reported.
 *
 * @param upTo the line where the parser lost its way
 */
export const misplacedLine = (source: Source, upTo: number): Fault | undefined => {
  const suspicion = suspicionIn(source, upTo, false);
  if (!suspicion || suspicion.others.length === 0) return suspicion?.fault;
  const ahead = suspicion.line + linesAhead;
  let best = suspicion.fault;
  let [fewest, farthest] = best ? leftAfter(source, best, ahead) : [mostSlips, suspicion.line];
  for (const other of suspicion.others) {
    const [slips, line] = leftAfter(source, other, ahead);
    if (slips > fewest || (slips === fewest && line <= farthest)) continue;
    best = other;
    [fewest, farthest] = [slips, line];
  }
  return best;
};

/** @param asMeant whether a key that a group has already is a fault, too */
const suspicionIn = (source: Source, upTo: number, asMeant: boolean): Suspicion | undefined => {
  const levels: IndentLevel[] = [];
  /** A line at the margin that is no key of a plan, and where the groups above it stand. */
  let unknownKey: { line: number; columns: number[]; lists: number[] } | undefined;
  let last: { line: number; level: IndentLevel; state: "empty" | "text"; key?: string; indent: number } | undefined;
  /** Column of what holds a text whose lines are passed over. */
  let passed: number | undefined;
  /** A text that stands alone below its key. */
  let bare: number | undefined;
  for (let line = 1; line <= source.lineStarts.length; line++) {
    const text = lineAt(source, line);
    if (/^[ \t]*(?:#.*)?$/.test(text) || /^(?:---|%)/.test(text)) continue;
    const indent = /^ */.exec(text)?.[0].length ?? 0;
    if (passed !== undefined && indent > passed) continue;
    const above = passed;
    passed = undefined;
    const suspicion = (fault: Fault | undefined, others: Fault[] = []): Suspicion => ({ line, fault, others });
    const odd = lookalike(source, line);
    if (odd) return suspicion(odd);
    const entry = entryOf(text);
    const before = [...levels];
    const isEntry = entry.dashes.length > 0 || entry.key !== undefined;
    if (!isEntry) {
      if (last && entry.indent > last.level.column) {
        if (last.state === "empty") {
          bare = line;
          last.state = "text";
          if (goesOn(text.trim())) passed = last.level.column;
        }
        continue;
      }
      const word = /^[a-z_]+(?=\s)/.exec(text.trimStart())?.[0];
      if (word !== undefined && before.some(({ kind, column }) => kind === "group" && column === indent && indent > 0))
        return suspicion(isKeyOf(source, word) ? withoutColonAt(source, line, word) : undefined);
      // A text's later line that is not set in as the text is.
      const holder = above ?? (last?.state === "empty" ? last.level.column : undefined);
      if (holder !== undefined && indent <= holder && !topKeys.has(word ?? text.trim()))
        return suspicion(misplaced(source, line, holder + 2));
      return suspicion(
        before.some(({ kind, column }) => kind === "list" && column === entry.indent)
          ? withoutDash(source, line)
          : undefined,
      );
    }
    while ((levels.at(-1)?.column ?? -1) > entry.indent) levels.pop();
    const kind = entry.dashes.length > 0 ? "list" : "group";
    let top = levels.at(-1);
    if (kind === "group" && top?.kind === "list" && levels.at(-2)?.column === top.column) {
      levels.pop();
      top = levels.at(-1);
    }
    const opens: boolean =
      top === undefined
        ? before.length === 0
        : last?.state === "empty" && last.level === top && (kind === "list" || entry.indent > top.column);
    const continues: boolean = top?.kind === kind && top.column === entry.indent;
    if (!continues && !opens) {
      const wordy = kind === "group" && !/^[a-z_]+$/.test(entry.key ?? "");
      if (wordy)
        return suspicion(
          before.some(({ kind: of, column }) => of === "list" && column === entry.indent)
            ? withoutDash(source, line)
            : undefined,
        );
      if (kind === "list" && bare !== undefined && last?.state === "text") return suspicion(withoutDash(source, bare));
      if (slippedIn(source, line, entry))
        return suspicion(misplaced(source, line, 0), [misplaced(source, line, entry.indent + 2)]);
      const wide = before.findLast(({ byDash, column: at, entries }) => byDash && at > entry.indent && entries === 1);
      const dash = wide && before[before.indexOf(wide) - 1]?.column;
      if (wide && kind === "group" && dash !== undefined && dash + 2 === entry.indent)
        return suspicion(wideDash(source, wide, dash));
      const extra = top && kind === "list" ? dashTooMany(source, line, entry, top) : undefined;
      if (extra) return suspicion(extra);
      const others = [
        ...(topKeys.has(entry.key ?? "") && kind === "group" ? [misplaced(source, line, 0)] : []),
        ...firstsSetRight(source, before),
        ...before
          .filter((level) => level.kind === "group" && level.column > 0 && !level.byDash)
          .flatMap(({ line: at, column }) =>
            [column, column - 2].filter((to) => to >= 0).map((to) => dashBefore(source, at, to)),
          ),
        ...(kind === "group"
          ? before
              .filter((level) => level.kind === "list" && [entry.indent, entry.indent - 2].includes(level.column))
              .map(({ column }) => dashBefore(source, line, column))
          : []),
      ];
      const strayLine = unknownKey?.line ?? line;
      const deeper = [
        ...(unknownKey?.lists ?? [])
          .filter((column) => column + 2 === entry.indent)
          .map((column) => dashBefore(source, strayLine, column)),
        ...(unknownKey?.columns ?? []).map((column) => misplaced(source, strayLine, column)),
      ];
      // A key that no plan has at the margin is wrong where it stands, whatever else may be.
      const suspect = (fault: Fault | undefined): Suspicion =>
        deeper.length > 0
          ? suspicion(deeper[0], [...deeper.slice(1), ...(fault ? [fault] : []), ...others])
          : suspicion(fault, others);
      const stray = last?.indent === 0 && last.key !== undefined && !topKeys.has(last.key);
      if (stray && entry.indent > 0 && kind === "group")
        return suspect(misplaced(source, last?.line ?? line, entry.indent));
      // Of a group's first two lines, the one that is not two spaces in is the one that slipped.
      const above = levels.at(-2)?.column;
      if (
        kind === "group" &&
        top?.kind === kind &&
        top.entries === 1 &&
        above !== undefined &&
        entry.indent === above + 2
      )
        return suspect(misplaced(source, top.line, entry.indent));
      const opened = before.find(({ column }) => column > entry.indent);
      if (
        opened?.entries === 1 &&
        opened.kind === kind &&
        top?.kind !== "list" &&
        entry.indent === (top?.column ?? -2) + 2
      )
        return suspect(misplaced(source, opened.line, entry.indent));
      const expected = nearestOf(before, kind, entry.indent)?.column ?? (before.at(-1)?.column ?? 0) + 2;
      if (expected === entry.indent) return suspect(undefined);
      const fault = misplaced(source, line, expected);
      const isBelow = kind === "list" && last?.level.kind === "list" && entry.indent >= last.level.column + 2;
      const hint = isBelow ? " (ý con của dòng trên thì ghi text: và items:)" : "";
      return suspect({ ...fault, message: `${fault.message}${hint}` });
    }
    if (line > upTo) return undefined;
    const enter = (kindOf: IndentLevel["kind"], column: number): IndentLevel => {
      const there = levels.at(-1);
      const byDash = kindOf === "group" && kind === "list";
      const level =
        there?.kind === kindOf && there.column === column && !byDash
          ? there
          : { column, kind: kindOf, line, entries: 0, byDash, keys: new Set<string>() };
      if (level !== there) levels.push(level);
      level.entries += 1;
      return level;
    };
    for (const column of entry.dashes)
      last = { line, level: enter("list", column), state: "text", indent: entry.indent };
    if (entry.key !== undefined) {
      const { key } = entry;
      const level = enter("group", entry.column);
      if (asMeant && level.keys.has(key)) return suspicion(undefined);
      level.keys.add(key);
      last = { line, level, state: "text", key, indent: entry.indent };
      if (indent === 0)
        unknownKey = topKeys.has(key)
          ? undefined
          : {
              line,
              columns: columnsOf(before, "group"),
              lists: columnsOf(before, "list"),
            };
    }
    bare = undefined;
    if (!last) return undefined;
    last.state = isEmpty(entry.value) ? "empty" : "text";
    if (goesOn(entry.value)) passed = last.level.column;
  }
  return undefined;
};
