import type { Kind } from "../kind/read.ts";
import { numberedBy, type Origin, origins } from "../outline/origin.ts";
import type { LineEntry, Outline, PartEntry, TableEntry } from "../outline/outline.ts";
import { linesOf, type Plan, type PlanAppendix, type PlanSigner } from "../plan/plan.ts";
import { below } from "../plan/walk.ts";
import { type PlanPlace, type Pointer, splitPointer } from "../problem.ts";
import { placeRows } from "../table-grid.ts";
import { appendixTitle, authorityKeys, placeAmong, type View, viewToJudge } from "../template/view.ts";
import { parseDate } from "../wording/date-words.ts";
import { hasStrokesAlike, isFormName, longRoomDots, roomsIn } from "../wording/forms.ts";
import { withoutMarkup } from "../wording/punctuation.ts";
import { isArchiveLine } from "../wording/recipients.ts";
import { isBasis } from "./bases.ts";
import {
  type Appendix,
  type Document,
  isItalic,
  isTitle,
  type Place,
  type Role,
  type Signer,
  type Span,
  splitEnd,
  type Text,
} from "./document.ts";
import { countedBy, printedLabelIn } from "./labels.ts";
import { PlanTexts, type Traits } from "./plan-texts.ts";
import { salvage } from "./salvage.ts";

/** A plan as a document, and the way back from its words to the plan. */
export interface PlanDocument {
  document: Document;
  /** Place where a text was typed, for problems with the whole of it. */
  placeOf(place: Place): PlanPlace;
  /** Source of a stretch of printed text; undefined if the program generated it. */
  typedAt(span: Span): PlanPlace | undefined;
  /** All texts of the plan that a printed text was made of, in printed order. */
  sourcesOf(text: Text): readonly Place[];
}

const titleStyles: ReadonlySet<LineEntry["style"]> = new Set(["muc", "khoan-tieu-de", "tieu-khoan", "tieu-de-phu"]);

/** The origins of the lines that `linesOf` gives for what stands under a key. */
const lineOrigins = (of: object, key: string): Origin[] => {
  const value = (of as Record<string, string | string[] | undefined>)[key];
  if (value === undefined) return [];
  const texts: readonly (readonly [string, Origin])[] = Array.isArray(value)
    ? value.map((text, index) => [text, { of: value, key: index }])
    : [[value, { of, key }]];
  return texts.flatMap(([text, origin]) =>
    linesOf(text).map((_line, line, all) => (all.length === 1 ? origin : { ...origin, line })),
  );
};

/** Quốc hiệu and Tiêu ngữ, as templates print them. */
const national = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"];

