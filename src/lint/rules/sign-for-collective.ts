import { linesOf, type Signer } from "../../plan/plan.ts";
import { joinPointer } from "../../problem.ts";
import { folded } from "../../wording/folded.ts";
import type { Rule } from "../rule.ts";
import {
  collectiveOf,
  hasOneHead,
  isChairTitle,
  isHeadTitle,
  isNoCollective,
  type Signing,
  signingsOf,
  typedSign,
} from "../signers.ts";

const saysTm = ({ position }: Signer): boolean => linesOf(position).some((line) => typedSign(line)?.sign === "TM");

/** A chairman or deputy who signs by title alone. */
const bareTitle = (signer: Signer): string | undefined => {
  if (signer.on_behalf_of ?? signer.by_order_of ?? signer.authorized_by) return undefined;
  const title = linesOf(signer.acting ?? signer.for ?? signer.position)[0] ?? "";
  return isChairTitle(title) ? title : undefined;
};

const missing = ({ signer, body, pointer }: Signing): { place: string; message: string } | undefined => {
  const collective = collectiveOf(body);
  const title = collective && signer.agency === undefined && !saysTm(signer) ? bareTitle(signer) : undefined;
  if (collective === undefined || title === undefined) return undefined;
  return {
    place: joinPointer(pointer, signer.acting ? "acting" : signer.for ? "for" : "position"),
    message: `${collective} làm việc theo chế độ tập thể nên trên “${title}” phải có dòng TM. ${collective.toUpperCase()}. Thêm vào signature: on_behalf_of: ${collective}`,
  };
};

const misplaced = ({ signer, body, pointer }: Signing): { place: string; message: string } | undefined => {
  if (signer.on_behalf_of === undefined) return undefined;
  const place = joinPointer(pointer, "on_behalf_of");
  const collective = linesOf(signer.on_behalf_of)
    .join(" ")
    .replace(/^TM\.\s*/iu, "");
  if (isHeadTitle(collective)) {
    const message = `sau TM. là tên tập thể hoặc cơ quan, không phải chức vụ “${collective}”. Người đứng đầu ký thì ghi chức vụ ở khóa position, cấp phó ký thì ghi for: ${collective}`;
    return { place, message };
  }
  if (isNoCollective(body, collective)) {
    const message = `${body} làm việc theo chế độ thủ trưởng nên không ghi TM. Bỏ khóa on_behalf_of, chỉ để chức vụ người ký`;
    return { place, message };
  }
  const isOther = folded(body).slice(0, 4) !== folded(collective).slice(0, 4);
  if ((collectiveOf(body) || hasOneHead(body)) && collectiveOf(collective) && isOther) {
    return {
      place,
      message: `cơ quan ban hành là ${body} mà lại ký thay mặt ${collective}. Xem lại một trong hai tên`,
    };
  }
  return undefined;
};

export const signForCollective: Rule = {
  id: "sign-for-collective",
  topic: "signature",
  severity: "warning",
  of: "plan",
  summary: "Ủy ban nhân dân, Hội đồng nhân dân ký thay mặt tập thể (TM.); sở, phòng, trung tâm, trường thì không",
  reason:
    "Ghi sai quyền hạn người ký là sai thể thức, văn bản phải ký lại. Ban Chỉ đạo, Hội đồng, Mặt trận, đoàn thể, cơ quan Đảng và văn bản do Chủ tịch ban hành thì không xét",
  clause: "Nghị định số 30/2020/NĐ-CP, Điều 13 và Phụ lục I, II.7.b",
  bad: "signature: { position: Chủ tịch, name: Nguyễn Văn A }",
  good: "signature: { on_behalf_of: Ủy ban nhân dân, position: Chủ tịch, name: Nguyễn Văn A }",
  check({ plan }, report) {
    for (const signing of signingsOf(plan)) {
      const found = missing(signing) ?? misplaced(signing);
      if (found) report(found.place, found.message);
    }
  },
};
