import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** Numbers that an edit is made from; the same numbers make the same edit. */
export interface Chance {
  kind: number;
  place: number;
  detail: number;
}

type Parts = Record<string, string>;

const document = "word/document.xml";
const paragraphs = /<w:p>(?:(?!<w:p>).)*?<\/w:p>/gs;
const texts = /(?<=<w:t xml:space="preserve">)[^<]*[\p{L}\p{N}][^<]*(?=<\/w:t>)/gu;

/** One of the places that a pattern finds, written anew; undefined where it finds none, or nothing changes. */
const changeOne = (
  xml: string,
  pattern: RegExp,
  { place }: Chance,
  write: (found: string) => string,
): string | undefined => {
  const all = [...xml.matchAll(pattern)];
  const found = all[place % Math.max(1, all.length)];
  if (!found) return undefined;
  const [words] = found;
  const written = write(words);
  return written === words ? undefined : xml.slice(0, found.index) + written + xml.slice(found.index + words.length);
};

const inDocument =
  (edit: (xml: string, chance: Chance) => string | undefined) =>
  (parts: Parts, chance: Chance): Parts | undefined => {
    const xml = edit(parts[document] ?? "", chance);
    return xml === undefined ? undefined : { ...parts, [document]: xml };
  };

const pick = <Item>(items: readonly Item[], { detail }: Chance): Item => items[detail % items.length] as Item;

const words = /[\p{L}\p{N}]+/gu;

const inText = (write: (text: string, chance: Chance) => string) =>
  inDocument((xml, chance) => changeOne(xml, texts, chance, (text) => write(text, chance)));

const looks = [
  "<w:b/><w:i/>",
  '<w:u w:val="single"/>',
  '<w:sz w:val="30"/>',
  '<w:color w:val="FF0000"/>',
  '<w:highlight w:val="yellow"/>',
  "<w:strike/>",
  '<w:rFonts w:ascii="Arial" w:hAnsi="Arial"/>',
  "<w:caps/>",
];
const settings = [
  '<w:jc w:val="right"/>',
  '<w:spacing w:before="600"/>',
  '<w:spacing w:line="480" w:lineRule="auto"/>',
  '<w:ind w:left="400"/>',
  "<w:pageBreakBefore/>",
  '<w:pBdr><w:top w:val="single" w:sz="8" w:space="1" w:color="FF0000"/></w:pBdr>',
  '<w:shd w:val="clear" w:fill="FFFF00"/>',
];