/** The lines of an outline as texts; cells, banners and forms among them. */
const readOutline = (reading: PlanTexts, outline: Outline, otherwise: Place): Text[] => {
  const lines: Text[] = [];
  const one = (role: Role, raw: string, from: readonly Origin[], traits?: Traits): Text =>
    reading.text(role, raw, from, otherwise, traits);
  const readTable = (table: TableEntry): void => {
    const [title, unit] = table[origins] ?? [];
    reading.nextTable();
    reading.nextList();
    if (table.title !== "") one("heading", table.title, title ? [title] : []);
    if (table.unit !== "") one("display", table.unit, unit ? [unit] : []);
    for (const [row, { places }] of placeRows([...table.head, ...table.rows]).rows.entries()) {
      reading.nextList();
      for (const { cell, column } of places) {
        const words = cell?.lines.join("\n") ?? "";
        if (words.trim() !== "") one("cell", words, cell?.[origins] ?? [], { cell: { row, column } });
      }
    }
    reading.nextList();
  };
  const readLine = (entry: LineEntry): void => {
    const { label, style, text, bold } = entry;
    const title = entry.lead.slice(label.length).trimStart();
    const room = roomsIn(text).at(-1);
    const isToFill =
      /[.…]{5}[.;]?$/.test(text) ||
      (room !== undefined &&
        !hasStrokesAlike(text) &&
        room.dots >= longRoomDots &&
        /^[.;]?\s*$/.test(text.slice(room.at + room.length)));
    const isHeading = text === "" && titleStyles.has(style) && (style === "muc" || isTitle(withoutMarkup(title)));
    if (isHeading) reading.nextList();
    // A typed `label` that no reader takes for a label is judged as the first word of the text.
    const byHand = label !== "" && entry[origins]?.some(({ key }) => key === "label") === true;
    const isLabel = !byHand || printedLabelIn(`${label} ${title || text}`, isHeading)?.label === label;
    const lead = isLabel ? title : entry.lead;
    lines.push(
      one(isHeading ? "heading" : isToFill ? "display" : "running", text, entry[origins] ?? [], {
        label: isLabel ? label : "",
        labelBy: entry[numberedBy],
        lead,
        bold,
        isBold: text === "" && titleStyles.has(style),
      }),
    );
  };
  const readPart = (entry: PartEntry): void => {
    const { label, title } = entry;
    const from = entry[origins] ?? [];
    reading.nextList();
    if (/^(?:part|section)$/.test(countedBy(label)?.level ?? ""))
      lines.push(one("part", title, from, { label, isBold: true }));
    // Under another word, such as "Chương I", both are titles of their author's own, each on a line.
    else for (const line of [label, title]) if (line !== "") lines.push(one("display", line, from, { isBold: true }));
  };
  for (const entry of outline) {
    switch (entry.kind) {
      case "part":
        readPart(entry);
        break;
      case "line":
        readLine(entry);
        break;
      case "table":
        readTable(entry);
        break;
      case "banner": {
        const from = entry[origins] ?? [];
        reading.nextList();
        if (entry.framed) one("display", entry.lines.join("\n"), from);
        else for (const [index, line] of entry.lines.entries()) one("display", line, from.slice(index, index + 1));
        reading.nextList();
        break;
      }
      case "columns":
        for (const column of entry.columns) {
          const from = [...column.lines.flatMap((line) => line[origins] ?? []), ...(column[origins] ?? [])];
          const words = [...column.lines.map(({ text }) => text), column.name].filter((line) => line !== "").join("\n");
          reading.nextList();
          if (words !== "") one("display", words, from);
        }
        reading.nextList();
        break;
      case "form-letterhead":
        reading.nextList();
        // Beside an office they stand in a column of a table.
        if (entry.issuer_lines.length === 0) for (const line of national) one("display", line, []);
        // The program breaks names into lines of its own.
        for (const [line, keys] of [
          [entry.parent.join(" "), /\/issuer\/parent(?:\/\d+)?$/],
          [entry.issuer_lines.join(" "), /\/issuer(?:\/name)?(?:\/\d+)?$/],
          [entry.number, /\/number$/],
          [entry.date, /\/(?:place|date)$/],
        ] as const) {
          const from = (entry[origins] ?? []).filter((origin) => keys.test(reading.pointerOf(origin)));
          if (line !== "") one("display", line, from);
        }
        reading.nextList();
        break;
      case "field":
        lines.push(one("display", entry.labels.join(" "), entry[origins] ?? [], { label: entry.lead }));
        break;
    }
  }
  return lines;
};

/** The names of a body on its lines, as one name. */
const nameOf = (reading: PlanTexts, role: Role, lines: readonly string[], of: object, key: string): Text | null =>
  lines.length === 0 ? null : reading.text(role, lines.join(" "), lineOrigins(of, key), reading.placeAt(`/${key}`), {});

const readSigner = (
  reading: PlanTexts,
  signer: PlanSigner,
  view: View["signers"][number],
  pointer: Pointer,
): Signer => {
  const otherwise = reading.placeAt(pointer);
  const above = authorityKeys.flatMap(([key]) => lineOrigins(signer, key));
  const other = lineOrigins(signer, "other_position");
  const at = (from: readonly Origin[], index: number): Origin[] => from.slice(index, index + 1);
  reading.nextList();
  return {
    authority: view.authority.map((line, index) => reading.text("authority", line, at(above, index), otherwise, {})),
    other: view.other_position.map((line, index) => reading.text("position", line, at(other, index), otherwise, {})),
    name: view.name === "" ? null : reading.text("person", view.name, [{ of: signer, key: "name" }], otherwise),
  };
};

