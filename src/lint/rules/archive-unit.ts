import { isBody } from "../../knowledge/bodies.ts";
import { archiveEntryOf } from "../archive-line.ts";
import type { Rule } from "../rule.ts";

export const archiveUnit: Rule = {
  id: "archive-unit",
  topic: "agencies",
  severity: "hint",
  of: "document",
  summary: "Dòng “Lưu: VT” ghi cả chữ viết tắt của đơn vị soạn thảo",
  reason:
    "Người tra hồ sơ sau này biết đơn vị nào soạn văn bản và giữ bản lưu. Tên viết tắt của đơn vị do cơ quan quy định nên không suy ra được. Chỉ xét bộ, Ủy ban nhân dân, sở và cục; trường học, tòa án, phòng, trạm không chia thành đơn vị soạn thảo nên ghi VT là đủ",
  clause: "Nghị định số 30/2020/NĐ-CP, Phụ lục I, II.9.d",
  bad: "archive: VT",
  good: "archive: VT, VHXH",
  check({ complete, archive, issuer, recipients }, report) {
    // Of a plan that could be read in part only, the line may stand where it was not read.
    const isTyped = archive?.pieces.some(({ from }) => from !== null) === true;
    if (!archive || (!complete && (recipients.length === 0 || !isTyped))) return;
    if (!isBody(issuer?.typed ?? "", "units")) return;
    const { byRegistry, byUnit, ahead } = archiveEntryOf(archive.printed);
    if (!byRegistry || byUnit) return;
    if (ahead !== "") {
      const right = `VT, ${ahead}`;
      const swap = { do: "write", component: "archive", words: right } as const;
      report(archive, `dòng Lưu đang ghi ${ahead} trước VT; VT phải đứng đầu, đơn vị soạn thảo đứng sau`, swap);
      return;
    }
    const fix = { do: "write", component: "archive", words: "VT, VHXH" } as const;
    report(archive, "dòng Lưu chưa có đơn vị soạn thảo, như VHXH", fix);
  },
};
