import type { CheckRule } from "../rule.ts";
import { addressStyle } from "./address-style.ts";
import { appendixEnd } from "./appendix-end.ts";
import { appendixLabel } from "./appendix-label.ts";
import { appendixPage } from "./appendix-page.ts";
import { appendixReference } from "./appendix-reference.ts";
import { appendixRule } from "./appendix-rule.ts";
import { appendixTitle } from "./appendix-title.ts";
import { archiveLine } from "./archive-line.ts";
import { archiveMarks } from "./archive-marks.ts";
import { bodyEnd } from "./body-end.ts";
import { bodyGap } from "./body-gap.ts";
import { bodyIndent } from "./body-indent.ts";
import { bodyJustified } from "./body-justified.ts";
import { bodyLine } from "./body-line.ts";
import { bodySize } from "./body-size.ts";
import { bulletsPlain } from "./bullets-plain.ts";
import { changesSettled } from "./changes-settled.ts";
import { circulationMark } from "./circulation-mark.ts";
import { componentMissing } from "./component-missing.ts";
import { dateFull } from "./date-full.ts";
import { dateReal } from "./date-real.ts";
import { dateStyle } from "./date-style.ts";
import { dateZeros } from "./date-zeros.ts";
import { drafterMark } from "./drafter-mark.ts";
import { fontColor } from "./font-color.ts";
import { fontEncoding } from "./font-encoding.ts";
import { fontFamily } from "./font-family.ts";
import { headerSingleSpaced } from "./header-single-spaced.ts";
import { headerTable } from "./header-table.ts";
import { headingKeeps } from "./heading-keeps.ts";
import { issuerRule } from "./issuer-rule.ts";
import { issuerRuleLength } from "./issuer-rule-length.ts";
import { issuerStyle } from "./issuer-style.ts";
import { itemUpright } from "./item-upright.ts";
import { kindStyle } from "./kind-style.ts";
import { labelSpaced } from "./label-spaced.ts";
import { letterTitleGap } from "./letter-title-gap.ts";
import { letterTitleKind } from "./letter-title-kind.ts";
import { letterTitleStyle } from "./letter-title-style.ts";
import { lettersNormal } from "./letters-normal.ts";
import { listIndent } from "./list-indent.ts";
import { mottoRule } from "./motto-rule.ts";
import { mottoRuleLength } from "./motto-rule-length.ts";
import { mottoStyle } from "./motto-style.ts";
import { mottoText } from "./motto-text.ts";
import { nationalOneLine } from "./national-one-line.ts";
import { nationalPlace } from "./national-place.ts";
import { nationalStyle } from "./national-style.ts";
import { nationalText } from "./national-text.ts";
import { noBlankParagraphs } from "./no-blank-paragraphs.ts";
import { noStruckText } from "./no-struck-text.ts";
import { noTypedLayout } from "./no-typed-layout.ts";
import { numberDateLevel } from "./number-date-level.ts";
import { numberDigits } from "./number-digits.ts";
import { numberLabel } from "./number-label.ts";
import { numberSeparators } from "./number-separators.ts";
import { numberStyle } from "./number-style.ts";
import { pageGutter } from "./page-gutter.ts";
import { pageMargins } from "./page-margins.ts";
import { pageMarginsLandscape } from "./page-margins-landscape.ts";
import { pageNumber } from "./page-number.ts";
import { pageNumberAlone } from "./page-number-alone.ts";
import { pageNumberFirst } from "./page-number-first.ts";
import { pageNumberPlace } from "./page-number-place.ts";
import { pageNumberStyle } from "./page-number-style.ts";
import { pageOrientation } from "./page-orientation.ts";
import { pageSize } from "./page-size.ts";
import { parentStyle } from "./parent-style.ts";
import { partStyle } from "./part-style.ts";
import { pointPlain } from "./point-plain.ts";
import { recipientsLabel } from "./recipients-label.ts";
import { recipientsMarks } from "./recipients-marks.ts";
import { recipientsStyle } from "./recipients-style.ts";
import { ruleDrawn } from "./rule-drawn.ts";
import { ruleSolid } from "./rule-solid.ts";
import { ruleWeight } from "./rule-weight.ts";
import { sectionStyle } from "./section-style.ts";
import { sectionTitled } from "./section-titled.ts";
import { signatureLevel } from "./signature-level.ts";
import { signatureNameStyle } from "./signature-name-style.ts";
import { signatureNoPicture } from "./signature-no-picture.ts";
import { signatureSpace } from "./signature-space.ts";
import { signatureTitleAbove } from "./signature-title-above.ts";
import { signatureTitleStyle } from "./signature-title-style.ts";
import { signatureTogether } from "./signature-together.ts";
import { sizeProfile } from "./size-profile.ts";
import { tableHeadRepeats } from "./table-head-repeats.ts";
import { tableRowsWhole } from "./table-rows-whole.ts";
import { tableSize } from "./table-size.ts";
import { tableWidth } from "./table-width.ts";
import { textNfc } from "./text-nfc.ts";
import { titleRule } from "./title-rule.ts";
import { titleRuleLength } from "./title-rule-length.ts";
import { titleStyle } from "./title-style.ts";
import { urgencyMark } from "./urgency-mark.ts";

/** Every rule, in the order of a document: page, header, text, ending, appendices. */
export const checkRules: readonly CheckRule[] = [
  pageSize,
  pageMargins,
  pageMarginsLandscape,
  pageOrientation,
  pageGutter,
  fontFamily,
  fontEncoding,
  fontColor,
  sizeProfile,
  componentMissing,
  nationalText,
  nationalStyle,
  nationalOneLine,
  nationalPlace,
  headerTable,
  mottoText,
  mottoStyle,
  mottoRule,
  mottoRuleLength,
  ruleSolid,
  ruleDrawn,
  ruleWeight,
  issuerStyle,
  parentStyle,
  headerSingleSpaced,
  issuerRule,
  issuerRuleLength,
  numberLabel,
  numberDigits,
  numberSeparators,
  numberStyle,
  numberDateLevel,
  dateFull,
  dateZeros,
  dateReal,
  dateStyle,
  kindStyle,
  titleStyle,
  titleRule,
  titleRuleLength,
  letterTitleStyle,
  letterTitleGap,
  letterTitleKind,
  sectionTitled,
  partStyle,
  sectionStyle,
  labelSpaced,
  itemUpright,
  pointPlain,
  bulletsPlain,
  bodySize,
  bodyJustified,
  bodyIndent,
  listIndent,
  bodyGap,
  bodyLine,
  textNfc,
  lettersNormal,
  noStruckText,
  bodyEnd,
  noBlankParagraphs,
  noTypedLayout,
  headingKeeps,
  tableHeadRepeats,
  tableRowsWhole,
  tableWidth,
  tableSize,
  signatureTitleStyle,
  signatureNameStyle,
  signatureTitleAbove,
  signatureSpace,
  signatureNoPicture,
  signatureLevel,
  signatureTogether,
  recipientsLabel,
  recipientsStyle,
  recipientsMarks,
  archiveLine,
  archiveMarks,
  pageNumber,
  pageNumberPlace,
  pageNumberStyle,
  pageNumberFirst,
  pageNumberAlone,
  appendixLabel,
  appendixTitle,
  appendixReference,
  appendixRule,
  appendixEnd,
  appendixPage,
  urgencyMark,
  changesSettled,
  circulationMark,
  drafterMark,
  addressStyle,
];
