import type { Document, Text } from "../../document/document.ts";
import type { Fix } from "../../document/fix.ts";
import { anyCouncil, bodyKindOf, isBody } from "../../knowledge/bodies.ts";
import { folded } from "../../wording/folded.ts";
import { words } from "../../wording/words.ts";
import type { Rule } from "../rule.ts";
import {
  collectiveOf,
  isChairTitle,
  isHeadTitle,
  isNoCollective,
  lineOf,
  type Signing,
  signingsOf,
} from "../signers.ts";

interface SignFault {
  about: Text;
  message: string;
  fix?: Fix;
}

/** Kinds that the collective issues; decisions and the like its chairman also issues in his own name. */
const collectiveKinds = new Set(["KH", "BC", "TTr", "CTr", "ĐA", "PA", "NQ"]);

/** "Chủ tịch Ủy ban nhân dân tỉnh ban hành Kế hoạch": he issues it himself, and signs by his title. */
const chairIssues = words(
  new RegExp(
    `(?:^|[,;.:]\\s*)chủ tịch (?:${anyCouncil})\\b[^,;.:]{0,80}(?:\\b(?:ban hành|xây dựng|lập|đề ra))\\b`,
    "iu",
  ),
);

/** A chairman or deputy who signs by title alone. */
const bareTitle = ({ signed, titles }: Signing): { about: Text; title: string } | undefined => {
  if (signed.some(({ sign }) => sign !== "KT" && sign !== "Q")) return undefined;
  const [line] = signed;
  const [first] = titles;
  const found = line ? { about: line.text, title: line.typedWords } : first && { about: first, title: first.typed };
  return found && isChairTitle(found.title) ? found : undefined;
};

const missing = (signing: Signing, { kind, preamble }: Document): SignFault | undefined => {
  const collective = collectiveOf(signing.body);
  const bare = signing.agency === "" ? bareTitle(signing) : undefined;
  if (!collective || !bare || !collectiveKinds.has(kind?.abbreviation ?? "")) return undefined;
  if (preamble.some(({ printed }) => chairIssues.test(folded(printed)))) return undefined;
  return {
    about: bare.about,
    message: `${collective} làm việc theo chế độ tập thể nên trên “${bare.title}” phải có dòng TM. ${collective.toUpperCase()}`,
    fix: { do: "add", component: "TM", words: collective },
  };
};

const misplaced = (signing: Signing): SignFault | undefined => {
  const line = lineOf(signing, "TM");
  if (!line || line.second) return undefined;
  const { body } = signing;
  const { typedWords: collective, text: about } = line;
  const order = lineOf(signing, "TL") ?? lineOf(signing, "TUQ");
  if (order)
    return {
      about,
      message: `ký thừa lệnh, thừa ủy quyền thì không ghi TM., chỉ ghi ${order.sign}. và chức vụ người giao ký`,
      fix: { do: "remove", component: "TM" },
    };
  if (isHeadTitle(collective))
    return {
      about,
      message: `sau TM. là tên tập thể hoặc cơ quan, không phải chức vụ “${collective}”. Người đứng đầu ký thì chỉ ghi chức vụ; cấp phó ký thì ghi KT.`,
      fix: { do: "write", component: "KT", words: collective },
    };
  if (isNoCollective(body, collective))
    return {
      about,
      message: `${body} làm việc theo chế độ thủ trưởng nên không ghi TM., chỉ ghi chức vụ người ký`,
      fix: { do: "remove", component: "TM" },
    };
  const isOther = (collectiveOf(body) || isBody(body, "one head")) && bodyKindOf(body) !== bodyKindOf(collective);
  return isOther && collectiveOf(collective)
    ? { about, message: `cơ quan ban hành là ${body} mà lại ký thay mặt ${collective}. Xem lại một trong hai tên` }
    : undefined;
};

export const signForCollective: Rule = {
  id: "sign-for-collective",
  topic: "signature",
  severity: "warning",
  of: "document",
  summary: "Ủy ban nhân dân, Hội đồng nhân dân ký thay mặt tập thể (TM.); sở, phòng, trung tâm, trường thì không",
  reason:
    "Ghi sai quyền hạn người ký là sai thể thức, văn bản phải ký lại. Ký thừa lệnh (TL.), thừa ủy quyền (TUQ.) là ký theo lệnh của người đứng đầu nên không có TM. ở trên. Ban Chỉ đạo, Hội đồng, Mặt trận, đoàn thể, cơ quan Đảng và văn bản do Chủ tịch ban hành (tên cơ quan hoặc lời dẫn nói như vậy) thì không xét",
  clause: "Nghị định số 30/2020/NĐ-CP, Điều 13 và Phụ lục I, II.7.b",
  bad: "signature: { position: Chủ tịch, name: Nguyễn Văn An }",
  good: "signature: { on_behalf_of: Ủy ban nhân dân, position: Chủ tịch, name: Nguyễn Văn An }",
  check(document, report) {
    for (const signing of signingsOf(document)) {
      const found = missing(signing, document) ?? misplaced(signing);
      if (found) report(found.about, found.message, found.fix);
    }
  },
};
