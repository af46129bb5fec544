// Spoils Word files in every way a disk, a program or an enemy can, in their zips and in their XML, then reads and judges
// what comes out. Every one must end in findings or in a refusal. Stops at the first that our program trips over, and keeps it.
//
//   npm run fuzz:docx -- --runs 100000 --seed 1
//
// The same seed tries the same files. Reads the source itself; needs no build.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { strFromU8, unzipSync } from "fflate";
import { parse } from "yaml";
import { randomFrom } from "./random.mjs";
import { soakOptions, stopwatch } from "./soak.mjs";

const { seed, goesOn } = soakOptions(1000);

const root = new URL("../", import.meta.url);
const { outputFiles } = await build({
  stdin: {
    contents: `
      export { checkDocument, readDocx, valuesOf } from "./src/check/index.ts";
      export { fakeParts, foreignParts, zipped } from "./test/support/fake-docx.ts";`,
    resolveDir: fileURLToPath(root),
  },
  bundle: true,
  platform: "node",
  format: "esm",
  write: false,
});
const scratch = mkdtempSync(join(tmpdir(), "kehoach-fuzz-"));
const bundle = join(scratch, "reader.mjs");
writeFileSync(bundle, outputFiles[0].contents);
const { checkDocument, readDocx, valuesOf, fakeParts, foreignParts, zipped } = await import(bundle);
const layout = JSON.parse(readFileSync(new URL("templates/ke-hoach/layout.json", root), "utf8"));

const filesOf = (folder, ending) =>
  readdirSync(new URL(folder, root))
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => readFileSync(new URL(folder + name, root)));

const partsOf = (bytes) =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));

/** Small ones that hold one thing each, and whole documents. */
const small = filesOf("test/fixtures/ooxml/", ".yaml").map((text) => fakeParts(parse(text.toString())));
const whole = [
  ...filesOf("test/fixtures/docx/", ".docx").map(partsOf),
  ...filesOf("test/fixtures/check/foreign/", ".yaml").map((text) => foreignParts(parse(text.toString()))),
];

const values = [
  ..."0|1|-1|2|63|64|65536|2147483647|-2147483648|4294967296|99999999999999999999|1e400|NaN|0.5|.|-|+|%|50%|5000|1in|-3mm|7xx".split(
    "|",
  ),
  ..."true|false|on|off|nil|none|auto|both|restart|continue|begin|separate|end|first|even|default|pct|dxa|page".split(
    "|",
  ),
  ..."constructor|__proto__|toString|Normal|rId1|header1|%1.%2.%9|%0|%%|&#xF0B7;|&#x1EC7;|&#x10FFFF;|&amp;|000000|zzzzzz".split(
    "|",
  ),
  "",
  " ",
  "9".repeat(400),
  "%1".repeat(400),
  "a;b:c;".repeat(200),
];
const nasties = [
  ..."<|>|&|\"|'|</|/>|<!--|-->|<![CDATA[|]]>|<?x?>|<!DOCTYPE a>|&#0;|&#xD800;|&x;|\0|\u0001|\ufffe|\ud800|\udc00|\u200b|\r\n|\t".split(
    "|",
  ),
  "x".repeat(3000),
  "<w:p>".repeat(300),
  "<w:sdt>".repeat(200) + "</w:sdt>".repeat(200),
];

const tokensOf = (xml) => xml.match(/<[^>]*>|[^<]+/g) ?? [];
const isOpening = (token) => /^<[^/?!].*[^/]>$/s.test(token);

/** End of the element that starts at a token. */
const endOf = (tokens, start) => {
  if (!isOpening(tokens[start] ?? "")) return start;
  let depth = 0;
  for (let at = start; at < tokens.length; at++) {
    if (isOpening(tokens[at])) depth++;
    else if (tokens[at].startsWith("</") && --depth === 0) return at;
  }
  return tokens.length - 1;
};

