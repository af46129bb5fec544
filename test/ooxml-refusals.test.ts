import { describe, expect, test } from "vitest";
import { readDocx } from "../src/ooxml/read.ts";
import { type Refusal, sentenceOf, sentences } from "../src/ooxml/refusals.ts";
import { fakeDocx, fakeParts, zipped } from "./support/fake-docx.ts";

const bytesOf = (text: string): Uint8Array => Buffer.from(text, "latin1");
const compound = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
const wide = (text: string): string => Buffer.from(text, "utf16le").toString("latin1");

const refusalOf = (bytes: Uint8Array): Refusal | undefined => {
  const read = readDocx(bytes);
  return "refusal" in read ? read.refusal : undefined;
};

const wordsOf = (bytes: Uint8Array): string => {
  const read = readDocx(bytes);
  if ("refusal" in read) throw new Error(JSON.stringify(read.refusal));
  const blocks = read.measured.sections.flatMap((section) => section.blocks);
  return blocks
    .flatMap((block) => (block.tag === "paragraph" ? block.inlines : []))
    .map((inline) => (inline.tag === "text" ? inline.text : ""))
    .join("");
};

const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const whole = Buffer.from(fakeDocx({ body: paragraph("Kế hoạch") }));

const withDocument = (xml: string | Uint8Array): Uint8Array => zipped({ ...fakeParts({}), "word/document.xml": xml });

/** Writes over the sizes that a zip states for each of its parts. */
const withSizes = (bytes: Uint8Array, size: number): Uint8Array => {
  const changed = Buffer.from(bytes);
  for (
    let at = changed.indexOf("PK\x01\x02", 0, "latin1");
    at >= 0;
    at = changed.indexOf("PK\x01\x02", at + 1, "latin1")
  )
    changed.writeUInt32LE(size, at + 24);
  return changed;
};

describe("files that are no .docx", () => {
  test.each<[string, Uint8Array, Refusal["reason"]]>([
    ["nothing at all", new Uint8Array(), "empty"],
    ["zeros, as a broken disk leaves", new Uint8Array(5000), "empty"],
    ["noise", bytesOf("kế hoạch gì đó"), "not-zip"],
    ["Word 97", bytesOf(`${compound}${"\0".repeat(500)}${wide("WordDocument")}`), "word-97"],
    ["a .docx with a password", bytesOf(`${compound}${"\0".repeat(500)}${wide("EncryptedPackage")}`), "encrypted"],
    ["another compound file", bytesOf(`${compound}${"\0".repeat(500)}${wide("Workbook")}`), "not-zip"],
    ["RTF", bytesOf("{\\rtf1 x}"), "rtf"],
    ["PDF", bytesOf("%PDF-1.7"), "pdf"],
    ["HTML", bytesOf("<!DOCTYPE html><html></html>"), "flat-xml"],
    ["Word XML in one file", bytesOf('\xef\xbb\xbf<?xml version="1.0"?><w:wordDocument/>'), "flat-xml"],
    [
      "an OpenDocument text",
      zipped({ mimetype: "application/vnd.oasis.opendocument.text", "content.xml": "<x/>" }),
      "open-document",
    ],
    ["some other zip", zipped({ "a.txt": "a" }), "not-docx"],
    ["a zip of nothing", zipped({}), "not-docx"],
    [
      "a workbook",
      zipped({
        "[Content_Types].xml":
          '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
        "xl/workbook.xml": "<x/>",
      }),
      "other-office",
    ],
  ])("%s", (_name, bytes, reason) => expect(refusalOf(bytes)?.reason).toBe(reason));
});

