import { Parser } from "htmlparser2";
import type { Kind, TemplateFile } from "../kind/read.ts";
import type { Problem } from "../problem.ts";
import { positionAt, sourceFromText } from "../source/source.ts";
import { faultOf } from "./vocabulary.ts";

const filler = "\uE000";

const closings: Readonly<Record<string, string>> = { "{{!--": "--}}", "{{{": "}}}", "{{": "}}" };

/** Handlebars tags become one private character repeated, so that every place in the file stays where it was. */
const withoutHandlebars = (text: string): string => {
  const parts: string[] = [];
  let told = 0;
  for (const { 0: opening, index } of text.matchAll(/\{\{(?:!--|\{)?/g)) {
    if (index < told) continue;
    const closing = closings[opening] ?? "}}";
    const end = text.indexOf(closing, index + opening.length);
    // Handlebars itself refuses a tag without its end.
    if (end < 0) break;
    parts.push(text.slice(told, index), text.slice(index, end + closing.length).replace(/[^\n]/g, filler));
    told = end + closing.length;
  }
  return parts.join("") + text.slice(told);
};

const checkFile = (file: TemplateFile, kind: Kind): Problem[] => {
  const problems: Problem[] = [];
  const source = sourceFromText(file.path, file.text);
  const parser: Parser = new Parser(
    {
      onopentag(tag, attributes) {
        // What Handlebars decides is checked when it is filled.
        const decided = Object.fromEntries(Object.entries(attributes).filter(([name]) => !name.includes(filler)));
        const dynamic = Object.values(decided).some((value) => value.includes(filler)) || tag.includes(filler);
        const fault = dynamic ? undefined : faultOf(tag, decided, kind.layout);
        if (!fault) return;
        const position = positionAt(source, parser.startIndex, parser.endIndex + 1);
        problems.push({ rule: "template", severity: "error", message: fault, file: file.path, position });
      },
    },
    { decodeEntities: true },
  );
  parser.end(withoutHandlebars(file.text));
  return problems;
};

/** Tags and classes of an office's templates that the document knows nothing of, at their own line and column. */
export const checkTemplates = (kind: Kind): Problem[] => kind.own.flatMap((file) => checkFile(file, kind));
