import { carryingOut } from "../../document/bases.ts";
import type { Text } from "../../document/document.ts";
import { span } from "../../document/document.ts";
import { type Ground, groundsIn } from "../../document/grounds.ts";
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

/** How high a ground stands; undefined for those that offices put where they like, such as what the Party issued. */
const rankOf = ({ law, document, isRequest }: Ground): number | undefined => {
  if (isRequest) return requestRank;
  if (law) return law.type === "hiến pháp" ? 0 : law.type === "pháp lệnh" ? 2 : 1;
  const citation = document?.citation;
  return citation && ranks.find(([type, number]) => type.test(citation.type) && number.test(citation.number))?.[2];
};

const opensCarryingOut = words(new RegExp(`^[\\s\\-+•]*${carryingOut}\\b`, "iu"));

/** What a plan carries out comes after all that it rests on, with an order of its own. */
const isCarriedOut = ({ printed }: Text): boolean => opensCarryingOut.test(printed);

const quoted = (text: string): string =>
  text.length > 60 ? `${text.slice(0, 60).replace(/(?<!\s)\s+\S*$/, "")}…` : text;

const rankedIn = (text: Text) =>
  groundsIn(text.printed).flatMap((ground) => {
    const rank = rankOf(ground);
    const { from, to } = ground.document?.citation ?? ground;
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
    const grounds = texts.filter((text) => text.role === "basis" && !isCarriedOut(text)).flatMap(rankedIn);
    // One line out of place puts all behind it out of place, so only the first is reported.
    const at = grounds.findIndex(({ rank }, index) => rank < (grounds[index - 1]?.rank ?? 0));
    const [above, ground] = [grounds[at - 1], grounds[at]];
    if (!above || !ground) return;
    const message =
      above.rank === requestRank
        ? "lời đề nghị đứng trước căn cứ này. Đưa lời đề nghị xuống cuối phần căn cứ"
        : `“${ground.written}” đứng sau “${above.written}”. Các căn cứ thường xếp từ cao xuống thấp: Luật, Nghị định, Thông tư, văn bản của địa phương`;
    report(ground.place, message);
  },
};
