import { type Finding, joinPointer, type PlanPlace, type Pointer, type Spot } from "../problem.ts";

/** What an office has written down once for all its plans. */
export interface Inherited {
  /** Keys of a plan, and what they hold where the plan does not name them. */
  values: Readonly<Record<string, unknown>>;
  /** Signatures by the names they are called by. */
  signers: Readonly<Record<string, unknown>>;
  /** Keys that the office's file holds in a wrong shape, which it is told of there. */
  broken: ReadonlySet<string>;
  /** Where a place in the office's file stands. */
  locate(place: PlanPlace): Spot;
}

/** Keys of an office's file that plans take over; of its signers, one becomes the signature. */
const shared: readonly string[] = ["issuer", "place", "symbol", "recipients", "archive", "address", "signers"];

/** A plan's value with what it leaves to its office; its own keys come first and win. */
export const inherit = (
  own: unknown,
  office: Inherited | undefined,
): {
  value: unknown;
  /** Keys taken over, and where in the office's file they come from. */
  takenFrom: Map<string, Pointer>;
  findings: Finding[];
  /** Whether nothing is missing because its office's file is broken. */
  isWhole: boolean;
} => {
  const takenFrom = new Map<string, Pointer>();
  if (typeof own !== "object" || own === null || Array.isArray(own))
    return { value: own, takenFrom, findings: [], isWhole: true };
  const value: Record<string, unknown> = { ...own };
  for (const [key, given] of Object.entries(office?.values ?? {})) {
    if (value[key] !== undefined && value[key] !== null) continue;
    value[key] = given;
    takenFrom.set(key, joinPointer("", key));
  }
  const broken = [...(office?.broken ?? [])].filter(
    (key) => shared.includes(key) && value[key === "signers" ? "signature" : key] === undefined,
  );
  if (broken.length > 0) {
    const message = `kế hoạch lấy ${broken.map((key) => `“${key}”`).join(", ")} từ van-phong.yaml, mà tệp đó đang có lỗi. Sửa tệp đó trước`;
    return {
      value,
      takenFrom,
      findings: [{ rule: "office-schema", severity: "error", message, place: { pointer: "", on: "key" } }],
      isWhole: false,
    };
  }
  const signers = office?.signers ?? {};
  const names = Object.keys(signers);
  const called = value.signature ?? (names.length === 1 ? names[0] : undefined);
  if (typeof called !== "string" || called.trim() === "") return { value, takenFrom, findings: [], isWhole: true };
  if (!Object.hasOwn(signers, called)) {
    const known =
      names.length > 0 ? `Những người ký ở đó: ${names.join(", ")}` : "Ghi position và name bên dưới signature";
    const message = `“${called}” chưa có trong signers của van-phong.yaml. ${known}`;
    const finding: Finding = {
      rule: "signer-known",
      severity: "error",
      message,
      place: { pointer: "/signature", on: "value" },
    };
    return { value, takenFrom, findings: [finding], isWhole: true };
  }
  value.signature = signers[called];
  takenFrom.set("signature", joinPointer("/signers", called));
  return { value, takenFrom, findings: [], isWhole: true };
};
