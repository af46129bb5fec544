import { builtInLayout } from "../../kind/built-in.ts";
import { decimal } from "../faults.ts";
import { type CheckRule, clauseOf } from "../rule.ts";
import { neighboursIn } from "../running.ts";
import { nearPt } from "../tolerance.ts";

const leastPt = decimal(builtInLayout.body.beforePt.min ?? 0);

export const bodyGap: CheckRule = {
  id: "body-gap",
  topic: "word",
  severity: "error",
  summary: `Khoảng cách giữa các đoạn tối thiểu ${leastPt} pt`,
  reason: `Đoạn sát nhau thì khó đọc; cách bằng dòng trống thì vỡ trang. Đặt Spacing Before ${leastPt} pt và bỏ dấu ở “Don’t add space between paragraphs of the same style”`,
  clause: clauseOf("II.6.e"),
  check({ parts, layout }, report) {
    const least = layout.body.beforePt.min ?? 0;
    for (const [above, para] of neighboursIn(parts)) {
      // Word draws the greater of the two; offices count 3 pt behind and 3 pt before as the 6 pt of the decree.
      const gap = above.measured.afterPt + para.measured.beforePt;
      if (gap < least - nearPt) report(para, `cách đoạn trên ${decimal(gap)} pt, phải ít nhất ${decimal(least)} pt`);
    }
  },
};