describe("a .docx that cannot be read", () => {
  test("cut short at any place", () => {
    for (let length = 4; length < whole.length; length += 37)
      expect(refusalOf(whole.subarray(0, length))?.reason, String(length)).toMatch(/^(?:cut-short|damaged)$/);
  });

  test("without its document", () => {
    const { "word/document.xml": _document, ...rest } = fakeParts({});
    expect(refusalOf(zipped(rest))).toEqual({ reason: "missing-part" });
  });

  test("with something else in place of its document", () => {
    expect(refusalOf(withDocument("<html/>"))).toEqual({ reason: "missing-part" });
  });

  test.each([
    ["a tag not closed", "<a><b></a>"],
    ["text cut off", "<a>x"],
    ["an attribute without a value", "<a b></a>"],
    ["nothing", ""],
    ["an entity that nobody declared", "<a>&x;</a>"],
    ["a control character", "<a>\u0001</a>"],
  ])("with broken XML: %s", (_name, xml) => {
    expect(refusalOf(withDocument(xml))).toMatchObject({ reason: "broken-xml", part: "word/document.xml" });
  });

  test("with a style sheet that is broken: Word would not open it either", () => {
    expect(refusalOf(fakeDocx({ body: "", styles: "<w:style>" }))).toMatchObject({ part: "word/styles.xml" });
  });

  test("with a document type, whose entities grow without end or lead to other files", () => {
    const bomb = '<!DOCTYPE a [<!ENTITY b "xxxxxxxxxx"><!ENTITY c "&b;&b;&b;&b;&b;">]><a>&c;</a>';
    const thief = '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>';
    for (const xml of [bomb, thief]) expect(refusalOf(withDocument(xml))?.reason).toBe("broken-xml");
  });

  test("with a hundred thousand elements one in the other", () => {
    const deep = "<w:sdt>".repeat(100_000) + "</w:sdt>".repeat(100_000);
    expect(refusalOf(fakeDocx({ body: deep }))?.reason).toBe("too-deep");
  });

  test("with a part that unpacks to more than any document holds, whatever size it states", () => {
    const huge = withDocument(`<a>${" ".repeat(40 * 1024 * 1024)}</a>`);
    expect(huge.length).toBeLessThan(100_000);
    for (const bytes of [huge, withSizes(huge, 10), withSizes(huge, 0xfffffffe)])
      expect(refusalOf(bytes)).toMatchObject({ reason: "too-large", part: "word/document.xml" });
  });

  test("with many parts that are too much together", () => {
    const padding = `<!--${" ".repeat(20 * 1024 * 1024)}-->`;
    const parts = fakeParts({ body: "", styles: "", numbering: "", settings: "", theme: "" });
    for (const name of Object.keys(parts))
      if (/(?:styles|numbering|settings|theme)\.xml$/.test(name)) parts[name] += padding;
    expect(refusalOf(zipped(parts))?.reason).toBe("too-large");
  });

  test("with more elements than a computer has room for", () => {
    expect(refusalOf(fakeDocx({ body: "<w:p/>".repeat(2_100_000) }))?.reason).toBe("too-large");
  });

  test("with a password on its parts, or packed in a way that is not of .docx", () => {
    const at = whole.indexOf("PK\x01\x02", 0, "latin1");
    const locked = Buffer.from(whole);
    locked.writeUInt16LE(1, at + 8);
    const strange = Buffer.from(whole);
    strange.writeUInt16LE(12, at + 10);
    expect(refusalOf(locked)?.reason).toBe("encrypted");
    expect(refusalOf(strange)?.reason).toBe("damaged");
  });
});

