import type { Role } from "../../document/document.ts";
import { isKind } from "../../knowledge/document-kinds.ts";
import { folded } from "../../wording/folded.ts";
import { words } from "../../wording/words.ts";
import type { Rule } from "../rule.ts";

const aboveText: ReadonlySet<Role> = new Set(["parent", "issuer", "number", "place", "title", "basis"]);

/** Somebody is addressed in so many texts under title and bases; further below, it is a form that does. */
const nearTitle = 3;

const addressing = words(/^kính gửi\b/u);

export const addresseeKind: Rule = {
  id: "addressee-kind",
  topic: "agencies",
  severity: "warning",
  of: "document",
  summary: "“Kính gửi” chỉ có ở công văn, tờ trình, báo cáo gửi cấp trên",
  reason: "Kế hoạch và văn bản khác có tên loại chỉ ghi các nơi nhận ở cuối, dưới “Nơi nhận”",
  clause: "Nghị định số 30/2020/NĐ-CP, Phụ lục I, II.9.b và II.9.c",
  bad: 'preamble: "Kính gửi: Các thôn"',
  good: "preamble: Ủy ban nhân dân xã Tân Phú ban hành Kế hoạch, cụ thể như sau.",
  check({ kind, texts }, report) {
    if (!kind || !isKind(kind.abbreviation, "listed")) return;
    const below = texts.filter(({ role }) => !aboveText.has(role)).slice(0, nearTitle);
    const found = below.find(
      ({ printed, label, cell, appendix }) =>
        label === "" && !cell && appendix === null && addressing.test(folded(printed)),
    );
    if (found) report(found, `${kind.name} không có “Kính gửi”. Bỏ đi, ghi các nơi nhận ở phần Nơi nhận`);
  },
};