/** Mutations of XML text. */
const textMutations = (random) => {
  const below = (count) => Math.floor(random() * count);
  const one = (list) => list[below(list.length)];
  const put = (text, at, piece, width = 0) => text.slice(0, at) + piece + text.slice(at + width);
  const inTokens = (change) => (xml) => {
    const tokens = tokensOf(xml);
    // Not the root, most of the time: without it nothing is read.
    change(tokens, Math.min(tokens.length, 1 + below(tokens.length)));
    return tokens.join("").slice(0, 300_000);
  };
  const cut = (tokens, at) => tokens.splice(at, endOf(tokens, at) - at + 1);
  const other = () => tokensOf(one(Object.values(one(small))));
  const attribute = (piece) =>
    inTokens((tokens, at) => {
      const near = tokens.findIndex((token, index) => index >= at && token.includes('="'));
      if (near < 0) return;
      const all = [...tokens[near].matchAll(/ ([\w:]+)="([^"]*)"/g)];
      const found = one(all);
      if (found) tokens[near] = put(tokens[near], found.index, piece(found[1], found[2]), found[0].length);
    });
  return [
    attribute((name) => ` ${name}="${one(values)}"`),
    attribute((name) => ` ${name}="${one(values)}"`),
    attribute((name, value) => ` ${name}="${value}" ${name}="${value}"`),
    attribute((name, value) => ` ${name}x="${value}"`),
    attribute(
      (_name, value) =>
        ` ${one(["w:val", "w:type", "w:id", "w:w", "style", "r:id", "xmlns", "xmlns:w", "__proto__"])}="${value}"`,
    ),
    attribute(() => ""),
    inTokens((tokens, at) => cut(tokens, at)),
    inTokens((tokens, at) => tokens.splice(at, 0, ...cut(tokens, below(tokens.length)))),
    inTokens((tokens, at) => tokens.splice(at, 0, ...tokens.slice(at, endOf(tokens, at) + 1))),
    inTokens((tokens, at) => {
      const element = tokens.slice(at, endOf(tokens, at) + 1);
      for (let count = below(40); count > 0; count--) tokens.splice(at, 0, ...element);
    }),
    inTokens((tokens, at) => {
      const end = endOf(tokens, at);
      const [open, close] = [tokens[at], tokens[end]];
      if (end === at || open === undefined) return;
      const times = 1 + below(20);
      tokens.splice(end, 0, ...Array(times).fill(close));
      tokens.splice(at, 0, ...Array(times).fill(open));
    }),
    inTokens((tokens, at) => {
      const end = endOf(tokens, at);
      if (end > at) tokens.splice(at, end - at + 1, ...tokens.slice(at + 1, end));
    }),
    inTokens((tokens, at) => {
      const pool = other();
      const from = below(pool.length);
      tokens.splice(at, 0, ...pool.slice(from, endOf(pool, from) + 1));
    }),
    inTokens((tokens, at) => {
      const pool = other().filter((token) => /^<\w/.test(token));
      const name = /^<([\w:]+)/.exec(one(pool) ?? "")?.[1] ?? "w:p";
      const end = endOf(tokens, at);
      tokens[at] = (tokens[at] ?? "").replace(/^<[\w:]+/, `<${name}`);
      if (end > at) tokens[end] = `</${name}>`;
    }),
    inTokens((tokens, at) => tokens.splice(at, 1)),
    inTokens((tokens, at) => tokens.splice(at, 0, one(nasties))),
    (xml) => put(xml, below(xml.length), one(nasties)),
    (xml) => put(xml, below(xml.length), "", 1 + below(20)),
    (xml) => xml.slice(0, below(xml.length)),
    (xml) => put(xml, below(xml.length), String.fromCharCode(below(300))),
  ];
};

/** Mutations of the parts of a package. */
const partMutations = (random) => {
  const below = (count) => Math.floor(random() * count);
  const one = (list) => list[below(list.length)];
  const change = (parts) => {
    const names = Object.keys(parts).filter((name) => name.endsWith(".xml") || name.endsWith(".rels"));
    const name = random() < 0.6 ? "word/document.xml" : one(names);
    if (parts[name] !== undefined) parts[name] = one(textMutations(random))(parts[name]);
  };
  return [
    ...Array(12).fill(change),
    (parts) => delete parts[one(Object.keys(parts))],
    (parts) => {
      parts[one(Object.keys(parts))] = one(Object.values(parts)) ?? "";
    },
    (parts) => {
      parts[
        one(["../../etc/x", "/word/document.xml", "word\\document.xml", "[content_types].xml", "WORD/STYLES.XML", ""])
      ] = one(Object.values(parts)) ?? "";
    },
    (parts) => {
      for (const [name, text] of Object.entries(one(small))) parts[name] ??= text;
    },
  ];
};

