import type { FormLetterhead } from "../plan/plan.ts";
import type { Line, Para } from "../recognize/flow.ts";
import { isMotto, isNational } from "../recognize/header.ts";
import { beginsName } from "../recognize/names.ts";
import { plainWords } from "./markup.ts";
import { nameLetters, type Small } from "./small-letters.ts";
import type { SourceGrid } from "./source.ts";

const wordsOf = (line: Line): string => plainWords(line.text).trim();

const numberLine = /^số\s*:\s*(.*)$/iu;

/** The top of a form as the keys that print it. */
export const letterheadFrom = (paras: readonly Para[], small: Small): FormLetterhead => {
  const lines = paras.flatMap((para) => para.lines);
  const names = lines.filter((line) => line.place.half === "left" && !numberLine.test(wordsOf(line)));
  const own = Math.max(0, names.findLastIndex(beginsName));
  const [parent, name] = [names.slice(0, own), names.slice(own)].map((part) =>
    nameLetters(small(part.map(wordsOf).join(" "))),
  );
  const number = lines.map((line) => numberLine.exec(wordsOf(line))?.[1]).find((text) => text !== undefined);
  const dated = lines.find((line) => line.place.half !== "left" && !isNational(line) && !isMotto(line));
  const [, place, date = ""] = /^(?:([^,]*),\s*)?(ngày.*)$/iu.exec(dated ? wordsOf(dated) : "") ?? [];
  const year = /^ngày[\s.…_]*tháng[\s.…_]*năm\s*(\d{4})$/iu.exec(date)?.[1];
  return {
    ...(name ? { issuer: parent ? { parent, name } : name } : {}),
    ...(number ? { number } : {}),
    ...(place ? { place } : {}),
    ...(date === "" ? {} : { date: year ? Number(year) : date }),
  };
};

/** The top of a form that stands in a table of the text; undefined where the table is something else, or holds more. */
export const letterheadOfGrid = ({ cells, bordered }: SourceGrid, small: Small): FormLetterhead | undefined => {
  const paras = [...cells.values()].flat();
  const right = paras.flatMap(({ lines }) => lines).filter(({ place }) => place.half !== "left");
  if (bordered || !right.some(isNational)) return undefined;
  const found = letterheadFrom(paras, small);
  const others = right.filter((line) => !isNational(line) && !isMotto(line));
  return others.length === (found.date === undefined ? 0 : 1) ? found : undefined;
};
