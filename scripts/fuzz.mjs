// Spoils the examples in every way a keyboard, an editor or a broken disk can, reads and judges what comes out, and
// builds what is still a plan. Stops at the first input that our program trips over and makes it as small as it can.
//
//   npm run fuzz -- --runs 100000 --seed 1
//
// The same seed tries the same inputs. Needs `npm run build` before it.
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { buildDocx, lintPlan, problemsAsText, readKind, readPlan, stampOf } from "../dist/index.js";
import { randomFrom } from "./random.mjs";
import { soakOptions, stopwatch } from "./soak.mjs";

const { seed, goesOn } = soakOptions(1000);

const folder = new URL("../examples/", import.meta.url);
const examples = readdirSync(folder)
  .filter((name) => name.endsWith(".yaml"))
  .sort()
  .map((name) => readFileSync(new URL(name, folder), "utf8"));

const { kind } = readKind();

const yamlSigns = [
  ..."-?:,[]{}#&*!|>'\"%@`~\t\n",
  ..."--- |... |- |? |: |<<: *a|&a |*a |!x |!!binary |!!set |!!omap |!!timestamp |%YAML 1.1\n---\n".split("|"),
  ...">-\n|>+\n|2\n|\\|\\u0000|\\ud800|\\x41|# kehoach: bỏ qua double-space: x\n|# kehoach:|{a: b}|[a, [b]]|'''|\"\"\"".split(
    "|",
  ),
];
const values = [
  ..."null|~|true|no|0|-1|1e400|-0|.nan|.inf|0x1F|0o17|05|1.500|1,5|12345678901234567890|2026-02-30|30/2/2026|31/12/2999".split(
    "|",
  ),
  ..."24:00|8:5|''|\"\"|[]|{}|[null]|[[]]|{ text: a }|{ heading: b, items: [c] }|a: b|__proto__|constructor|toString".split(
    "|",
  ),
  ..."{{title}}|{{{x}}}|{{> y}}|<b>|</p>|&amp;|]]>|<!--|**a*|***|[^1]|[^a]|$&|./.|I.|đ)|undefined|NaN".split("|"),
];
const nasties = [
  ..."\0|\u0001|\u007f|\u0085|\u00a0|\u00ad|\u0300|\u034f|\u200b|\u200d|\u200e|\u202e|\u2028|\u2029|\u2066|\ufeff|\ufffe|\uffff|\ufffd".split(
    "|",
  ),
  ..."\u1ec7|e\u0302\u0323|\u{1d54f}|\u{1f468}\u200d\u{1f469}|\u{10ffff}|\u0e33|\uac00|\u3000|ﬁ|ß|İ|ŉ|\r|\r\n|\v|\f|\u001b[31m".split(
    "|",
  ),
  "\u0323".repeat(300),
  "x".repeat(5000),
  "*a ".repeat(300),
  "[".repeat(200),
  "- ".repeat(200),
];

/** Mutations of a text. */
const mutationsWith = (random) => {
  const below = (count) => Math.floor(random() * count);
  const one = (list) => list[below(list.length)];
  const place = (text) => below(text.length + 1);
  const put = (text, at, piece, over = 0) => text.slice(0, at) + piece + text.slice(at + over);
  const byLines = (change) => (text) => {
    const lines = text.split("\n");
    change(lines, below(lines.length));
    return lines.join("\n");
  };
  const block = () => {
    const lines = one(examples).split("\n");
    const from = below(lines.length);
    return lines.slice(from, from + 1 + below(12));
  };
  /** Words, numbers and what stands behind a colon or a dash. */
  const token = (text) => {
    const all = [...text.matchAll(one([/[\p{L}\p{N}_]+/gu, /(?<=: ).+$/gmu, /(?<=- ).+$/gmu, /^ *[a-z_]+(?=:)/gmu]))];
    const found = one(all);
    return found ? { at: found.index, width: found[0].length, word: found[0] } : { at: 0, width: 0, word: "" };
  };
  const overToken = (piece) => (text) => {
    const { at, width, word } = token(text);
    return put(text, at, piece(word, text), width);
  };
  return [
    (text) => put(text, place(text), String.fromCharCode(below(256))),
    (text) => put(text, place(text), "", 1 + below(4)),
    (text) => put(text, place(text), "", below(400)),
    (text) => text.slice(0, place(text)),
    (text) => put(text, place(text), text.slice(...[place(text), place(text)].sort((a, b) => a - b)).slice(0, 2000)),
    byLines((lines, at) => lines.splice(at, 1 + below(5))),
    byLines((lines, at) => lines.splice(at, 0, ...lines.slice(at, at + 1 + below(5)))),
    byLines((lines, at) => lines.splice(below(lines.length), 0, ...lines.splice(at, 1 + below(8)))),
    byLines((lines, at) => lines.splice(at, 2, `${lines[at] ?? ""}${one([" ", ""])}${(lines[at + 1] ?? "").trim()}`)),
    byLines((lines, at) => lines.splice(at, 0, ...block())),
    byLines((lines, at) => lines.splice(at, below(20), ...block())),
    byLines((lines, at) => {
      const shift = one(["  ", " ", "    ", "\t"]);
      for (let line = at; line < at + 1 + below(6) && line < lines.length; line++) lines[line] = shift + lines[line];
    }),
    byLines((lines, at) => {
      for (let line = at; line < at + 1 + below(6) && line < lines.length; line++)
        lines[line] = lines[line].replace(one([/^ {2}/, /^ /, /^ +/]), "");
    }),
    byLines((lines, at) => {
      lines[at] = lines[at].replace(
        /(:|-) (.*)$/,
        (_all, sign, rest) => `${sign} ${one(['"', "'", "[", "{", "|\n    ", ""])}${rest}`,
      );
    }),
    (text) => put(text, place(text), one(yamlSigns)),
    (text) => put(text, place(text), one(nasties)),
    overToken(() => one(values)),
    overToken(() => one(yamlSigns)),
    overToken((word) => word + one(nasties)),
    overToken((word) => word.toUpperCase()),
    overToken((word) => `"${word}"`),
    overToken((_word, text) => token(text).word),
    overToken((word) => word.slice(0, below(word.length)) + word.slice(below(word.length))),
    (text) => text.normalize(one(["NFD", "NFKD", "NFKC"])),
    (text) => text.replaceAll("\n", one(["\r\n", "\r", "\n\n", "\n\u0085"])),
  ];
};

