import { issuerOf } from "../../plan/plan.ts";
import { below } from "../../plan/walk.ts";
import { splitPointer } from "../../problem.ts";
import { words } from "../../wording/words.ts";
import type { Rule } from "../rule.ts";
import { sampleOf } from "../sample.ts";

const valueAt = (plan: unknown, pointer: string): unknown =>
  splitPointer(pointer).reduce<unknown>(
    (at, key) => (typeof at === "object" && at !== null ? (at as Record<string, unknown>)[key] : undefined),
    plan,
  );

/** What is not prose, or says where the office itself is. */
const notText = /^\/(?:office|issuer|place|symbol|extra)(?:\/|$)/;

const asked = (isDate: boolean): string => (isDate ? "ngày" : "số liệu");
const advice = (isDate: boolean): string => `Ghi ${isDate ? "ngày" : "số liệu"} của kế hoạch này`;

/** Every place of some words in a text, as whole words. */
const placesIn = (text: string, words: string): number[] => {
  const places: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
    const around = text.charAt(at - 1) + text.charAt(at + words.length);
    if (!/[A-Za-zÀ-ỹ\d]/.test(around)) places.push(at);
  }
  return places;
};

const provinceIn = words(/\b(?:tỉnh|thành phố) (\p{Uppercase}\p{Lowercase}+(?: \p{Uppercase}\p{Lowercase}+)*)/u);

export const sampleWords: Rule = {
  id: "sample-words",
  topic: "wording",
  severity: "warning",
  of: "written",
  summary: "Không còn tên người, số văn bản, số liệu của mẫu",
  reason:
    "Mẫu chép bằng kehoach init có tên người ký, văn bản dẫn chiếu, số người, số tiền bịa ra để làm ví dụ; sót lại thì văn bản dẫn một văn bản không có thật hay do người không có thật ký. Chép lại câu chữ của mẫu thì không sao",
  bad: `preamble: >-
  Thực hiện Kế hoạch số 205/KH-UBND ngày 14/8/2026 của Ủy ban nhân dân tỉnh Nghệ An, Ủy ban nhân dân
  xã Tân Phú ban hành Kế hoạch tuyên truyền như sau:
purpose:
  - Giúp Nhân dân trong xã hiểu lợi ích của chuyển đổi số và tự tin sử dụng các tiện ích số thường ngày.
  - Tăng tỷ lệ hồ sơ nộp trực tuyến và thanh toán không dùng tiền mặt khi giải quyết thủ tục hành chính.
requirements:
  - Lời tuyên truyền ngắn gọn, dễ hiểu, có người hướng dẫn tận nơi cho người cao tuổi và hộ khó khăn.
date: 2026-09-01`,
  good: `preamble: >-
  Thực hiện Kế hoạch số 231/KH-UBND ngày 20/8/2026 của Ủy ban nhân dân tỉnh Nghệ An, Ủy ban nhân dân
  xã Tân Phú ban hành Kế hoạch tuyên truyền như sau:
purpose:
  - Giúp Nhân dân trong xã hiểu lợi ích của chuyển đổi số và tự tin sử dụng các tiện ích số thường ngày.
  - Tăng tỷ lệ hồ sơ nộp trực tuyến và thanh toán không dùng tiền mặt khi giải quyết thủ tục hành chính.
requirements:
  - Lời tuyên truyền ngắn gọn, dễ hiểu, có người hướng dẫn tận nơi cho người cao tuổi và hộ khó khăn.
date: 2026-09-01`,
  check({ value: written, plan }, report) {
    const texts = below(written).flatMap(({ pointer, value }) =>
      typeof value === "string" && !notText.test(pointer) ? [{ pointer, value }] : [],
    );
    const sample = sampleOf(texts.map(({ value }) => value));
    if (!sample) return;
    const { name, unit, parents, signers, documents, contacts, figures, values } = sample;
    const issuer = issuerOf(plan);
    const own = [...issuer.name, ...issuer.parent, issuer.inText, plan.place].join(" ");
    const isOwnUnit = placesIn(own, unit).length > 0;
    const province = provinceIn.exec(own)?.[1] ?? unit;
    const isOwnParent = (place: string): boolean => (isOwnUnit && province === unit) || placesIn(own, place).length > 0;
    for (const { pointer, value } of texts) {
      const tell = (words: string, message: string): void => {
        for (const written of new Set([words, words.toUpperCase()]))
          for (const at of placesIn(value, written))
            report({ pointer, on: "value", span: [at, at + words.length] }, message);
      };
      if (/^\/signature\/(?:\d+\/)?name$/.test(pointer) && signers.includes(value))
        report(pointer, `“${value}” là tên người ký trong mẫu ${name}. Ghi họ tên người ký của cơ quan`);
      for (const { before, words, after, isDate } of figures)
        for (const at of placesIn(value, before + words + after)) {
          const span: [number, number] = [at + before.length, at + before.length + words.length];
          report({ pointer, on: "value", span }, `“${words}” là ${asked(isDate)} trong mẫu ${name}. ${advice(isDate)}`);
        }
      for (const words of documents)
        tell(words, `văn bản “${words}” là của mẫu ${name}. Ghi số, ngày của văn bản có thật, hoặc bỏ phần dẫn này`);
      if (!isOwnUnit) tell(unit, `“${unit}” là địa danh trong mẫu ${name}. Thay bằng nơi của cơ quan`);
      for (const place of parents.filter((each) => !isOwnParent(each)))
        tell(place, `“${place}” là tên tỉnh, xã trong mẫu ${name}. Cơ quan ở nơi khác thì thay bằng tên đúng`);
    }
    for (const { pointer, value } of below(written)) {
      const found =
        pointer.startsWith("/address") &&
        typeof value === "string" &&
        contacts.find((words) => value.toLowerCase().includes(words.toLowerCase()));
      if (found)
        report(pointer, `“${found}” là của mẫu ${name}. Ghi địa chỉ, số điện thoại của cơ quan, hoặc xóa dòng này`);
    }
    for (const [pointer, own] of Object.entries(values)) {
      if (valueAt(written, pointer) !== own) continue;
      const isDate = /^\d+[-/]\d+[-/]\d+$/.test(String(own));
      report(
        pointer,
        pointer === "/number"
          ? `${own} là số của mẫu ${name}. Ghi số văn bản; chưa có số thì để trống sau number:`
          : `${own} là ${asked(isDate)} trong mẫu ${name}. ${advice(isDate)}`,
      );
    }
  },
};
