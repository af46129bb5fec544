import { withoutQuotations } from "../document/masked.ts";
import { isPlaceholderName, placeholderNames } from "../knowledge/placeholder-names.ts";
import { below } from "../plan/walk.ts";
import type { Pointer } from "../problem.ts";
import { words } from "../wording/words.ts";
import type { Report, RulePlace, Written } from "./rule.ts";

/** True for the name of who signs. */
export const isSigner = (pointer: Pointer): boolean => /^\/signature\/(?:\d+\/)?name$/.test(pointer);

/** Words such as "ví dụ" in front of a name, which is then an example and nobody's. */
const asExample = words(/\b(?:ví dụ|thí dụ|vd|chẳng hạn|mẫu)(?: như)?[.:,]? ?(?:(?:ông|bà|đồng chí) )?$/iu);

interface NameOfNobody {
  name: string;
  place: RulePlace;
}

/** Names in a plan, right or wrong, that stand for a person yet to be named, such as "Nguyễn Văn A". */
const namesOfNobody = (written: unknown): NameOfNobody[] =>
  below(written).flatMap(({ pointer, value }): NameOfNobody[] => {
    if (typeof value !== "string") return [];
    if (isSigner(pointer) && isPlaceholderName(value)) return [{ name: value, place: pointer }];
    const found = placeholderNames(value);
    const unquoted = found.length > 0 ? withoutQuotations(value) : "";
    return found
      .filter(({ 0: name, index }) => unquoted.startsWith(name, index) && !asExample.test(value.slice(0, index)))
      .map(({ 0: name, index }) => ({ name, place: { pointer, on: "value", span: [index, index + name.length] } }));
  });

export const reportNamesOfNobody = ({ value }: Written, report: Report): void => {
  for (const { name, place } of namesOfNobody(value))
    report(place, `“${name}” là tên đặt tạm. Ghi họ tên thật; chưa biết là ai thì để trống`);
};
