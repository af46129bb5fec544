import type { Kind } from "../kind/read.ts";
import { issuerSymbol } from "../knowledge/issuer-symbols.ts";
import { signs } from "../knowledge/signs.ts";
import { buildAppendixOutline, buildOutline } from "../outline/build.ts";
import { choicesOf } from "../outline/choices.ts";
import { letterheadEntry } from "../outline/forms.ts";
import { standingFor } from "../outline/origin.ts";
import type { Entry, FormLetterheadEntry, LineEntry, LineStyle, Outline } from "../outline/outline.ts";
import { issuerOf, type Lines, linesOf, type Plan, type PlanAppendix, type PlanSigner } from "../plan/plan.ts";
import { appendixLabelIn } from "../wording/appendix-mentions.ts";
import type { PartialDate } from "../wording/calendar.ts";
import { blank, dateInWords, parseDate } from "../wording/date-words.ts";
import { folded } from "../wording/folded.ts";
import { isFormName, isToFill } from "../wording/forms.ts";
import { padded, roman } from "../wording/numerals.ts";
import {
  capitals,
  listed,
  withEndMark,
  withoutDash,
  withoutFinalMark,
  withoutMarkup,
  withRoom,
} from "../wording/punctuation.ts";
import { archiveOf, isArchiveLine } from "../wording/recipients.ts";
import { withoutEmphasis, withoutStars } from "./emphasis.ts";

/**
 * Names that a template can use: the plan with everything the decree makes mechanical already done. Every name is always
 * there, empty where the plan is silent, so that a name that is not here is a mistake in the template.
 */
export interface View {
  kind: string;
  type_name: string;
  subject: string;
  issuer: string;
  parent: string[];
  issuer_lines: string[];
  number: string;
  symbol: string;
  place: string;
  date: string;
  title: string[];
  /** Secrecy above urgency (PL I, IV: cells 10a, 10b). */
  marks: string[];
  circulation: string;
  address: string[];
  basis: string[];
  preamble: string[];
  body: Outline;
  closing: string[];
  recipients: string[];
  drafter: string;
  signers: SignerView[];
  joint: boolean;
  appendices: AppendixView[];
  footnotes: { id: string; text: string }[];
  extra: Record<string, string | number | boolean>;
}

interface SignerView {
  authority: string[];
  other_position: string[];
  name: string;
}

interface AppendixView {
  label: string;
  title: string[];
  /** The top of a form, above its title; empty where it has none. */
  letterhead: FormLetterheadEntry[];
  reference: string;
  landscape: boolean;
  body: Outline;
}

/** The keys of a signer that make the lines above the room to sign, in printed order, and what is printed in front. */
export const authorityKeys = [
  ["agency", ""],
  ...signs.map(({ sign, key }) => [key, `${sign}.`] as const),
  ["position", ""],
] as const;

/** A line behind its sign, which its author may have typed too. */
const signed = (sign: string, line: string): string =>
  `${sign} ${line.toUpperCase().startsWith(sign) ? line.slice(sign.length).trimStart() : line}`;

const signerView = (signer: PlanSigner, bare: (text: string) => string): SignerView => {
  const line = (text: string): string => capitals(bare(text));
  const authority = authorityKeys.flatMap(([key, sign]) =>
    linesOf(signer[key]).map((text, index) => (sign !== "" && index === 0 ? signed(sign, text) : text)),
  );
  return {
    authority: authority.map(line),
    other_position: linesOf(signer.other_position).map(line),
    name: bare(signer.name?.trim() ?? ""),
  };
};

/** Room for the registry to write the number in: Mẫu 1.4 leaves eight blanks. */
const numberText = (number: Plan["number"]): string =>
  number === undefined || number === null || number === "" ? blank(8) : padded(Number(number));

/** Takes emphasis off where the decree fixes the look: of texts that may hold marks, and of names printed as they stand. */
const plainOf = (plan: Plan): { plain: (text: string) => string; bare: (text: string) => string } => {
  const notes = new Set(Object.keys(plan.footnotes ?? {}));
  return { plain: (text) => withoutEmphasis(text, notes), bare: (text) => withoutStars(text, notes) };
};

/** The decree fixes the look of a header, that of a form, too. */
const plainLetterhead = (entry: FormLetterheadEntry, plain: (text: string) => string): FormLetterheadEntry => ({
  ...entry,
  parent: entry.parent.map(plain),
  issuer_lines: entry.issuer_lines.map(plain),
  number: plain(entry.number),
  date: plain(entry.date),
});

