import type { Rule } from "../rule.ts";
import { agencyOnce } from "./agency-once.ts";
import { amountInWords } from "./amount-in-words.ts";
import { archiveUnit } from "./archive-unit.ts";
import { archiveVt } from "./archive-vt.ts";
import { budgetSum } from "./budget-sum.ts";
import { delegatesSum } from "./delegates-sum.ts";
import { doubleSpace } from "./double-space.ts";
import { issuerInFull } from "./issuer-in-full.ts";
import { issuerParent } from "./issuer-parent.ts";
import { numberWithDate } from "./number-with-date.ts";
import { placePlain } from "./place-plain.ts";
import { recipientAbbreviation } from "./recipient-abbreviation.ts";
import { recipientNotKinhGui } from "./recipient-not-kinh-gui.ts";
import { recipientOfTask } from "./recipient-of-task.ts";
import { signAbbreviation } from "./sign-abbreviation.ts";
import { signForCollective } from "./sign-for-collective.ts";
import { signForHead } from "./sign-for-head.ts";
import { signerNameCapitals } from "./signer-name-capitals.ts";
import { signerNamePlain } from "./signer-name-plain.ts";
import { symbolFits } from "./symbol-fits.ts";

/** Every rule, in the order of the manual. */
export const rules: readonly Rule[] = [
  agencyOnce,
  amountInWords,
  archiveUnit,
  archiveVt,
  budgetSum,
  delegatesSum,
  doubleSpace,
  issuerInFull,
  issuerParent,
  numberWithDate,
  placePlain,
  recipientAbbreviation,
  recipientNotKinhGui,
  recipientOfTask,
  signAbbreviation,
  signForCollective,
  signForHead,
  signerNameCapitals,
  signerNamePlain,
  symbolFits,
];
