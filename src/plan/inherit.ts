import { type Finding, joinPointer, type PlanPlace, type Pointer, type Spot } from "../problem.ts";
import { folded } from "../wording/folded.ts";
import { withoutDash, withoutEndMark } from "../wording/punctuation.ts";

/** Recipients that an office writes to with every plan, before and after those that a plan names. */
export type UsualRecipients = string[] | { before?: string[]; after?: string[] };

/** Keys that an office shares among its plans. */
export interface Inherited {
  /** Keys of a plan, and what they hold where the plan does not name them. */
  values: Readonly<Record<string, unknown>>;
  usualRecipients?: UsualRecipients;
  /** Signatures by the names they are called by. */
  signers: Readonly<Record<string, unknown>>;
  /** Keys that the office's file holds in a wrong shape, which are reported there. */
  broken: ReadonlySet<string>;
  /** The file itself, as the user knows it. */
  file: string;
  /** Position of a place in the office's file. */
  locate(place: PlanPlace): Spot;
}

/** Source of a value in a whole plan: another place, a part of a text, or a file of rows. */
export type PlanOrigin = (
  | { in: "plan" | "office"; pointer: Pointer; span?: readonly [from: number, to: number] }
  | { in: "file"; spot: Spot }
) & {
  /** Its parts cannot be located, because its letters were escaped. */
  isWhole?: boolean;
};

/** A plan's value with what it leaves to its office; its own keys come first and win. */
export interface Whole {
  value: unknown;
  /** Values that are not in the plan's file at their pointer. */
  origins: Map<Pointer, PlanOrigin>;
  findings: Finding[];
  /** False if keys may be missing because the office's file is broken. */
  isWhole: boolean;
}

/** Keys of an office's file that plans take over, and what each becomes in the plan. */
const shared: Readonly<Record<string, string>> = {
  issuer: "issuer",
  place: "place",
  symbol: "symbol",
  recipients: "recipients",
  archive: "archive",
  address: "address",
  numbering: "numbering",
  headings: "headings",
  caps: "caps",
  assignments: "assignments",
  signers: "signature",
};

/** Keys that a plan counts on, and that its office's file holds in a wrong shape. */
const missingFrom = (value: Readonly<Record<string, unknown>>, broken: ReadonlySet<string>): string[] =>
  [...broken].filter((key) => {
    if (key === "usual_recipients") return value.usual_recipients !== false;
    const own = value[shared[key] ?? ""];
    return key in shared && (own === undefined || (key === "signers" && typeof own === "string"));
  });

const archiveLine = /^lưu(?:\s*:|\s+vt)/;

/** Recipients that are the same but for remarks such as "(để b/c)", dashes and closing marks; there is one archive. */
const sameAs = (recipient: string): string => {
  const bare = folded(withoutEndMark(withoutDash(recipient)).normalize("NFC")).replace(/\s+/g, " ");
  return archiveLine.test(bare) ? "lưu" : bare.replace(/(?<!\s)\s*\([^()]*\)$/, "").trim();
};

/** The plan's recipients among those its office always writes to; whom the plan names itself stands as it wrote. */
const withUsual = (
  value: Readonly<Record<string, unknown>>,
  usual: UsualRecipients,
  origins: Map<Pointer, PlanOrigin>,
): string[] | undefined => {
  const given = value.recipients ?? [];
  // A value that is no list of texts is reported unchanged.
  if (!Array.isArray(given) || !given.every((item) => typeof item === "string")) return undefined;
  const lists = Array.isArray(usual) ? { before: usual } : usual;
  const named = new Set(given.map(sameAs));
  const from = (key: "before" | "after"): { text: string; origin: PlanOrigin }[] =>
    (lists[key] ?? []).flatMap((text, index) => {
      if (named.has(sameAs(text))) return [];
      const list = Array.isArray(usual) ? "/usual_recipients" : joinPointer("/usual_recipients", key);
      return [{ text, origin: { in: "office", pointer: joinPointer(list, index) } }];
    });
  const file: "plan" | "office" = origins.get("/recipients")?.in === "office" ? "office" : "plan";
  const pointer = "/recipients";
  const own = given.map((text, index) => ({
    text,
    origin: { in: file, pointer: joinPointer(pointer, index) } satisfies PlanOrigin,
  }));
  const all = [...from("before"), ...own, ...from("after")];
  for (const [index, { origin }] of all.entries()) origins.set(joinPointer("/recipients", index), origin);
  if (value.recipients === undefined) origins.set("/recipients", { in: "office", pointer: "/usual_recipients" });
  return all.map(({ text }) => text);
};

