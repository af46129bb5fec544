import { earlyMarks, markInArchive } from "../../recognize/ending.ts";
import { type CheckRule, clauseOf } from "../rule.ts";

/** The form that the decree wants of initials, with the number of copies that stands beside them, or an example of one. */
const likeThis = (mark: string): string => {
  const [, initials, copies = "30"] = /^[-–+•]?\s*(\p{Uppercase}{1,6})(?:[^\d]*(\d{1,3}))?/u.exec(mark) ?? [];
  return initials === undefined || mark.includes("/") ? "" : `, ghi như: ${initials}.(${copies})`;
};

export const drafterPlace: CheckRule = {
  id: "drafter-place",
  topic: "word",
  severity: "warning",
  summary: "Ký hiệu người soạn thảo và số bản đứng dưới dòng Lưu",
  reason: "Đứng trên dòng Lưu thì lẫn với các nơi nhận",
  clause: clauseOf("III.3"),
  check({ parts: { ending } }, report) {
    const [early] = earlyMarks(ending);
    const within = markInArchive(ending);
    if (early)
      report(early, `ký hiệu người soạn thảo đứng trước dòng Lưu. Chuyển xuống dưới dòng Lưu${likeThis(early.text)}`);
    else if (ending.archive && within)
      report(
        ending.archive,
        `ký hiệu người soạn thảo “${within}” đứng trong dòng Lưu. Chuyển xuống dòng riêng ở dưới${likeThis(within)}`,
      );
  },
};