describe("a .docx made in an unusual way is read", () => {
  const parts = fakeParts({ body: paragraph("Kế hoạch") });
  const document = parts["word/document.xml"] ?? "";
  const rels = (target: string): string => (parts["_rels/.rels"] ?? "").replace("word/document.xml", target);
  const at = (name: string, target: string, types = parts["[Content_Types].xml"] ?? ""): Uint8Array =>
    zipped({ "[Content_Types].xml": types, "_rels/.rels": rels(target), [name]: document });

  test.each<[string, Uint8Array]>([
    ["its document elsewhere", at("tài/liệu.xml", "tài/liệu.xml")],
    ["an absolute target", at("word/document.xml", "/word/document.xml")],
    ["a target that tries to lead out", at("word/document.xml", "../../word/./x/../document.xml")],
    ["escaped spaces in the target", at("word/my document.xml", "word/my%20document.xml")],
    ["names in other capitals", at("Word/Document.XML", "word/document.xml")],
    ["paths as Windows writes them", at("word\\document.xml", "word/document.xml")],
    [
      "no relationships at all",
      zipped({ "[Content_Types].xml": parts["[Content_Types].xml"] ?? "", "word/document.xml": document }),
    ],
    ["no list of kinds", zipped({ "_rels/.rels": rels("word/document.xml"), "word/document.xml": document })],
    ["UTF-16", withDocument(Buffer.from(`\ufeff${document}`, "utf16le"))],
    ["a mark of UTF-8", withDocument(`\ufeff<?xml version="1.0" encoding="UTF-8"?>${document}`)],
    [
      "the strict format",
      withDocument(
        document.replaceAll(
          "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
          "http://purl.oclc.org/ooxml/wordprocessingml/main",
        ),
      ),
    ],
    ["another prefix", withDocument(document.replaceAll("w:", "x:").replace("xmlns:w=", "xmlns:x="))],
    ["something before the zip", Buffer.concat([Buffer.from("#!/bin/sh\n"), whole])],
    ["a comment behind it", Buffer.concat([whole.subarray(0, -2), Buffer.from([3, 0, 65, 66, 67])])],
    ["stored, not packed", stored(parts)],
    ["sizes that lie", withSizes(whole, 3)],
  ])("%s", (_name, bytes) => expect(wordsOf(bytes)).toBe("Kế hoạch"));
});

/** A zip written by hand: nothing packed, and the directory in the newer, larger form. */
function stored(parts: Readonly<Record<string, string>>): Uint8Array {
  const body: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(parts)) {
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(Buffer.byteLength(name), 26);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    for (const field of [20, 24, 42]) central.writeUInt32LE(0xffffffff, field);
    central.writeUInt16LE(Buffer.byteLength(name), 28);
    central.writeUInt16LE(28, 30);
    const extra = Buffer.alloc(28);
    extra.writeUInt16LE(1, 0);
    extra.writeUInt16LE(24, 2);
    for (const [index, value] of [Buffer.byteLength(text), Buffer.byteLength(text), offset].entries())
      extra.writeBigUInt64LE(BigInt(value), 4 + 8 * index);
    directory.push(central, Buffer.from(name), extra);
    body.push(local, Buffer.from(name), Buffer.from(text));
    offset += 30 + Buffer.byteLength(name) + Buffer.byteLength(text);
  }
  const size = Buffer.concat(directory).length;
  const large = Buffer.alloc(56);
  large.writeUInt32LE(0x06064b50, 0);
  for (const [field, value] of [
    [24, directory.length / 3],
    [32, directory.length / 3],
    [40, size],
    [48, offset],
  ] as const)
    large.writeBigUInt64LE(BigInt(value), field);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(offset + size), 8);
  const end = Buffer.alloc(22, 0xff);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(0, 20);
  return Buffer.concat([...body, ...directory, large, locator, end]);
}

test("of two parts with one name the last is read", () => {
  const twice = Buffer.from(
    zipped({
      ...fakeParts({ body: paragraph("trước") }),
      "word/documenx.xml": fakeParts({ body: paragraph("sau") })["word/document.xml"] ?? "",
    }),
  );
  for (let at = twice.indexOf("documenx"); at >= 0; at = twice.indexOf("documenx")) twice.write("document", at);
  expect(wordsOf(twice)).toBe("sau");
});

test("a document that an external target names is not fetched", () => {
  const parts = fakeParts({});
  const outside = (parts["_rels/.rels"] ?? "")
    .replace("/>", ' TargetMode="External"/>')
    .replace("word/document.xml", "https://example.org/a.xml");
  expect(
    refusalOf(zipped({ "_rels/.rels": outside, "word/document.xml": parts["word/document.xml"] ?? "" }))?.reason,
  ).toBe("not-docx");
});