/** Mutations of the bytes of a zip. */
const byteMutations = (random) => {
  const below = (count) => Math.floor(random() * count);
  const spoilt = (change) => (bytes) => {
    const copy = Buffer.from(bytes);
    change(copy);
    return copy;
  };
  /** A field of a record of the zip, where there is one. */
  const field = (sign, from, to) =>
    spoilt((bytes) => {
      const found = [];
      for (let at = bytes.indexOf(sign, 0, "latin1"); at >= 0; at = bytes.indexOf(sign, at + 1, "latin1"))
        found.push(at);
      const at = (found[below(found.length)] ?? 0) + from + below(to - from);
      if (at + 4 <= bytes.length)
        bytes.writeUInt32LE([0, 1, 0xffff, 0x7fffffff, 0xffffffff, below(bytes.length)][below(6)], at);
    });
  return [
    spoilt((bytes) => {
      for (let count = 1 + below(8); count > 0; count--) bytes[below(bytes.length)] = below(256);
    }),
    (bytes) => Buffer.from(bytes).subarray(0, below(bytes.length)),
    (bytes) => Buffer.from(bytes).subarray(below(bytes.length)),
    (bytes) => {
      const at = below(bytes.length);
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(below(bytes.length))]);
    },
    field("PK\x01\x02", 4, 46),
    field("PK\x03\x04", 4, 30),
    field("PK\x05\x06", 4, 22),
  ];
};

const inputOf = (run) => {
  const random = randomFrom(seed * 1_000_003 + run);
  const one = (list) => list[Math.floor(random() * list.length)];
  const parts = { ...one(random() < 0.4 ? whole : small) };
  for (let count = 1 + Math.floor(random() ** 2 * 6); count > 0; count--) one(partMutations(random))(parts);
  const bytes = zipped(parts);
  return random() < 0.2 ? one(byteMutations(random))(bytes) : bytes;
};

/** Measurements are plain data: every number is finite, every text a string. */
const faultIn = (name, plain) => {
  const stack = [[name, plain]];
  for (let next = stack.pop(); next; next = stack.pop()) {
    const [path, value] = next;
    if (typeof value === "number" && !Number.isFinite(value)) return `${path} is ${value}`;
    if (value === undefined || typeof value === "function" || typeof value === "symbol")
      return `${path} is ${typeof value}`;
    if (value === null || typeof value !== "object") continue;
    const proto = Object.getPrototypeOf(value);
    if (proto !== Object.prototype && proto !== Array.prototype) return `${path} is not plain`;
    for (const key of Object.keys(value)) stack.push([`${path}.${key}`, value[key]]);
  }
  return undefined;
};

const longestMs = 20_000;

/** Reads and judges one; throws where our program trips. @returns what became of it */
const tryInput = (bytes) => {
  const start = performance.now();
  const read = readDocx(bytes);
  const judged = "measured" in read ? checkDocument("a.docx", read.measured, layout) : undefined;
  const values = judged && judged.notice === undefined ? valuesOf(read.measured, judged.parts) : {};
  const ms = performance.now() - start;
  if (ms > longestMs) throw new Error(`took ${Math.round(ms)} ms`);
  if (!judged) return "refused";
  const fault = faultIn("measured", read.measured) ?? faultIn("values", values) ?? faultIn("problems", judged.problems);
  if (fault) throw new Error(fault);
  return judged.notice === undefined ? "judged" : "left alone";
};

const ends = { judged: 0, "left alone": 0, refused: 0 };
const watch = stopwatch();
let run = 0;
for (; goesOn(run); run++) {
  const bytes = inputOf(run);
  const start = performance.now();
  try {
    ends[tryInput(bytes)]++;
  } catch (fault) {
    const file = join(scratch, `seed-${seed}-run-${run}.docx`);
    writeFileSync(file, bytes);
    console.error(`run ${run} of seed ${seed}: ${fault.stack}\n\nthe file: ${file}`);
    process.exit(1);
  }
  watch.note(run, start);
}
rmSync(scratch, { recursive: true });
console.log(
  `${run} files of seed ${seed}: ${ends.judged} judged, ${ends["left alone"]} no administrative documents, ${ends.refused} refused, no crash; ${watch.figures()}`,
);
