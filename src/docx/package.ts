/** The words of a section, as XML. */
export interface SectionXml {
  landscape: boolean;
  firstHeader: string;
  /** Absent where no section of the document has one: a section without would show that of the section before it. */
  firstFooter?: string;
  /** Paragraphs and tables, these row by row; the last is a paragraph. */
  blocks: readonly string[];
}

/** The words of a document, as XML. */
export interface DocumentXml {
  sections: readonly SectionXml[];
  footnotes: string;
}

/** XML before and behind the words. */
export type Wrapper = readonly [before: string, behind: string];

/** The parts of a .docx that receive the document's words. */
export interface Frames {
  document: Wrapper;
  /** Content of `w:sectPr` after its headers and footers. */
  section: { portrait: string; landscape: string };
  /** The header that shows the page number. */
  numberedHeader: string;
  /** Header and footer of a section's first page. */
  firstHeader: Wrapper;
  firstFooter: Wrapper;
  footnotes: Wrapper;
  relationships: Wrapper;
  contentTypes: Wrapper;
}

/** A header or footer of one section. */
interface MarginXml {
  kind: "header" | "footer";
  on: "default" | "first";
  name: string;
  xml: string;
}

const filled = ([before, behind]: Wrapper, words: string): string => before + words + behind;

const marginsOf = ({ firstHeader, firstFooter }: SectionXml, index: number, frames: Frames): MarginXml[] => {
  const margins: MarginXml[] = [
    { kind: "header", on: "default", name: `header${2 * index + 1}.xml`, xml: frames.numberedHeader },
    { kind: "header", on: "first", name: `header${2 * index + 2}.xml`, xml: filled(frames.firstHeader, firstHeader) },
  ];
  if (firstFooter !== undefined) {
    const xml = filled(frames.firstFooter, firstFooter);
    margins.push({ kind: "footer", on: "first", name: `footer${index + 1}.xml`, xml });
  }
  return margins;
};

const relationshipType = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const contentType = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/** Ids of relationships that no frame uses. */
const idOf = (index: number): string => `rId${100 + index}`;

/** The XML of a part in pieces: a table of ten thousand rows is not put together as one text. */
export type Xml = readonly string[];

/** Puts the words of a document into its frames. @returns the XML of each part, by path */
export const partsOf = (words: DocumentXml, frames: Frames): Map<string, Xml> => {
  const margins = words.sections.map((section, index) => marginsOf(section, index, frames));
  const all = margins.flat();
  const properties = words.sections.map(({ landscape }, index) => {
    const references = (margins[index] ?? []).map(
      (margin) => `<w:${margin.kind}Reference w:type="${margin.on}" r:id="${idOf(all.indexOf(margin))}"/>`,
    );
    return `<w:sectPr>${references.join("")}${landscape ? frames.section.landscape : frames.section.portrait}</w:sectPr>`;
  });
  const body = words.sections.flatMap(({ blocks }, index) => {
    const own = properties[index] ?? "";
    if (index === words.sections.length - 1) return [...blocks, own];
    // The properties of every section but the last stand in its last paragraph.
    return [...blocks.slice(0, -1), blocks.at(-1)?.replace("</w:pPr>", `${own}</w:pPr>`) ?? ""];
  });
  const relationships = all.map(
    ({ kind, name }, index) =>
      `<Relationship Id="${idOf(index)}" Type="${relationshipType}/${kind}" Target="${name}"/>`,
  );
  const types = all.map(
    ({ kind, name }) => `<Override ContentType="${contentType}.${kind}+xml" PartName="/word/${name}"/>`,
  );
  const [before, behind] = frames.document;
  return new Map<string, Xml>([
    ["[Content_Types].xml", [filled(frames.contentTypes, types.join(""))]],
    ["word/_rels/document.xml.rels", [filled(frames.relationships, relationships.join(""))]],
    ["word/document.xml", [before, ...body, behind]],
    ["word/footnotes.xml", [filled(frames.footnotes, words.footnotes)]],
    ...all.map(({ name, xml }) => [`word/${name}`, [xml]] as const),
  ]);
};