/** Content of which a careless reader would read some part once for each other part, or once for each of its own letters. */
describe("hostile content is read in the time of its length", () => {
  const many = (count: number, text: (index: number) => string): string =>
    Array.from({ length: count }, (_none, index) => text(index)).join("");
  const marks = (index: number): string => `<w:p><w:pPr><w:pStyle w:val="s${index}"/></w:pPr></w:p>`;

  test.each<[string, Record<string, string>]>([
    [
      "styles in a long chain",
      {
        styles: many(
          20_000,
          (index) =>
            `<w:style w:type="paragraph" w:styleId="s${index}"><w:basedOn w:val="s${index + 1}"/><w:rPr><w:b/></w:rPr></w:style>`,
        ),
        body: many(20_000, marks),
      },
    ],
    [
      "styles on one endless style",
      {
        styles: `<w:style w:type="paragraph" w:styleId="all"><w:rPr>${"<w:b/>".repeat(200_000)}</w:rPr></w:style>${many(20_000, (index) => `<w:style w:type="paragraph" w:styleId="s${index}"><w:basedOn w:val="all"/></w:style>`)}`,
        body: many(20_000, marks),
      },
    ],
    [
      "lists on one endless definition, with endless labels",
      {
        numbering: `<w:abstractNum w:abstractNumId="1">${`<w:lvl w:ilvl="0"><w:lvlText w:val="${"%1".repeat(100)}"/></w:lvl>`.repeat(20_000)}</w:abstractNum>${many(20_000, (index) => `<w:num w:numId="${index}"><w:abstractNumId w:val="1"/></w:num>`)}`,
        body: many(20_000, (index) => `<w:p><w:pPr><w:numPr><w:numId w:val="${index}"/></w:numPr></w:pPr></w:p>`),
      },
    ],
    [
      "a table of endless rows, with an endless description",
      {
        body: `<w:tbl><w:tblPr>${"<w:jc/>".repeat(200_000)}</w:tblPr>${"<w:tr><w:tc><w:p/></w:tc></w:tr>".repeat(20_000)}</w:tbl>`,
      },
    ],
    [
      "a row of endless cells that span endless columns",
      {
        body: `<w:tbl><w:tr>${'<w:tc><w:tcPr><w:gridSpan w:val="999999999"/><w:vMerge/></w:tcPr></w:tc>'.repeat(20_000)}</w:tr></w:tbl>`,
      },
    ],
    [
      "fields that open and never close",
      {
        body: `<w:p><w:r>${'<w:fldChar w:fldCharType="begin"/><w:fldChar w:fldCharType="separate"/>'.repeat(20_000)}</w:r></w:p>${"<w:p/>".repeat(20_000)}`,
      },
    ],
    [
      "endless notes",
      { body: many(20_000, (index) => `<w:p><w:r><w:footnoteReference w:id="${index}"/></w:r></w:p>`) },
    ],
    [
      "sections that all show one endless header",
      {
        header1: "<w:p/>".repeat(20_000),
        body: '<w:p><w:pPr><w:sectPr><w:headerReference w:type="default" r:id="header1"/></w:sectPr></w:pPr></w:p>'.repeat(
          5_000,
        ),
      },
    ],
    [
      "lengths, names and types that go on and on",
      {
        body: `<w:p><w:pPr><w:ind w:left="1${" ".repeat(1_000_000)}x" w:right="${"9".repeat(1_000_000)}"/></w:pPr><w:r><w:pict><v:rect type="${"_t1".repeat(500_000)}" style="${"a:b;".repeat(200_000)}"/></w:pict></w:r></w:p>`,
        "word/_rels/document.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="${"a".repeat(2_000_000)}/" Target="${"../".repeat(500_000)}x"/></Relationships>`,
      },
    ],
    ["one endless word", { body: `<w:p><w:r><w:t>${"Việt 第 ".repeat(200_000)}</w:t></w:r></w:p>` }],
  ])("%s", (_name, parts) => {
    expect(refusalOf(fakeDocx(parts))).toBeUndefined();
  });
});

test("every reason has one sentence, and says which part it is about", () => {
  for (const sentence of Object.values(sentences)) {
    expect(sentence).toMatch(/^\p{Ll}.*[^.]$/u);
    expect(sentence).not.toContain(". ");
  }
  expect(sentenceOf({ reason: "broken-xml", part: "word/document.xml", detail: "1:7" })).toContain(
    "(word/document.xml: 1:7)",
  );
});