const readAppendix = (
  reading: PlanTexts,
  appendix: PlanAppendix,
  view: View["appendices"][number],
  place: number,
  pointer: Pointer,
): Appendix => {
  const otherwise = reading.placeAt(pointer);
  const label = reading.text("heading", view.label, [{ of: appendix, key: "label" }], otherwise);
  const names = lineOrigins(appendix, "title");
  const kept = linesOf(appendix.title).flatMap((line, index) =>
    appendixTitle(line, place).flatMap(() => names.slice(index, index + 1)),
  );
  const printed = [...kept, ...lineOrigins(appendix, "subtitle")];
  const from = reading.texts.length;
  readOutline(reading, view.letterhead, otherwise);
  const title = view.title.map((line, index) =>
    reading.text("heading", line, printed.slice(index, index + 1), otherwise),
  );
  readOutline(reading, view.body, otherwise);
  const texts = reading.texts.slice(from).filter((text) => !title.includes(text));
  const [first] = view.body;
  const isForm =
    [label, ...title].some(({ printed }) => isFormName(printed)) ||
    view.letterhead.length > 0 ||
    view.body.some(({ kind }) => kind === "field") ||
    (first?.kind === "form-letterhead" && first.issuer_lines.length > 0) ||
    texts.some(({ printed }) => /[.…_]{5}/.test(printed));
  return { label, title, isAttached: view.reference !== "", above: [], isForm, texts };
};

const readPlanTexts = (reading: PlanTexts, plan: Plan, view: View): Omit<Document, "complete" | "texts" | "typed"> => {
  const root = reading.placeAt("");
  const named = typeof plan.issuer === "string" || Array.isArray(plan.issuer) ? undefined : plan.issuer;
  const parent = named ? nameOf(reading, "parent", view.parent, named, "parent") : null;
  const issuer = nameOf(reading, "issuer", view.issuer_lines, named ?? plan, named ? "name" : "issuer");
  const ofPlan = (key: keyof Plan): Origin => ({ of: plan, key });
  const paragraphs = (role: Role, key: "preamble" | "closing", printed: readonly string[]): Text[] => {
    reading.nextList();
    const from = lineOrigins(plan, key);
    return printed.map((line, index) => reading.text(role, line, from.slice(index, index + 1), root));
  };
  const numberLine = reading.text(
    "number",
    `Số: ${view.number}/${view.symbol}`,
    [ofPlan("number"), ofPlan("symbol")],
    reading.placeAt("/symbol"),
  );
  const placeName = plan.place === "" ? null : reading.text("place", view.place, [ofPlan("place")], root);
  const title =
    view.title.length === 0 ? null : reading.text("title", view.title.join(" "), lineOrigins(plan, "title"), root);
  const typedBases = view.basis.map((basis, key) =>
    reading.text("basis", basis, [{ of: plan.basis ?? [], key }], root, { isItalic: true }),
  );
  const opening = [...typedBases, ...paragraphs("preamble", "preamble", view.preamble)];
  const opens = (at: number, is: (text: Text) => boolean): number => {
    const end = opening.findIndex((text, index) => index >= at && !is(text));
    return end < 0 ? opening.length : end;
  };
  // A basis is one wherever its author typed it, as its readers see it.
  const preambleAt = opens(0, ({ printed, pieces }) => isBasis(printed, isItalic(pieces)));
  for (const [index, text] of opening.entries())
    if (index < preambleAt || text.role === "basis") text.role = index < preambleAt ? "basis" : "preamble";
  const bases = opening.slice(0, preambleAt);
  const titledAt = opens(preambleAt, ({ role, label }) => role === "preamble" && label === "");
  for (const text of opening.slice(titledAt)) if (text.role === "preamble") text.role = "running";
  const preamble = opening.slice(preambleAt, titledAt);
  reading.nextList();
  const lines = [...opening.slice(titledAt), ...readOutline(reading, view.body, root)];
  const { body, closing } = splitEnd([...lines, ...paragraphs("running", "closing", view.closing)]);
  reading.nextList();
  const typedLines = plan.recipients.flatMap((line, key) =>
    isArchiveLine(line) ? [] : [{ of: plan.recipients, key }],
  );
  const typedArchive = plan.recipients.findIndex(isArchiveLine);
  const forArchive: Origin[] =
    plan.archive !== undefined
      ? [ofPlan("archive")]
      : typedArchive < 0
        ? []
        : [{ of: plan.recipients, key: typedArchive }];
  const copies = view.recipients.slice(0, -1);
  const recipients = copies.map((line, index) =>
    reading.text("recipient", line, typedLines.slice(index, index + 1), root, { label: "-" }),
  );
  const recipientsKey = reading.placeAt("/recipients", "key");
  const archive = reading.text("archive", view.recipients.at(-1) ?? "", forArchive, recipientsKey, { label: "-" });
  const drafted = typeof plan.drafter === "object" ? { of: plan.drafter, key: "initials" } : ofPlan("drafter");
  // Behind a dash it is read as one more of those who get the document.
  const isListed = /^[-–+]\s/.test(view.drafter);
  if (isListed) recipients.push(reading.text("recipient", view.drafter, [drafted], root));
  const drafter = view.drafter === "" || isListed ? null : reading.text("drafter", view.drafter, [drafted], root);
  const many = Array.isArray(plan.signature);
  const signers = [plan.signature].flat().flatMap((signer, index) => {
    const shown = view.signers[index];
    return shown ? [readSigner(reading, signer, shown, many ? `/signature/${index}` : "/signature")] : [];
  });
  const appendices = (plan.appendices ?? []).flatMap((appendix, index) => {
    const shown = view.appendices[index];
    if (!shown) return [];
    const place = placeAmong(plan.appendices ?? [], appendix);
    return [reading.inAppendix(index, () => readAppendix(reading, appendix, shown, place, `/appendices/${index}`))];
  });
  for (const { id, text } of view.footnotes) {
    reading.nextList();
    reading.text("note", text, [{ of: plan.footnotes ?? {}, key: id }], root);
  }
  const number = Number(plan.number ?? 0);
  return {
    kind: null,
    date: parseDate(plan.date),
    dateAt: reading.placeAt("/date"),
    number: number > 0 ? number : undefined,
    issuerNames: [issuer?.typed ?? "", view.issuer].filter((name, index, all) => all.indexOf(name) === index),
    ...{ parent, issuer, numberLine, placeName, title, bases, preamble, body, closing },
    ...{ recipients, archive, drafter, signers, appendices },
  };
};

