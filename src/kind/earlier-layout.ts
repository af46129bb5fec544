/** A leaf of `layout.json` that an earlier version had, and that copies in offices' folders may still hold. */
interface Earlier {
  /** Of its dotted name without `.value`, `.min` and `.max`. */
  name: RegExp;
  /** The value of then, where the leaf is still there with another one. */
  value?: unknown;
  /** The present setting, for an office that still has the old one. */
  now: string;
}

const earlier: readonly Earlier[] = [
  {
    name: /^styles\.(?:noi-dung|can-cu|muc|khoan-tieu-de|tieu-khoan|tieu-de-phu|khoan|diem|gach|dong-dien)\.sizePt$/,
    now: "cỡ chữ của phần lời văn nay đặt chung ở “body.sizePt”",
  },
  { name: /^styles\.dong-dien\.beforePt$/, now: "khoảng cách đoạn nay đặt chung ở “body.beforePt”" },
  { name: /^styles\.dong-dien\.line$/, now: "khoảng cách dòng nay đặt chung ở “body.line”" },
  { name: /^styles\.dong-dien\.leader$/, now: "dòng để điền nay luôn có dấu chấm" },
  {
    name: /^styles\.cot-ho-ten\.beforePt$/,
    now: "khoảng trống để ký trong cột chữ nay đặt chung ở “signature.spaceMm”",
  },
  { name: /^styles\.soan-thao\.align$/, value: "right", now: "ký hiệu người soạn thảo nay đặt sát lề trái" },
];

/** The setting that replaced a leaf of an earlier `layout.json`; undefined for a leaf that no version had. */
export const replacedInLayout = (name: string, value: unknown): string | undefined =>
  earlier.find((leaf) => leaf.name.test(name) && (leaf.value === undefined || leaf.value === value))?.now;
