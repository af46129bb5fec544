import type { Align } from "../plan/plan.ts";

/** A measure of the layout: the value used, the range the decree (or practice) allows, and where that is written. */
export interface Measure {
  value: number;
  min?: number | null;
  max?: number | null;
  /** Set if only some values are allowed. */
  allowed?: readonly number[];
  clause?: string;
}

/** A component's looks: a Word style, and a class in the markup. Lengths carry their unit in their name. */
export interface StyleLayout {
  name: string;
  clause: string;
  /** Absent where the style has the body's size. */
  sizePt?: Measure;
  align: Align;
  bold?: boolean;
  italic?: boolean;
  /** In capitals, or (false) surely not; absent where both occur. */
  capitals?: boolean;
  color?: string;
  /** Running text: takes first-line indent, spacing and line height from `body`. */
  body?: boolean;
  beforePt?: number;
  afterPt?: number;
  line?: number;
  hangingMm?: number;
  keepNext?: boolean;
  keepLines?: boolean;
  outlineLevel?: number;
  /** Stands below the room for a signature, or above it. */
  space?: "signature" | "signature below";
}

/** Sizes that may only be used together. */
export interface Profile {
  name: string;
  clause: string;
  sizesPt: Readonly<Record<string, number>>;
  /** Least width of the header's right column that holds Quốc hiệu on one line. */
  rightColumnMm: number;
}

/** Every number of a kind's layout, each with its clause; `layout.json` in the folder of the kind. */
export interface Layout {
  standard: string;
  font: { value: string; clause: string };
  page: Record<"widthMm" | "heightMm" | "topMm" | "bottomMm" | "leftMm" | "rightMm" | "headerMm" | "footerMm", Measure>;
  body: Record<"sizePt" | "firstLineMm" | "beforePt" | "line", Measure>;
  profiles: readonly Profile[];
  rules: { weightPt: Measure } & Record<RuleName, { share: Measure; clause: string }>;
  marks: { heightMm: Measure; widthMm: Readonly<Record<string, number>>; borderPt: Measure };
  /** Of documents that are no plans, what only they have. */
  letter: { title: StyleLayout };
  signature: Record<"abovePt" | "spaceMm" | "recipientsMm" | "signerMm" | "bodyLines", Measure>;
  table: { borderPt: Measure; cellMarginMm: number; abovePt: Measure };
  styles: Readonly<Record<string, StyleLayout>>;
}

export const ruleNames = ["ke-tieu-ngu", "ke-co-quan", "ke-trich-yeu", "ke-phu-luc"] as const;
export type RuleName = (typeof ruleNames)[number];

/** Width of the text between the margins, in mm. */
export const textWidthMm = ({ page }: Layout, landscape: boolean): number =>
  (landscape ? page.heightMm.value : page.widthMm.value) - page.leftMm.value - page.rightMm.value;

/** Height of the text between the margins, in mm. */
export const textHeightMm = ({ page }: Layout, landscape: boolean): number =>
  (landscape ? page.widthMm.value : page.heightMm.value) - page.topMm.value - page.bottomMm.value;

/** A style's type size in a profile, in points. */
export const sizePtOf = (layout: Layout, profile: Profile, style: string): number =>
  profile.sizesPt[style] ?? layout.styles[style]?.sizePt?.value ?? layout.body.sizePt.value;

/** Space above a paragraph of a style, in points. */
export const beforePtOf = ({ body, styles }: Layout, style: string): number =>
  styles[style]?.body ? body.beforePt.value : (styles[style]?.beforePt ?? 0);