/** Edits of documents by name. Each returns the changed parts, or undefined if it does not apply. */
const edits: Readonly<Record<string, (parts: Parts, chance: Chance) => Parts | undefined>> = {
  "a word replaced": inText((text, chance) => {
    const all = [...text.matchAll(words)];
    const word = pick(all, chance);
    return `${text.slice(0, word.index)}thay${text.slice(word.index + word[0].length)}`;
  }),
  "a letter deleted": inText((text, { detail }) => {
    const at = detail % text.length;
    return text.slice(0, at).replace(/&\w*$/, "") + text.slice(at + 1).replace(/^\w*;/, "");
  }),
  "a space doubled": inText((text) => text.replace(" ", "  ")),
  "words in capitals": inText((text) => text.replace(/&\w+;/g, "").toUpperCase()),
  "words put behind": inText((text) => `${text} thêm`),
  "a paragraph added": inDocument((xml, chance) =>
    changeOne(xml, paragraphs, chance, (found) => `${found}<w:p><w:r><w:t>Đoạn thêm.</w:t></w:r></w:p>`),
  ),
  "a paragraph doubled": inDocument((xml, chance) =>
    changeOne(xml, paragraphs, chance, (found) => (found.includes("sectPr") ? found : found + found)),
  ),
  "a paragraph deleted": inDocument((xml, chance) =>
    changeOne(xml, /<w:p>(?:(?!<w:p>).)*?<\/w:p>(?=<w:p>)/gs, chance, (found) =>
      found.includes("sectPr") ? found : "",
    ),
  ),
  "two paragraphs exchanged": inDocument((xml, chance) =>
    changeOne(xml, /(<w:p>(?:(?!<w:p>).)*?<\/w:p>){2}/gs, chance, (found) => {
      const [first = "", second = ""] = found.match(paragraphs) ?? [];
      return found.includes("sectPr") ? found : second + first;
    }),
  ),
  "a row doubled": inDocument((xml, chance) => changeOne(xml, /<w:tr>.*?<\/w:tr>/gs, chance, (found) => found + found)),
  "a row deleted": inDocument((xml, chance) => changeOne(xml, /<w:tr>.*?<\/w:tr>(?=<w:tr>)/gs, chance, () => "")),
  "a column made wider": inDocument((xml, chance) =>
    changeOne(xml, /(?<=<w:tcW w:type="dxa" w:w=")\d+/g, chance, (found) => String(Number(found) + 300)),
  ),
  "other looks of a run": inDocument((xml, chance) =>
    changeOne(xml, /<w:r>(?=<w:t xml:space="preserve">[^<]*[\p{L}\p{N}])/gu, chance, (found) => {
      return `${found}<w:rPr>${pick(looks, chance)}</w:rPr>`;
    }),
  ),
  "another form of a paragraph": inDocument((xml, chance) =>
    changeOne(
      xml,
      /(?<=<w:p><w:pPr><w:pStyle (?!w:val="(?:don-vi-tinh|o-phai))[^>]*>)<\/w:pPr>(?=<w:r>)/g,
      chance,
      (found) => {
        return pick(settings, chance) + found;
      },
    ),
  ),
  "another style": (parts, chance) => {
    const used = [
      ...new Set(
        (parts[document] ?? "").match(/(?<=<w:pStyle w:val=")(?:noi-dung|muc|khoan[\w-]*|gach[\w-]*|nguoi-ky)/g),
      ),
    ];
    if (used.length === 0) return undefined;
    const style = new RegExp(`w:styleId="${pick(used, chance)}".*?</w:style>`, "s");
    const styles = parts["word/styles.xml"] ?? "";
    const after = styles.replace(style, (xml) => xml.replace(/(?<=<w:sz w:val=")\d+/, "36"));
    return after === styles ? undefined : { ...parts, "word/styles.xml": after };
  },
  "margins of the page": inDocument((xml, chance) =>
    changeOne(xml, /(?<=<w:pgMar [^>]*w:(?:left|right|top|bottom)=")\d+/g, chance, (found) =>
      String(Number(found) + 200),
    ),
  ),
  "words inserted and tracked": inDocument((xml, chance) =>
    changeOne(xml, /<\/w:r>(?=<\/w:p>)/g, chance, (found) => {
      return `${found}<w:ins w:id="7" w:author="A"><w:r><w:t>thêm</w:t></w:r></w:ins>`;
    }),
  ),
  "words deleted and tracked": inDocument((xml, chance) =>
    changeOne(xml, /<w:r><w:t xml:space="preserve">[^<]+<\/w:t><\/w:r>/g, chance, (found) => {
      return `<w:del w:id="7" w:author="A">${found.replaceAll("w:t", "w:delText")}</w:del>`;
    }),
  ),
  "a comment": inDocument((xml, chance) =>
    changeOne(xml, /<\/w:r>(?=<\/w:p>)/g, chance, (found) => `${found}<w:r><w:commentReference w:id="0"/></w:r>`),
  ),
  "a tab": inDocument((xml, chance) =>
    changeOne(xml, /<w:r>(?=<w:t )/g, chance, (found) => `<w:r><w:tab/></w:r>${found}`),
  ),
  "words in the header": (parts) => ({
    ...parts,
    "word/header1.xml": (parts["word/header1.xml"] ?? "").replace("</w:p>", "<w:r><w:t>Dự thảo</w:t></w:r></w:p>"),
  }),
};

export const editNames = Object.keys(edits);

/** Marks of editing that Word scatters over whatever it saves. */
const savedByWord = (xml: string): string =>
  xml
    .replaceAll("<w:p>", '<w:p w:rsidR="00AB12CD" w:rsidRDefault="00AB12CD">')
    .replaceAll("<w:r>", '<w:proofErr w:type="spellStart"/><w:r w:rsidRPr="00AB12CD">');

/**
 * A document after one edit, saved as Word saves.
 *
 * @returns nothing where the document has no place for such an edit
 */
export const randomlyEdited = (bytes: Uint8Array, chance: Chance): { name: string; bytes: Uint8Array } | undefined => {
  const parts = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));
  const name = editNames[chance.kind % editNames.length] ?? "";
  const edited = edits[name]?.(parts, chance);
  if (!edited) return undefined;
  edited[document] = savedByWord(edited[document] ?? "");
  const packed = Object.fromEntries(Object.entries(edited).map(([path, xml]) => [path, strToU8(xml)]));
  return { name, bytes: zipSync(packed, { level: 1 }) };
};
