// Compiles to src/lint/compiled/samples.ts what the examples invent: names, documents, amounts. The rule sample-words warns
// of these in a plan that was copied from an example. Part of `npm run build`; what it writes is not kept.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { parse } from "yaml";

const examples = new URL("../examples/", import.meta.url);
const compiled = new URL("../src/lint/compiled/", import.meta.url);

const stringsIn = (value) => {
  if (typeof value === "string") return [value];
  return value && typeof value === "object" ? Object.values(value).flatMap(stringsIn) : [];
};

/** A document of an office, by number and date. Acts of the State carry their year and are real. */
const document =
  /số \d+[/-](?!\d{4}\/)[\p{Lu}\d][\p{L}\d/-]* ngày (?:\d{1,2}\/\d{1,2}\/\d{4}|\d{1,2} tháng \d{1,2} năm \d{4})/gu;
const isReal = (words) => /\/QĐ-TTg|-NQ\/TW|-CT\/TW/.test(words);

/** Telephone numbers and addresses that nobody has. */
const contact = /\d{4}\.000\.000|[\w.]+@[\w.]+\.example/g;

/** A number that the author of a plan has to know: money, people, things. */
const count = /\d[\d.,]*\s+(?:triệu đồng|đồng|tập thể|cá nhân|mét giá)/u;

/** Long texts are known again by how they begin. Every office writes the usual formulas. */
const openingLength = 50;
const isUsual = (text) => /^(?:Căn cứ|Thực hiện|Trên đây|Đề nghị) /.test(text);

const sampleOf = (name) => {
  const plan = parse(readFileSync(new URL(`${name}.yaml`, examples), "utf8"));
  const strings = stringsIn(plan);
  const issuer = [plan.issuer.name ?? plan.issuer].flat().join(" ");
  const [, unit = plan.place] = /(?:xã|tỉnh|thành phố) (\p{Lu}.*)$/u.exec(plan.issuer.in_text ?? issuer) ?? [];
  const around = strings.flatMap(
    (text) => text.match(/(?<=(?:nhân dân|UBND) (?:tỉnh|xã) )\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)*/gu) ?? [],
  );
  const numbers = Object.entries({
    "/number": plan.number,
    "/budget/total": plan.budget?.total,
    "/delegates/total": plan.delegates?.total,
  }).filter(([, number]) => typeof number === "number");
  return {
    name,
    unit,
    parents: [...new Set(around)].filter((place) => place !== unit),
    signers: [plan.signature].flat().map((signer) => signer.name),
    documents: [...new Set(strings.flatMap((text) => text.match(document) ?? []))].filter((words) => !isReal(words)),
    contacts: [...new Set(strings.flatMap((text) => text.match(contact) ?? []))],
    counted: strings.filter((text) => count.test(text)),
    numbers: Object.fromEntries(numbers),
    openings: strings
      .filter((text) => text.length >= openingLength && !isUsual(text))
      .map((text) => text.slice(0, openingLength)),
  };
};

const samples = readdirSync(examples)
  .filter((file) => file.endsWith(".yaml"))
  .map((file) => sampleOf(file.replace(/\.yaml$/, "")));

mkdirSync(compiled, { recursive: true });
writeFileSync(
  new URL("samples.ts", compiled),
  `import type { Sample } from "../sample.ts";

export const openingLength = ${openingLength};
export const samples: readonly Sample[] = ${JSON.stringify(samples, null, 2)};
`,
);
