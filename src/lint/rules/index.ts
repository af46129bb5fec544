import type { Rule } from "../rule.ts";
import { archiveUnit } from "./archive-unit.ts";
import { doubleSpace } from "./double-space.ts";
import { reformAgency } from "./reform-agency.ts";
import { reformAgencyPerhaps } from "./reform-agency-perhaps.ts";
import { reformDocument } from "./reform-document.ts";
import { reformDocumentPerhaps } from "./reform-document-perhaps.ts";

/** Every rule, in the order of the manual. */
export const rules: readonly Rule[] = [
  archiveUnit,
  doubleSpace,
  reformAgency,
  reformAgencyPerhaps,
  reformDocument,
  reformDocumentPerhaps,
];
