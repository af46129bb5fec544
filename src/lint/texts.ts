import type { Plan } from "../plan/plan.ts";
import { below } from "../plan/walk.ts";
import type { Pointer } from "../problem.ts";

/**
 * What a text is in the document:
 * `agency` names who acts (issuer, agency, lead, with), `recipient` who gets a copy, `delegate` who is invited;
 * `position` and `person` belong to the signature; `title` is the trích yếu, `heading` a title inside the document;
 * `basis` a căn cứ; `cell` stands in a table, `display` in a banner, in columns or a form; `running` is all other prose.
 */
export type Role =
  | "agency"
  | "recipient"
  | "delegate"
  | "position"
  | "person"
  | "title"
  | "heading"
  | "basis"
  | "cell"
  | "display"
  | "place"
  | "archive"
  | "running";

/** A text of the plan, as it was read: NFC, line ends as `\n`, the author's `**` and `*` still in it. */
export interface Text {
  pointer: Pointer;
  value: string;
  role: Role;
}

/** What is not prose: settings, codes, dates and clocks, marks of drafters, texts of an office's own template. */
const notText =
  /^\/(?:office|symbol|number|date|urgency|secrecy|circulation|drafter|address|extra)(?:\/|$)|\/numbering(?:\/|$)|\/(?:assignments|label|orientation|align|unit|font_size|date|end_date|start|end)$/;

const roles: readonly (readonly [RegExp, Role])[] = [
  [/^\/issuer(?:\/|$)|\/(?:agency|lead)$|\/with(?:\/\d+)?$/, "agency"],
  [/^\/signature\/(?:\d+\/)?(?:agency|on_behalf_of)(?:\/\d+)?$/, "agency"],
  [/^\/signature\/(?:\d+\/)?name$|\/columns\/\d+\/name$/, "person"],
  [/^\/signature\//, "position"],
  [/^\/recipients\//, "recipient"],
  [/^\/archive$/, "archive"],
  [/^\/place$/, "place"],
  [/^\/title(?:\/\d+)?$/, "title"],
  [/^\/basis\//, "basis"],
  [/\/table\/(?:title|columns|header|rows|total)(?:\/|$)/, "cell"],
  [/\/(?:banner|columns|fields)(?:\/|$)/, "display"],
  [/\/(?:heading|part)$|^\/headings\/|^\/appendices\/\d+\/title(?:\/\d+)?$/, "heading"],
  [/(?:^|\/)delegates\/groups\//, "delegate"],
];

/** Every text of a plan that is printed, with what it is in the document. */
export const textsOf = (plan: Plan): Text[] =>
  below(plan).flatMap(({ value, pointer }) =>
    typeof value === "string" && value !== "" && !notText.test(pointer)
      ? [{ pointer, value, role: roles.find(([pattern]) => pattern.test(pointer))?.[1] ?? "running" }]
      : [],
  );