/** Keys whose texts are settings, dates or codes, and no prose. */
const codes =
  /^(?:office|symbol|number|date|end_date|start|end|urgency|secrecy|circulation|drafter|initials|address|extra|numbering|assignments|after|label|orientation|align|unit)$/;

/** Texts under keys that the schema does not know, or in shapes that it refuses: they may be prose all the same. */
const readRest = (reading: PlanTexts, value: object): void => {
  const read = new Set(reading.typed.map(({ place }) => reading.placeOf(place).pointer));
  for (const { value: text, pointer } of below(value)) {
    if (typeof text !== "string" || text === "" || read.has(pointer)) continue;
    const keys = splitPointer(pointer);
    if (keys.some((key) => codes.test(key))) continue;
    reading.nextList();
    reading.rest(text, pointer);
  }
};

const nothing: Plan = { issuer: "", place: "", date: "", title: "", recipients: [], signature: [] };

/**
 * Texts of a plan, as the template of its kind prints them.
 *
 * @param value what the plan's file holds, of any shape
 * @param isComplete the value has the shape of the schema, so that nothing is left out
 */
export const documentOf = (value: unknown, kind: Kind, isComplete: boolean): PlanDocument => {
  const salvaged = isComplete ? { plan: value as Plan, indexes: new Map() } : salvage(value);
  const { plan, indexes } = salvaged ?? { plan: nothing, indexes: new Map() };
  const whole = typeof value === "object" && value !== null ? value : {};
  const reading = new PlanTexts(whole, plan, indexes);
  const read = readPlanTexts(reading, plan, viewToJudge(plan, kind));
  if (!isComplete) readRest(reading, whole);
  const { name, abbreviation } = kind;
  const document: Document = {
    ...read,
    complete: isComplete,
    kind: { name, abbreviation },
    texts: reading.texts,
    typed: reading.typed,
  };
  return {
    document,
    placeOf: (place) => reading.placeOf(place),
    typedAt: (span) => reading.typedAt(span),
    sourcesOf: (text) => reading.sourcesOf(text),
  };
};