/** Titles of parts and sections are upright and bold, whatever is typed in them. */
const plainTitle = (entry: Entry, plain: (text: string) => string): Entry => {
  if (entry.kind === "part") return { ...entry, label: plain(entry.label), title: plain(entry.title) };
  if (entry.kind === "form-letterhead") return plainLetterhead(entry, plain);
  return entry.kind === "line" && entry.style === "muc" ? { ...entry, lead: plain(entry.lead) } : entry;
};

/** Recipients, then the line for the archive: "Lưu: VT, …" (PL I, II.9.d). */
const recipientLines = (plan: Plan): string[] => {
  const typed = plan.recipients.find(isArchiveLine);
  const archive = plan.archive ?? typed ?? "VT";
  const { plain } = plainOf(plan);
  const lines = plan.recipients.filter((line) => !isArchiveLine(line)).map(withoutDash);
  return listed([...lines, `Lưu: ${archiveOf(archive)}`].map(plain));
};

const drafterText = (drafter: Plan["drafter"]): string =>
  drafter === undefined
    ? ""
    : typeof drafter === "string"
      ? drafter
      : drafter.copies === undefined
        ? capitals(drafter.initials)
        : `${capitals(drafter.initials).replace(/\.$/, "")}.(${drafter.copies})`;

/** `./.` stands once, at the end; one typed before it is only a full stop. */
const withoutMark = (entry: Entry): Entry =>
  entry.kind === "line" ? { ...entry, text: withoutFinalMark(entry.text) } : entry;

const ended = (line: LineEntry): LineEntry =>
  line.text === "" ? { ...line, lead: withEndMark(line.lead) } : { ...line, text: withEndMark(line.text) };

/** The `./.` that ends the main text stands on its last words, whatever they are. */
const endBody = (written: Outline): Outline => {
  const body = written.map(withoutMark);
  const last = body.at(-1);
  if (last?.kind !== "line")
    return [...body, { kind: "line", style: "noi-dung", label: "", lead: "", bold: false, text: "./." }];
  return [...body.slice(0, -1), ended(last)];
};

const titles: ReadonlySet<LineStyle> = new Set(["muc", "khoan-tieu-de", "tieu-khoan", "tieu-de-phu"]);

/** An appendix that ends in running text ends as the main text does (Mẫu 2.1); after a table or in a form nothing does. */
const endAppendix = (body: Outline, name: readonly string[], hasLetterhead: boolean): Outline => {
  const last = body.at(-1);
  const isForm =
    hasLetterhead || name.some(isFormName) || body.some(({ kind }) => kind === "field" || kind === "form-letterhead");
  if (isForm || last?.kind !== "line" || titles.has(last.style) || isToFill(withoutMarkup(last.text || last.lead)))
    return body;
  return [...body.slice(0, -1).map(withoutMark), ended(last)];
};

