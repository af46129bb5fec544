import type { Rule } from "../rule.ts";
import { actDetails } from "./act-details.ts";
import { actDetailsPerhaps } from "./act-details-perhaps.ts";
import { actOneDate } from "./act-one-date.ts";
import { addresseeKind } from "./addressee-kind.ts";
import { agencyOnce } from "./agency-once.ts";
import { agendaInOrder } from "./agenda-in-order.ts";
import { amountInWords } from "./amount-in-words.ts";
import { appendixAttached } from "./appendix-attached.ts";
import { appendixExists } from "./appendix-exists.ts";
import { appendixLabelPlain } from "./appendix-label-plain.ts";
import { appendixLedTo } from "./appendix-led-to.ts";
import { appendixNoHeader } from "./appendix-no-header.ts";
import { appendixNumber } from "./appendix-number.ts";
import { archiveComma } from "./archive-comma.ts";
import { archiveUnit } from "./archive-unit.ts";
import { archiveVt } from "./archive-vt.ts";
import { basisBeforePlan } from "./basis-before-plan.ts";
import { basisComplete } from "./basis-complete.ts";
import { basisLawPlain } from "./basis-law-plain.ts";
import { basisMarks } from "./basis-marks.ts";
import { basisOnce } from "./basis-once.ts";
import { basisOpens } from "./basis-opens.ts";
import { basisOrder } from "./basis-order.ts";
import { basisStyle } from "./basis-style.ts";
import { bodyStyle } from "./body-style.ts";
import { bodyUpright } from "./body-upright.ts";
import { budgetSum } from "./budget-sum.ts";
import { bulletsPlain } from "./bullets-plain.ts";
import { capitalAgency } from "./capital-agency.ts";
import { capitalCitation } from "./capital-citation.ts";
import { capitalDocument } from "./capital-document.ts";
import { capitalHistoric } from "./capital-historic.ts";
import { capitalHoliday } from "./capital-holiday.ts";
import { capitalLaw } from "./capital-law.ts";
import { capitalNhanDan } from "./capital-nhan-dan.ts";
import { capitalPlace } from "./capital-place.ts";
import { capitalState } from "./capital-state.ts";
import { capitalUnit } from "./capital-unit.ts";
import { capitalWeekday } from "./capital-weekday.ts";
import { citationNumberWord } from "./citation-number-word.ts";
import { citationShortLater } from "./citation-short-later.ts";
import { clockExists } from "./clock-exists.ts";
import { clocksAlike } from "./clocks-alike.ts";
import { colonLeadsOn } from "./colon-leads-on.ts";
import { dashInName } from "./dash-in-name.ts";
import { dateInTextExists } from "./date-in-text-exists.ts";
import { deadlineAfterIssue } from "./deadline-after-issue.ts";
import { deadlineBeforeEvent } from "./deadline-before-event.ts";
import { decimalComma } from "./decimal-comma.ts";
import { delegatesSum } from "./delegates-sum.ts";
import { delegatesTotal } from "./delegates-total.ts";
import { doubleSpace } from "./double-space.ts";
import { endMarkOnce } from "./end-mark-once.ts";
import { eventAfterIssue } from "./event-after-issue.ts";
import { eventInOrder } from "./event-in-order.ts";
import { headingNoFinalMark } from "./heading-no-final-mark.ts";
import { headingNumberOnce } from "./heading-number-once.ts";
import { issuerInFull } from "./issuer-in-full.ts";
import { issuerParent } from "./issuer-parent.ts";
import { issuerParty } from "./issuer-party.ts";
import { labelOnce } from "./label-once.ts";
import { labelSign } from "./label-sign.ts";
import { lettersLookalike } from "./letters-lookalike.ts";
import { lettersVietnamese } from "./letters-vietnamese.ts";
import { listEndMarks } from "./list-end-marks.ts";
import { noInvisible } from "./no-invisible.ts";
import { noPlaceholder } from "./no-placeholder.ts";
import { notPrinted } from "./not-printed.ts";
import { numberKind } from "./number-kind.ts";
import { numberWithDate } from "./number-with-date.ts";
import { numberYear } from "./number-year.ts";
import { numbersInOrder } from "./numbers-in-order.ts";
import { parentPlace } from "./parent-place.ts";
import { placePlain } from "./place-plain.ts";
import { preambleIssuer } from "./preamble-issuer.ts";
import { quotesClosed } from "./quotes-closed.ts";
import { quotesMatch } from "./quotes-match.ts";
import { rangesAlike } from "./ranges-alike.ts";
import { recipientAbbreviation } from "./recipient-abbreviation.ts";
import { recipientNotKinhGui } from "./recipient-not-kinh-gui.ts";
import { recipientOfTask } from "./recipient-of-task.ts";
import { reformAgency } from "./reform-agency.ts";
import { reformAgencyPerhaps } from "./reform-agency-perhaps.ts";
import { reformDocument } from "./reform-document.ts";
import { reformDocumentPerhaps } from "./reform-document-perhaps.ts";
import { reformIssuingAgency } from "./reform-issuing-agency.ts";
import { repeatedWord } from "./repeated-word.ts";
import { sampleWords } from "./sample-words.ts";
import { sectionBold } from "./section-bold.ts";
import { sectionNumbered } from "./section-numbered.ts";
import { signAbbreviation } from "./sign-abbreviation.ts";
import { signForCollective } from "./sign-for-collective.ts";
import { signForHead } from "./sign-for-head.ts";
import { signatureOwnTitle } from "./signature-own-title.ts";
import { signerNameCapitals } from "./signer-name-capitals.ts";
import { signerNamePlain } from "./signer-name-plain.ts";
import { signerNamed } from "./signer-named.ts";
import { smallKhoanDiem } from "./small-khoan-diem.ts";
import { spaceAfterMark } from "./space-after-mark.ts";
import { spaceBeforeMark } from "./space-before-mark.ts";
import { spaceInside } from "./space-inside.ts";
import { spelling } from "./spelling.ts";
import { symbolIssuer } from "./symbol-issuer.ts";
import { symbolLetters } from "./symbol-letters.ts";
import { tableDateAfterIssue } from "./table-date-after-issue.ts";
import { tableFits } from "./table-fits.ts";
import { textNfc } from "./text-nfc.ts";
import { textUnicode } from "./text-unicode.ts";
import { titleAllCapitals } from "./title-all-capitals.ts";
import { titleLines } from "./title-lines.ts";
import { titleNoFinalMark } from "./title-no-final-mark.ts";
import { titleNoType } from "./title-no-type.ts";
import { titleNoVv } from "./title-no-vv.ts";
import { titleYear } from "./title-year.ts";
import { titlesInCapitals } from "./titles-in-capitals.ts";
import { weekdayMatches } from "./weekday-matches.ts";

