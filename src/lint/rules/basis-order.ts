import { carryingOut } from "../../document/bases.ts";
import { type BasisItem, basisItemsIn } from "../../document/basis-items.ts";
import type { Text } from "../../document/document.ts";
import { span } from "../../document/document.ts";
import { words } from "../../wording/words.ts";
import type { Rule } from "../rule.ts";

const ranks: readonly (readonly [type: RegExp, number: RegExp, rank: number])[] = [
  [/^nghị định$/, /\/nđ-cp$/, 3],
  [/^nghị quyết$/, /\/nq-cp$/, 3],
  [/^quyết định$/, /\/qđ-ttg$/, 4],
  [/^thông tư/, /\/tt/, 4],
  [/./, /-(?:ubnd|hđnd)$/, 5],
];
const requestRank = 6;

/** Rank of an item; undefined for those whose order offices choose freely, such as documents of the Party. */
const rankOf = ({ law, document, isRequest }: BasisItem): number | undefined => {
  if (isRequest) return requestRank;
  if (law) return law.type === "hiến pháp" ? 0 : law.type === "pháp lệnh" ? 2 : 1;
  const citation = document?.citation;
  return citation && ranks.find(([type, number]) => type.test(citation.type) && number.test(citation.number))?.[2];
};

const opensCarryingOut = words(new RegExp(`^[\\s\\-+•]*${carryingOut}\\b`, "iu"));

/** Documents that a plan carries out follow its bases, in an order of their own. */
const isCarriedOut = ({ printed }: Text): boolean => opensCarryingOut.test(printed);

const quoted = (text: string): string =>
  text.length > 60 ? `${text.slice(0, 60).replace(/(?<!\s)\s+\S*$/, "")}…` : text;

const rankedIn = (text: Text) =>
  basisItemsIn(text.printed).flatMap((item) => {
    const rank = rankOf(item);
    const { from, to } = item.document?.citation ?? item;
    return rank === undefined
      ? []
      : [{ rank, place: span(text, from, to), written: quoted(text.printed.slice(from, to)) }];
  });

export const basisOrder: Rule = {
  id: "basis-order",
  topic: "basis",
  severity: "hint",
  of: "document",
  summary: "Các căn cứ xếp từ văn bản cao xuống văn bản thấp, lời đề nghị đứng cuối",
  reason:
    "Người duyệt đọc từ thẩm quyền đến nội dung: Hiến pháp, Luật, Pháp lệnh, Nghị định, Quyết định của Thủ tướng và Thông tư, văn bản của địa phương. Đây là nếp quen của các cơ quan, không phải quy định; văn bản của Đảng và những dòng “Thực hiện …” không bị xét",
  bad: `basis:
  - Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư
  - Căn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024`,
  good: `basis:
  - Căn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024
  - Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư`,
  check({ texts }, report) {
    const items = texts.filter((text) => text.role === "basis" && !isCarriedOut(text)).flatMap(rankedIn);
    // One line out of place puts all behind it out of place, so only the first is reported.
    const at = items.findIndex(({ rank }, index) => rank < (items[index - 1]?.rank ?? 0));
    const [above, item] = [items[at - 1], items[at]];
    if (!above || !item) return;
    const message =
      above.rank === requestRank
        ? "lời đề nghị đứng trước căn cứ này. Đưa lời đề nghị xuống cuối phần căn cứ"
        : `“${item.written}” đứng sau “${above.written}”. Các căn cứ thường xếp từ cao xuống thấp: Luật, Nghị định, Thông tư, văn bản của địa phương`;
    report(item.place, message);
  },
};
