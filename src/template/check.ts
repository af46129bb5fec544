import { Parser } from "htmlparser2";
import type { Kind, TemplateFile } from "../kind/read.ts";
import type { Problem } from "../problem.ts";
import { positionAt, sourceFromText } from "../source/source.ts";
import { grouped } from "../wording/numerals.ts";
import { deepestTag, faultOf, tooDeep } from "./vocabulary.ts";

const filler = "\uE000";

const closings: Readonly<Record<string, string>> = { "{{!--": "--}}", "{{{": "}}}", "{{": "}}" };

/** Of one file: the built-in ones have up to fifty. Handlebars takes seconds to compile ten thousand. */
const mostTags = 5000;
/** Of blocks and of brackets in each other. Handlebars calls itself for each. */
const deepestBlock = 100;

interface Tag {
  at: number;
  text: string;
}

const tagsOf = (text: string): Tag[] => {
  const tags: Tag[] = [];
  let done = 0;
  for (const { 0: opening, index } of text.matchAll(/\{\{(?:!--|\{)?/g)) {
    if (index < done) continue;
    const closing = closings[opening] ?? "}}";
    const end = text.indexOf(closing, index + opening.length);
    // Handlebars itself refuses a tag without its end.
    if (end < 0) break;
    done = end + closing.length;
    tags.push({ at: index, text: text.slice(index, done) });
  }
  return tags;
};

/** Handlebars tags become one private character repeated, so that every place in the file stays where it was. */
const withoutHandlebars = (text: string, tags: readonly Tag[]): string => {
  const parts: string[] = [];
  let done = 0;
  for (const tag of tags) {
    parts.push(text.slice(done, tag.at), tag.text.replace(/[^\n]/g, filler));
    done = tag.at + tag.text.length;
  }
  return parts.join("") + text.slice(done);
};

const bracketsIn = (text: string): number => {
  let open = 0;
  let most = 0;
  for (const sign of text) {
    if (sign === "(") most = Math.max(most, ++open);
    if (sign === ")") open--;
  }
  return most;
};

/** The first tag that lies deeper than anyone would write. */
const tooDeepIn = (tags: readonly Tag[]): Tag | undefined => {
  // Of each block that is open: itself, and each `else if`, which is one more in its `else`.
  const open: number[] = [];
  let depth = 0;
  return tags.find(({ text }) => {
    const isBlock = /^\{\{~?\s*(?:#|\^(?!~?\}))/.test(text);
    const isChained = /^\{\{~?\s*else\s+\S/.test(text) && open.length > 0;
    if (isBlock) open.push(1);
    if (isChained) open.push((open.pop() ?? 0) + 1);
    if (isBlock || isChained) depth++;
    if (/^\{\{~?\s*\//.test(text)) depth -= open.pop() ?? 0;
    return depth + bracketsIn(text) > deepestBlock;
  });
};

/** Templates that Handlebars could not compile within its time and stack. */
const uncompilable = (tags: readonly Tag[]): { tag: Tag; message: string } | undefined => {
  const deepTag = tooDeepIn(tags);
  if (deepTag) {
    const message = `các lệnh {{…}} lồng vào nhau quá ${deepestBlock} tầng. Chia bớt thành các phần trong thư mục partials`;
    return { tag: deepTag, message };
  }
  const tooMany = tags[mostTags];
  if (!tooMany) return undefined;
  const message = `tệp mẫu có hơn ${grouped(mostTags)} lệnh {{…}}. Chỗ lặp lại thì dùng {{#each …}}, hoặc chia thành các phần trong thư mục partials`;
  return { tag: tooMany, message };
};

const checkFile = (file: TemplateFile, kind: Kind): Problem[] => {
  const problems: Problem[] = [];
  const source = sourceFromText(file.path, file.text);
  const problem = (message: string, start: number, end: number): Problem => ({
    rule: "template",
    severity: "error",
    message,
    file: file.path,
    position: positionAt(source, start, end),
  });
  const tags = tagsOf(file.text);
  const fault = uncompilable(tags);
  if (fault) return [problem(fault.message, fault.tag.at, fault.tag.at + fault.tag.text.length)];
  let depth = 0;
  const parser: Parser = new Parser(
    {
      onclosetag() {
        depth--;
      },
      onopentag(tag, attributes) {
        if (++depth > deepestTag) {
          problems.push(problem(tooDeep, parser.startIndex, parser.endIndex + 1));
          parser.pause();
          return;
        }
        // Parts that Handlebars decides are checked when the template is filled.
        const decided = Object.fromEntries(Object.entries(attributes).filter(([name]) => !name.includes(filler)));
        const dynamic = Object.values(decided).some((value) => value.includes(filler)) || tag.includes(filler);
        const fault = dynamic ? undefined : faultOf(tag, decided, kind.layout);
        if (fault) problems.push(problem(fault, parser.startIndex, parser.endIndex + 1));
      },
    },
    { decodeEntities: true },
  );
  parser.end(withoutHandlebars(file.text, tags));
  return problems;
};

/** Tags and classes of an office's templates that the document knows nothing of, at their own line and column. */
export const checkTemplates = (kind: Kind): Problem[] => kind.own.flatMap((file) => checkFile(file, kind));
