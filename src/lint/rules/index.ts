import type { Rule } from "../rule.ts";
import { archiveUnit } from "./archive-unit.ts";
import { capitalAgency } from "./capital-agency.ts";
import { capitalCitation } from "./capital-citation.ts";
import { capitalDocument } from "./capital-document.ts";
import { capitalHoliday } from "./capital-holiday.ts";
import { capitalNhanDan } from "./capital-nhan-dan.ts";
import { capitalPlace } from "./capital-place.ts";
import { capitalUnit } from "./capital-unit.ts";
import { capitalWeekday } from "./capital-weekday.ts";
import { doubleSpace } from "./double-space.ts";
import { lettersLookalike } from "./letters-lookalike.ts";
import { noInvisible } from "./no-invisible.ts";
import { noPlaceholder } from "./no-placeholder.ts";
import { quotesClosed } from "./quotes-closed.ts";
import { quotesMatch } from "./quotes-match.ts";
import { repeatedWord } from "./repeated-word.ts";
import { smallKhoanDiem } from "./small-khoan-diem.ts";
import { spaceAfterMark } from "./space-after-mark.ts";
import { spaceBeforeMark } from "./space-before-mark.ts";
import { tableFits } from "./table-fits.ts";
import { textNfc } from "./text-nfc.ts";
import { textUnicode } from "./text-unicode.ts";
import { titleAllCapitals } from "./title-all-capitals.ts";
import { titleLines } from "./title-lines.ts";
import { titleNoFinalMark } from "./title-no-final-mark.ts";
import { titleNoType } from "./title-no-type.ts";
import { titleNoVv } from "./title-no-vv.ts";

/** Every rule, in the order of the manual. */
export const rules: readonly Rule[] = [
  archiveUnit,
  capitalAgency,
  capitalCitation,
  capitalDocument,
  capitalHoliday,
  capitalNhanDan,
  capitalPlace,
  capitalUnit,
  capitalWeekday,
  doubleSpace,
  lettersLookalike,
  noInvisible,
  noPlaceholder,
  quotesClosed,
  quotesMatch,
  repeatedWord,
  smallKhoanDiem,
  spaceAfterMark,
  spaceBeforeMark,
  tableFits,
  textNfc,
  textUnicode,
  titleAllCapitals,
  titleLines,
  titleNoFinalMark,
  titleNoType,
  titleNoVv,
];
