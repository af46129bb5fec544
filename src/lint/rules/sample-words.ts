import { isBody } from "../../knowledge/bodies.ts";
import { issuerOf } from "../../plan/plan.ts";
import { below } from "../../plan/walk.ts";
import { splitPointer } from "../../problem.ts";
import { folded } from "../../wording/folded.ts";
import { words } from "../../wording/words.ts";
import type { Rule, RulePlace } from "../rule.ts";
import { sampleOf } from "../sample.ts";
import { collectiveOf } from "../signers.ts";

const valueAt = (plan: unknown, pointer: string): unknown =>
  splitPointer(pointer).reduce<unknown>(
    (at, key) => (typeof at === "object" && at !== null ? (at as Record<string, unknown>)[key] : undefined),
    plan,
  );

/** What is not prose, or says where the office itself is. */
const notText = /^\/(?:office|issuer|place|symbol|extra)(?:\/|$)/;

/** @example kindOf("2026-09") // "tháng" */
const kindOf = (words: string): string => {
  if (/^\d{4}-\d{2}$|^\d{1,2}\/\d{4}$/.test(words)) return "tháng";
  if (/^\d+[-/]\d+[-/]\d+$| năm \d/.test(words)) return "ngày";
  return /^\d+:| giờ/.test(words) ? "giờ" : "số liệu";
};
const ofSample = (words: string, name: string): string =>
  `là ${kindOf(words)} trong mẫu ${name}. Ghi ${kindOf(words)} của kế hoạch này`;

/** Every place of some words in a text, as whole words. */
const placesIn = (text: string, words: string): number[] => {
  const places: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
    const around = text.charAt(at - 1) + text.charAt(at + words.length);
    if (!/[A-Za-zÀ-ỹ\d]/.test(around)) places.push(at);
  }
  return places;
};

/** Words of an address, however they are written; a telephone number by its digits. */
const isIn = (words: string, text: string): boolean =>
  /^[\d.]+$/.test(words)
    ? text.replace(/\D/g, "").includes(words.replace(/\D/g, ""))
    : folded(text).includes(folded(words));

/** Copies, times of day, and a month whose day is still open: any plan may have the same. */
const isUsual = /^\/drafter\/copies=|=\d{1,2}:\d{2}$|=\d{4}-\d{2}$/;

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
    const { name, unit, parents, signers, collective, documents, contacts } = sample;
    const { figures, counts, level, ofLevel, values } = sample;
    const issuer = issuerOf(plan);
    const own = [...issuer.name, ...issuer.parent, issuer.inText, plan.place].join(" ");
    const isOwnUnit = placesIn(own, unit).length > 0;
    const province = provinceIn.exec(own)?.[1];
    // An office of the example's name may lie where the example's does, or elsewhere.
    const isPerhapsOwnParent = isOwnUnit && (province ?? unit) === unit;
    const isOwnParent = (place: string): boolean => placesIn(own, place).length > 0;
    // Behind a comma stands where the unit lies.
    const ownLevel = [...issuer.name, ...issuer.parent, issuer.inText].map((each) => each.split(",")[0]).join(" ");
    const isOwnLevel = level === "" || placesIn(ownLevel.toLowerCase(), level.toLowerCase()).length > 0;
    // Whose head signs by title alone, the rule sign-for-collective knows.
    const head = issuer.name.join(" ");
    const isOthersCollective = !isBody(head, "one head") && collectiveOf(head) !== collective;
    /** What a plan of one's own may say as well; told as long as the plan shows other words of the example. */
    const unsure: [RulePlace, string][] = [];
    let isSure = false;
    const tell = (target: RulePlace, message: string): void => {
      isSure = true;
      report(target, message);
    };
    for (const { pointer, value } of texts) {
      const spansOf = (words: string): RulePlace[] =>
        [...new Set([words, words.toUpperCase()])].flatMap((each) =>
          placesIn(value, each).map((at) => ({ pointer, on: "value", span: [at, at + each.length] })),
        );
      const tellWords = (words: string, message: string): void => {
        for (const span of spansOf(words)) tell(span, message);
      };
      if (/^\/signature\/(?:\d+\/)?name$/.test(pointer) && signers.some((each) => folded(each) === folded(value)))
        tell(pointer, `“${value}” là tên người ký trong mẫu ${name}. Ghi họ tên người ký của cơ quan`);
      if (/^\/signature\/(?:\d+\/)?on_behalf_of$/.test(pointer) && isOthersCollective && value === collective)
        tell(
          pointer,
          `ký thay mặt “${value}” là của mẫu ${name}. Ghi tên tập thể và chức vụ của cơ quan này, hoặc bỏ dòng này và for nếu người đứng đầu tự ký`,
        );
      for (const { before, words, after } of figures)
        for (const at of placesIn(value, before + words + after)) {
          const span: [number, number] = [at + before.length, at + before.length + words.length];
          tell({ pointer, on: "value", span }, `“${words}” ${ofSample(words, name)}`);
        }
      for (const words of counts[value] ?? [])
        tellWords(words, `câu này còn nguyên của mẫu; “${words}” ${ofSample(words, name)}`);
      for (const words of documents)
        tellWords(
          words,
          `văn bản “${words}” là của mẫu ${name}. Ghi số, ngày của văn bản có thật, hoặc bỏ phần dẫn này`,
        );
      if (!isOwnUnit) tellWords(unit, `“${unit}” là địa danh trong mẫu ${name}. Thay bằng nơi của cơ quan`);
      for (const place of parents.filter((each) => !isOwnParent(each))) {
        const message = `“${place}” là tên tỉnh, xã trong mẫu ${name}. Cơ quan ở nơi khác thì thay bằng tên đúng`;
        if (isPerhapsOwnParent) unsure.push(...spansOf(place).map((span): [RulePlace, string] => [span, message]));
        else tellWords(place, message);
      }
      if (!isOwnLevel && ofLevel.includes(value))
        tell(
          spansOf(level)[0] ?? pointer,
          `chữ “${level}” còn trong câu chép nguyên từ mẫu ${name}, viết cho cơ quan khác. Sửa theo cơ quan này`,
        );
    }
    for (const { pointer, value } of below(written)) {
      const found =
        pointer.startsWith("/address") && typeof value === "string" && contacts.find((words) => isIn(words, value));
      if (found)
        tell(pointer, `“${found}” là của mẫu ${name}. Ghi địa chỉ, số điện thoại của cơ quan, hoặc xóa dòng này`);
    }
    for (const [pointer, own] of Object.entries(values)) {
      if (valueAt(written, pointer) !== own) continue;
      const message =
        pointer === "/number"
          ? `${own} là số của mẫu ${name}. Ghi số văn bản; chưa có số thì để trống sau number:`
          : `${own} ${ofSample(String(own), name)}`;
      if (isUsual.test(`${pointer}=${own}`)) unsure.push([pointer, message]);
      else tell(pointer, message);
    }
    if (isSure) for (const [target, message] of unsure) report(target, message);
  },
};