/** The signature that a plan calls by a name of its office's, or the only one that its office has. */
const signerOf = (
  value: Readonly<Record<string, unknown>>,
  office: Inherited | undefined,
): { name: string; finding?: Finding } | { finding: Finding } | undefined => {
  const signers = office?.signers ?? {};
  const names = Object.keys(signers);
  const [first = ""] = names;
  if ((value.signature ?? undefined) === undefined && names.length > 1) {
    const lines = names.map((name) => `signature: ${name}`).join("; hoặc ");
    const message = `chưa ghi ai ký: ${office?.file} có ${names.length} người ký. Ghi thêm một dòng: ${lines}`;
    // The first stands in for the one that is still to be named, so that nothing else seems to be missing.
    return {
      name: first,
      finding: { rule: "signer-known", severity: "error", message, place: { pointer: "", on: "key" } },
    };
  }
  const called = value.signature ?? names[0];
  if (typeof called !== "string" || called.trim() === "") return undefined;
  if (Object.hasOwn(signers, called)) return { name: called };
  const known =
    names.length > 0 ? `Những người ký ở đó: ${names.join(", ")}` : "Ghi position và name bên dưới signature";
  const message = `“${called}” chưa có trong signers của ${office?.file || "van-phong.yaml"}. ${known}`;
  return {
    finding: { rule: "signer-known", severity: "error", message, place: { pointer: "/signature", on: "value" } },
  };
};

/** Several signers, some by names of the office's list; each name stands for one signer of a plan only. */
const signersByName = (
  listed: readonly unknown[],
  office: Inherited,
): { signature: unknown[]; finding: Finding } | undefined => {
  const names = Object.keys(office.signers);
  const called = listed.find((signer) => typeof signer === "string");
  if (called === undefined || names.length === 0) return undefined;
  const lines = names.map((name) => `signature: ${name}`).join("; hoặc ");
  const message = `“${called}” trong danh sách: nhiều người cùng ký thì ghi agency, position, name của từng người. Chỉ một người ký thì ghi: ${lines}`;
  const finding: Finding = {
    rule: "signer-known",
    severity: "error",
    message,
    place: { pointer: "/signature", on: "value" },
  };
  // One of the office's stands in for each, so that nothing else is said of them.
  return {
    signature: listed.map((signer) => (typeof signer === "string" ? office.signers[names[0] ?? ""] : signer)),
    finding,
  };
};

type SharedGroup = Readonly<Record<string, unknown>>;

/** Keys whose own keys a plan and its office may share out, and what a text alone stands for in them. */
const shareable: Readonly<Record<string, string>> = { numbering: "sections", headings: "" };

/** A value of a shareable key as a group, with where each of its keys was written. */
const asGroup = (
  key: string,
  value: unknown,
  file: "plan" | "office",
): { group: SharedGroup; origin(name: string): PlanOrigin } => {
  const pointer = joinPointer("", key);
  if (typeof value === "string" && shareable[key])
    return { group: { [shareable[key]]: value }, origin: () => ({ in: file, pointer }) };
  const isGroup = typeof value === "object" && value !== null && !Array.isArray(value);
  return {
    group: isGroup ? (value as SharedGroup) : {},
    origin: (name) => ({ in: file, pointer: joinPointer(pointer, name) }),
  };
};

/** A plan merged with its office's keys; the plan's own win. */
const together = (key: string, own: unknown, given: unknown, origins: Map<Pointer, PlanOrigin>): unknown => {
  const mine = asGroup(key, own, "plan");
  const theirs = asGroup(key, given, "office");
  const names = Object.keys(mine.group);
  // Values of other shapes are judged unchanged.
  if (names.length === 0) return own;
  for (const name of Object.keys(theirs.group)) {
    if (!names.includes(name)) origins.set(joinPointer(joinPointer("", key), name), theirs.origin(name));
  }
  for (const name of names) origins.set(joinPointer(joinPointer("", key), name), mine.origin(name));
  return { ...theirs.group, ...mine.group };
};

/** @param office undefined where a plan has none */
export const inherit = (own: unknown, office: Inherited | undefined): Whole => {
  const origins = new Map<Pointer, PlanOrigin>();
  if (typeof own !== "object" || own === null || Array.isArray(own))
    return { value: own, origins, findings: [], isWhole: true };
  const value: Record<string, unknown> = { ...own };
  for (const [key, given] of Object.entries(office?.values ?? {})) {
    if (value[key] !== undefined && value[key] !== null) {
      if (key in shareable) value[key] = together(key, value[key], given, origins);
      continue;
    }
    value[key] = given;
    origins.set(joinPointer("", key), { in: "office", pointer: joinPointer("", key) });
  }
  const broken = missingFrom(value, office?.broken ?? new Set());
  if (broken.length > 0) {
    const keys = broken.map((key) => `“${key}”`).join(", ");
    const message = `kế hoạch lấy ${keys} từ ${office?.file}, mà tệp đó đang có lỗi. Sửa tệp đó trước`;
    return {
      value,
      origins,
      findings: [{ rule: "office-schema", severity: "error", message, place: { pointer: "", on: "key" } }],
      isWhole: false,
    };
  }
  if (office?.usualRecipients && value.usual_recipients !== false) {
    const recipients = withUsual(value, office.usualRecipients, origins);
    if (recipients) value.recipients = recipients;
  }
  const several = office && Array.isArray(value.signature) ? signersByName(value.signature, office) : undefined;
  if (several) {
    value.signature = several.signature;
    return { value, origins, findings: [several.finding], isWhole: true };
  }
  const signer = signerOf(value, office);
  const findings = signer?.finding ? [signer.finding] : [];
  if (!signer || !("name" in signer)) return { value, origins, findings, isWhole: true };
  value.signature = office?.signers[signer.name];
  origins.set("/signature", { in: "office", pointer: joinPointer("/signers", signer.name) });
  return { value, origins, findings, isWhole: true };
};