/** Every rule. The manual groups them by topic. */
export const rules: readonly Rule[] = [
  sectionNumbered,
  labelOnce,
  endMarkOnce,
  actDetails,
  actDetailsPerhaps,
  addresseeKind,
  agencyOnce,
  agendaInOrder,
  amountInWords,
  appendixLabelPlain,
  appendixLedTo,
  appendixNoHeader,
  appendixNumber,
  labelSign,
  lettersVietnamese,
  numbersInOrder,
  bodyStyle,
  bodyUpright,
  appendixAttached,
  sectionBold,
  archiveUnit,
  archiveVt,
  basisBeforePlan,
  basisComplete,
  basisLawPlain,
  basisMarks,
  basisOnce,
  basisOrder,
  basisStyle,
  budgetSum,
  bulletsPlain,
  capitalAgency,
  capitalCitation,
  capitalDocument,
  capitalHistoric,
  capitalHoliday,
  capitalNhanDan,
  capitalPlace,
  capitalUnit,
  capitalWeekday,
  citationShortLater,
  dateInTextExists,
  deadlineAfterIssue,
  deadlineBeforeEvent,
  delegatesSum,
  doubleSpace,
  eventAfterIssue,
  eventInOrder,
  headingNumberOnce,
  issuerInFull,
  issuerParent,
  issuerParty,
  lettersLookalike,
  noInvisible,
  noPlaceholder,
  notPrinted,
  numberKind,
  numberWithDate,
  numberYear,
  parentPlace,
  placePlain,
  preambleIssuer,
  quotesClosed,
  quotesMatch,
  recipientAbbreviation,
  recipientNotKinhGui,
  recipientOfTask,
  reformAgency,
  reformAgencyPerhaps,
  reformDocument,
  reformDocumentPerhaps,
  reformIssuingAgency,
  repeatedWord,
  sampleWords,
  signAbbreviation,
  signForCollective,
  signForHead,
  signatureOwnTitle,
  signerNameCapitals,
  signerNamePlain,
  smallKhoanDiem,
  spaceAfterMark,
  spaceBeforeMark,
  symbolIssuer,
  tableFits,
  textNfc,
  textUnicode,
  titleAllCapitals,
  titleLines,
  titleNoFinalMark,
  titleNoType,
  titleNoVv,
  titleYear,
  titlesInCapitals,
  weekdayMatches,
  actOneDate,
  appendixExists,
  archiveComma,
  capitalLaw,
  capitalState,
  citationNumberWord,
  clockExists,
  clocksAlike,
  colonLeadsOn,
  dashInName,
  decimalComma,
  delegatesTotal,
  headingNoFinalMark,
  listEndMarks,
  rangesAlike,
  signerNamed,
  spaceInside,
  spelling,
  symbolLetters,
  tableDateAfterIssue,
  basisOpens,
];
