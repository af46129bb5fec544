import { signForHead as ofPlans } from "../../lint/rules/sign-for-head.ts";
import { headFault, headOf, typedSign } from "../../lint/signers.ts";
import type { Signer } from "../../recognize/ending.ts";
import type { Line } from "../../recognize/flow.ts";
import { type CheckRule, pageOf } from "../rule.ts";

interface Signs {
  head: string | undefined;
  /** Where KT. stands. */
  forHead: Line | undefined;
  titles: Line[];
  signsOtherwise: boolean;
}

/** What stands behind KT., and the titles below the last abbreviation. */
const signsOf = ({ authority }: Signer): Signs => {
  const signs: Signs = { head: undefined, forHead: undefined, titles: [], signsOtherwise: false };
  for (const line of authority) {
    const typed = typedSign(line.text);
    if (!typed) {
      // KT. may stand on a line of its own.
      if (signs.head === "") signs.head = line.text;
      else signs.titles.push(line);
      continue;
    }
    signs.titles = [];
    if (typed.sign === "KT") {
      signs.head = line.text.slice(typed.written.length).trim();
      signs.forHead = line;
    } else if (typed.sign !== "TM") signs.signsOtherwise = true;
  }
  return signs;
};

export const signForHead: CheckRule = {
  ...pageOf(ofPlans),
  check({ parts: { header, ending } }, report) {
    const many = ending.signers.length > 1;
    const body = many ? "" : header.issuer.map(({ text }) => text).join(" ");
    for (const signer of ending.signers) {
      const { head, forHead, titles, signsOtherwise } = signsOf(signer);
      const [line = signer.authority.at(-1)] = titles;
      if (!line) continue;
      const title = line.text;
      const fault = headFault({ head, titles: titles.map(({ text }) => text), signsOtherwise, body });
      if (fault === "deputy-as-head")
        report(
          forHead ?? line,
          `sau KT. là chức vụ người đứng đầu, không phải cấp phó. Ghi: KT. ${headOf(head ?? "")}`,
        );
      if (fault === "for-himself")
        report(
          line,
          `“${title}” không ký thay chính mình. Người đứng đầu ký thì bỏ dòng KT.; cấp phó ký thì ghi chức vụ cấp phó`,
        );
      if (fault === "no-deputy")
        report(line, `ký thay (KT.) là việc của cấp phó, còn “${title}” không phải cấp phó của ${head}`);
      if (fault === "no-head") report(line, `“${title}” ký thì phải có dòng ở trên: KT. ${headOf(title)}`);
    }
  },
};
