import type { CheckRule } from "../rule.ts";
import { addressStyle } from "./address-style.ts";
import { appendixEnd } from "./appendix-end.ts";
import { appendixPage } from "./appendix-page.ts";
import { appendixReference } from "./appendix-reference.ts";
import { appendixRule } from "./appendix-rule.ts";
import { archiveLine } from "./archive-line.ts";
import { archiveMarks } from "./archive-marks.ts";
import { bodyEnd } from "./body-end.ts";
import { bodyGap } from "./body-gap.ts";
import { bodyIndent } from "./body-indent.ts";
import { bodyJustified } from "./body-justified.ts";
import { bodyLine } from "./body-line.ts";
import { bodySize } from "./body-size.ts";
import { changesSettled } from "./changes-settled.ts";
import { circulationMark } from "./circulation-mark.ts";
import { componentMissing } from "./component-missing.ts";
import { dateFull } from "./date-full.ts";
import { dateReal } from "./date-real.ts";
import { dateZeros } from "./date-zeros.ts";
import { drafterPlace } from "./drafter-place.ts";
import { fontColor } from "./font-color.ts";
import { fontEncoding } from "./font-encoding.ts";
import { fontFamily } from "./font-family.ts";
import { headerRules } from "./header-rules.ts";
import { headerSingleSpaced } from "./header-single-spaced.ts";
import { headerTable } from "./header-table.ts";
import { headingKeeps } from "./heading-keeps.ts";
import { itemUpright } from "./item-upright.ts";
import { labelSpaced } from "./label-spaced.ts";
import { letterTitleGap } from "./letter-title-gap.ts";
import { letterTitleKind } from "./letter-title-kind.ts";
import { letterTitleStyle } from "./letter-title-style.ts";
import { lettersNormal } from "./letters-normal.ts";
import { listIndent } from "./list-indent.ts";
import { mottoText } from "./motto-text.ts";
import { nationalNoRule } from "./national-no-rule.ts";
import { nationalOneLine } from "./national-one-line.ts";
import { nationalPlace } from "./national-place.ts";
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
import { partStyle } from "./part-style.ts";
import { pointPlain } from "./point-plain.ts";
import { recipientsMarks } from "./recipients-marks.ts";
import { ruleDrawn } from "./rule-drawn.ts";
import { ruleSolid } from "./rule-solid.ts";
import { ruleWeight } from "./rule-weight.ts";
import { sectionStyle } from "./section-style.ts";
import { sectionTitled } from "./section-titled.ts";
import { signatureLevel } from "./signature-level.ts";
import { signatureNoPicture } from "./signature-no-picture.ts";
import { signatureSpace } from "./signature-space.ts";
import { signatureTitleAbove } from "./signature-title-above.ts";
import { signatureTogether } from "./signature-together.ts";
import { sizeProfile } from "./size-profile.ts";
import { styleRules } from "./styles.ts";
import { tableHeadRepeats } from "./table-head-repeats.ts";
import { tableRowsWhole } from "./table-rows-whole.ts";
import { tableSize } from "./table-size.ts";
import { tableWidth } from "./table-width.ts";
import { textNfc } from "./text-nfc.ts";
import { urgencyMark } from "./urgency-mark.ts";

/** Every rule: the tables of looks, then what needs code, in the order of a document. */
export const checkRules: readonly CheckRule[] = [
  ...styleRules,
  ...headerRules,
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
  nationalOneLine,
  nationalNoRule,
  nationalPlace,
  headerTable,
  mottoText,
  ruleSolid,
  ruleDrawn,
  ruleWeight,
  headerSingleSpaced,
  drafterPlace,
  numberLabel,
  numberDigits,
  numberSeparators,
  numberStyle,
  numberDateLevel,
  dateFull,
  dateZeros,
  dateReal,
  letterTitleStyle,
  letterTitleGap,
  letterTitleKind,
  sectionTitled,
  partStyle,
  sectionStyle,
  labelSpaced,
  itemUpright,
  pointPlain,
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
  signatureTitleAbove,
  signatureSpace,
  signatureNoPicture,
  signatureLevel,
  signatureTogether,
  recipientsMarks,
  archiveLine,
  archiveMarks,
  pageNumber,
  pageNumberPlace,
  pageNumberStyle,
  pageNumberFirst,
  pageNumberAlone,
  appendixReference,
  appendixRule,
  appendixEnd,
  appendixPage,
  urgencyMark,
  changesSettled,
  circulationMark,
  addressStyle,
];