const referenceLine = /^\(\s*(?:ban hành )?kèm theo/i;

/** The line "(Kèm theo …)" that an author typed where the program prints none, or for another document than this plan. */
const typedReference = ({ title, attached }: PlanAppendix, kind: Kind): string | undefined => {
  const typed = linesOf(title).find((line) => referenceLine.test(line)) ?? "";
  const isOwn = folded(typed).replace(referenceLine, "").trim().startsWith(folded(kind.name));
  return typed !== "" && (attached === false || !isOwn) ? typed : undefined;
};

/** The place an appendix has among those that are numbered: those without a name of their own. */
export const placeAmong = (appendices: readonly PlanAppendix[], appendix: PlanAppendix): number =>
  appendices.filter(({ label }) => label === undefined).indexOf(appendix) + 1;

/** The name of an appendix, without the label and the line below it that the program prints. */
export const appendixTitle = (title: Lines | undefined, place: number): string[] =>
  linesOf(title)
    .filter((line) => !referenceLine.test(line))
    .map((line) => {
      const { number = "", rest } = appendixLabelIn(line) ?? {};
      const isOwn = place > 0 && (number === "" || Number(number) === place || number.toUpperCase() === roman(place));
      return isOwn && rest !== undefined && /^\s*(?:[:.–-]|$)/.test(rest) ? rest.replace(/^\s*[:.–-]?\s*/, "") : line;
    })
    .filter((line) => line !== "");

/** Two or more are numbered, one alone is not (PL I, III.1.a); those with a name of their own do not count. */
const numberedLabel = (appendices: readonly PlanAppendix[], place: number): string =>
  appendices.filter(({ label }) => label === undefined).length > 1 ? `Phụ lục ${roman(place)}` : "Phụ lục";

/** The symbol as the plan gives it, or as its name settles it. */
const symbolOf = (plan: Plan, abbreviation: string): string | undefined => {
  if (plan.symbol !== undefined) return plan.symbol;
  const issuer = issuerSymbol(issuerOf(plan).name.join(" "));
  return issuer && `${abbreviation}-${issuer}`;
};

/** Views of plans that were judged: the build takes them, so that they are not held while the document is written. */
const judged = new WeakMap<Plan, { kind: Kind; view: View }>();

/** A plan, checked, to what the template is filled with. */
export const viewOf = (plan: Plan, kind: Kind): View => {
  const known = judged.get(plan);
  judged.delete(plan);
  return known?.kind === kind ? known.view : read(plan, kind);
};

/** The same, for the judges of a plan that may be built next. */
export const viewToJudge = (plan: Plan, kind: Kind): View => {
  const view = read(plan, kind);
  judged.set(plan, { kind, view });
  return view;
};

const read = (plan: Plan, kind: Kind): View => {
  const { plain, bare } = plainOf(plan);
  const issuer = issuerOf(plan);
  const inText = bare(issuer.inText);
  const date: PartialDate = parseDate(plan.date) ?? { year: 0 };
  const number = numberText(plan.number);
  const symbol = symbolOf(plan, kind.abbreviation) ?? "";
  const choices = choicesOf(plan, kind.headings);
  const body = buildOutline(plan, choices);
  const closing = linesOf(plan.closing);
  const signers = [plan.signature].flat();
  const reference = `(${choices.headings.attached} ${kind.name} số ${number}/${symbol} ${dateInWords(date)} của ${inText})`;
  const appendices = plan.appendices ?? [];
  return {
    kind: kind.name,
    type_name: capitals(kind.name),
    subject: linesOf(plan.title).join(" "),
    issuer: inText,
    parent: issuer.parent.map(bare).map(capitals),
    issuer_lines: issuer.name.map(bare).map(capitals),
    number,
    symbol,
    place: bare(plan.place).trim(),
    date: dateInWords(date),
    title: linesOf(plan.title).map(plain),
    marks: [plan.secrecy, plan.urgency].filter((mark) => mark !== undefined).map(capitals),
    circulation: withRoom(capitals(plan.circulation ?? "")),
    address: linesOf(plan.address).map(withRoom),
    basis: listed((plan.basis ?? []).map(withoutDash)),
    preamble: linesOf(plan.preamble),
    body: (closing.length > 0 ? body.map(withoutMark) : endBody(body)).map((entry) => plainTitle(entry, plain)),
    closing: closing.map((line, index) => (index === closing.length - 1 ? withEndMark(line) : line)),
    recipients: recipientLines(plan),
    drafter: plain(drafterText(plan.drafter)).trim(),
    signers: signers.map((signer) => signerView(signer, bare)),
    joint: signers.length > 1,
    appendices: appendices.map((appendix) => {
      const place = placeAmong(appendices, appendix);
      const {
        label = numberedLabel(appendices, place),
        title,
        subtitle,
        attached,
        orientation,
        caps = choices.caps,
        letterhead,
        ...content
      } = appendix;
      const name = appendixTitle(title, place);
      return {
        label: withRoom(plain(label)),
        // Below a form's own top stands the name of the form, then what it is about.
        title: [
          ...name.map((line, index) => plain(caps && (!letterhead || index === 0) ? capitals(line) : line)),
          ...linesOf(subtitle),
        ],
        letterhead: letterhead ? [plainLetterhead(letterheadEntry(letterhead), plain)] : [],
        reference: typedReference(appendix, kind) ?? (attached === false ? "" : reference),
        landscape: orientation === "landscape",
        body: endAppendix(
          buildAppendixOutline(standingFor(content, appendix), choices),
          [label, ...name],
          letterhead !== undefined,
        ).map((entry) => (entry.kind === "form-letterhead" ? plainLetterhead(entry, plain) : entry)),
      };
    }),
    footnotes: Object.entries(plan.footnotes ?? {}).map(([id, text]) => ({ id, text })),
    extra: plan.extra ?? {},
  };
};
