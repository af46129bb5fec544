import { folded } from "../wording/folded.ts";
import type { InClause } from "./clause.ts";
import type { Role, Text } from "./texts.ts";

const agencyRoles: ReadonlySet<Role> = new Set(["agency", "recipient", "delegate", "position"]);
const assigningHeading = /tổ chức thực hiện|phân công|trách nhiệm/;
const actingColumn = /chủ trì|phối hợp|(?:cơ quan|đơn vị) (?:thực hiện|chịu trách nhiệm)/;

/** Where a plan names who does what. */
export interface Assigning {
  /** Whether a text as a whole names bodies. */
  namesAgencies(text: Text): boolean;
  /** Whether sentences there begin with who acts. */
  beginsWithWhoActs(text: Text): boolean;
}

/** By texts alone: sections on who does what, columns of who leads and who helps. */
export const assigningIn = (texts: readonly Text[]): Assigning => {
  const sections = texts
    .filter(({ role, value }) => role === "heading" && assigningHeading.test(folded(value)))
    .map(({ pointer }) => pointer.replace(/(?<![^/])[^/]*$/, ""));
  const columns = new Set(
    texts
      .filter(({ role, value }) => role === "cell" && actingColumn.test(folded(value)))
      .flatMap(({ pointer }) => {
        const [, table, column] = /^(.*\/table)\/columns\/(\d+)(?:\/title)?$/.exec(pointer) ?? [];
        return table === undefined ? [] : [`${table}/${column}`];
      }),
  );
  const beginsWithWhoActs = ({ pointer }: Text): boolean =>
    pointer.includes("/responsibilities/") || sections.some((section) => pointer.startsWith(section));
  const isActingCell = (pointer: string): boolean => {
    const [, table, column] = /^(.*\/table)\/rows\/\d+\/(?:cells\/)?(\d+)(?:\/|$)/.exec(pointer) ?? [];
    return columns.has(`${table}/${column}`);
  };
  return {
    beginsWithWhoActs,
    namesAgencies: (text) =>
      agencyRoles.has(text.role) ||
      (text.role === "running" && text.pointer.endsWith("/by")) ||
      (text.role === "cell" && isActingCell(text.pointer)) ||
      (text.role === "heading" && beginsWithWhoActs(text)),
  };
};

const assigns =
  /(?<![a-zà-ỹ])(?<!(?:bàn|chuyển|được|kết|tiếp) )(?:giao(?: nhiệm vụ)?(?: cho)?|đề nghị|yêu cầu|(?:chủ trì,? )?phối hợp(?: chặt chẽ)?(?: với| cùng)?)(?![a-zà-ỹ])/g;
const alreadyDone = /(?<![a-zà-ỹ])đã(?: [^\s,;]+){0,2} $/;
const leadsOrHelps = /^(?: [^;:]{0,80}?)?[ ,](?:chủ trì|phối hợp)(?![a-zà-ỹ])/;
const relation = /(?<![a-zà-ỹ])(?:của|do|tại|theo|từ|để|về|cho|trên|đã|được|khi|nhằm|gửi|báo cáo|trình|là)(?![a-zà-ỹ])/;
const commonNoun =
  /^(?:các|những|lãnh đạo|đồng chí|đại diện|đơn vị|địa phương|cơ quan|sở|ban|ngành|đoàn thể|tổ chức|thủ trưởng|thường trực|huyện|quận|thị xã|thành phố|xã|phường)(?![a-zà-ỹ])/;

/** Whether a text begins as a name of a body does; nothing at all is a name still to come. */
const beginsLikeName = (text: string): boolean =>
  text.charAt(0) !== text.charAt(0).toLowerCase() || text === "" || commonNoun.test(text);

const placeName = /^(?:tỉnh|huyện|quận|thị xã|thị trấn|thành phố|cấp)(?![a-zà-ỹ])/;
const leadsToName =
  /^(?:(?:các|đồng chí|lãnh đạo|đại diện|thường trực|thành viên|ủy viên|phó|chủ tịch|bí thư|thủ trưởng|trưởng|giám đốc|văn phòng|tham mưu|chỉ đạo|hướng dẫn|đôn đốc|trung tâm)\s+)*$/;

/** Whether a text names bodies one after the other, and nothing else, up to the next. */
const listsAgencies = (text: string, next: string): boolean => {
  if (text.length > 300 || relation.test(folded(text))) return false;
  const parts = text.split(/[,:()]| và /);
  const last = folded(parts.at(-1) ?? "").trimStart();
  return (placeName.test(folded(next)) || leadsToName.test(last)) && parts.every((part) => beginsLikeName(part.trim()));
};

/**
 * Whether a body in prose is given work there: it follows "Giao", "Đề nghị", "phối hợp với" and the like, begins a clause
 * that goes on with "chủ trì" or "phối hợp", or begins one where a plan says who does what.
 */
export const isAssigned = ({ before, after }: InClause, name: string, beginsWithWhoActs: boolean): boolean => {
  const plain = folded(before);
  const last = [...plain.matchAll(assigns)].at(-1);
  if (last && alreadyDone.test(plain.slice(0, last.index))) return false;
  if (last && listsAgencies(before.slice(last.index + last[0].length), name)) return true;
  if (!listsAgencies(before.replace(/^[\s*+•–-]+/, ""), name)) return false;
  const between = leadsOrHelps.exec(folded(after))?.[0];
  return beginsWithWhoActs || (between !== undefined && !relation.test(between));
};