const inputOf = (run) => {
  const random = randomFrom(seed * 1_000_003 + run);
  const mutations = mutationsWith(random);
  let text = examples[Math.floor(random() * examples.length)];
  for (let count = 1 + Math.floor(random() ** 2 * 6); count > 0; count--) {
    text = mutations[Math.floor(random() * mutations.length)](text);
  }
  const bytes = Buffer.from(text);
  // Now and then the disk, not the keyboard, is at fault.
  if (random() < 0.1) bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256);
  return bytes;
};

const nonsense = /\bundefined\b|\bNaN\b|\[object |Infinity/;

/** Runs the program on an input; throws on a crash. @returns whether a document was built */
const tryInput = async (bytes) => {
  const read = readPlan("plan.yaml", bytes);
  const said = [...read.problems, ...lintPlan(read, kind)];
  const { source } = read;
  const typed = source.text;
  for (const { message, position } of said) {
    if (nonsense.test(message) && !nonsense.test(typed)) throw new Error(`nonsense in a message: ${message}`);
    if (!position) continue;
    const { line, column, length } = position;
    if (!(line >= 1 && line <= source.lineStarts.length && column >= 1 && length >= 1))
      throw new Error(`a place outside of the file: ${JSON.stringify(position)} for ${message}`);
  }
  problemsAsText(said, { sources: [source] });
  if (!read.plan) {
    if (read.problems.length === 0) throw new Error("neither a plan nor a problem");
    return false;
  }
  const stamp = stampOf(read.plan, undefined);
  const { bytes: document, problems } = await buildDocx(read.plan, kind, stamp);
  if (!document) throw new Error(`the built-in template fails: ${problems[0]?.message}`);
  const xml = strFromU8(unzipSync(document)["word/document.xml"]);
  const words = nonsense.exec(xml.replace(/<[^>]*>/g, " "));
  if (words && !nonsense.test(typed)) throw new Error(`nonsense in the document: ${words[0]}`);
  return true;
};

const faultOf = async (bytes) => {
  try {
    await tryInput(bytes);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
};

/** Two faults of one kind: the same words but for what was typed. */
const kindOf = (error) => error.message.replace(/[\d“”"'].*/s, "").slice(0, 40);

/** Leaves out lines, then stretches, then single characters, for as long as the same fault stays. */
const smallest = async (bytes, fault) => {
  const wanted = kindOf(fault);
  let parts = bytes.toString("latin1").split(/(?<=\n)/);
  const shrink = async () => {
    for (let width = parts.length >> 1; width >= 1; width >>= 1) {
      for (let at = 0; at < parts.length; ) {
        const fewer = [...parts.slice(0, at), ...parts.slice(at + width)];
        const left = await faultOf(Buffer.from(fewer.join(""), "latin1"));
        if (left && kindOf(left) === wanted) parts = fewer;
        else at += width;
      }
    }
  };
  await shrink();
  parts = [...parts.join("")];
  await shrink();
  return Buffer.from(parts.join(""), "latin1");
};

let built = 0;
const watch = stopwatch();
let run = 0;
for (; goesOn(run); run++) {
  const bytes = inputOf(run);
  const start = performance.now();
  try {
    if (await tryInput(bytes)) built++;
  } catch (fault) {
    const file = join(mkdtempSync(join(tmpdir(), "kehoach-fuzz-")), `seed-${seed}-run-${run}.yaml`);
    const small = await smallest(bytes, fault);
    writeFileSync(file, small);
    console.error(`run ${run} of seed ${seed}: ${fault.stack}\n\nthe smallest input, ${file}:\n\n${small}`);
    process.exit(1);
  }
  watch.note(run, start);
  if ((run + 1) % 10_000 === 0) console.error(`${run + 1} inputs, ${built} built`);
}
console.log(
  `${run} inputs of seed ${seed}: ${built} plans built, ${run - built} refused, no crash; ${watch.figures()}`,
);
