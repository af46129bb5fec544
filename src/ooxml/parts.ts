import type { Refusal } from "./refusals.ts";
import { budgetOfFile, nothing, readXml, type XmlElement } from "./xml.ts";
import { type Archive, isRefusal } from "./zip.ts";

/** The parts of a document, found by what they are to each other and not by their names. */
export interface DocumentParts {
  document: XmlElement;
  styles: XmlElement;
  numbering: XmlElement;
  settings: XmlElement;
  theme: XmlElement;
  footnotes: XmlElement;
  endnotes: XmlElement;
  /** Headers and footers by the id of their relationship. */
  margins: ReadonlyMap<string, XmlElement>;
  /** Properties of the file: those of all packages, of the program, and of whoever added some. */
  core: XmlElement;
  app: XmlElement;
  custom: XmlElement;
}

interface Relationship {
  id: string;
  /** The last word of its type, which is one for the older and the stricter format: `styles`. */
  type: string;
  path: string;
}

const lastStepOf = (path: string): string => path.slice(path.lastIndexOf("/") + 1);

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf("/") + 1);

/** Resolves a relationship target to a package path; paths cannot leave the package. */
const resolved = (target: string, folder: string): string => {
  const steps: string[] = [];
  for (const step of (target.startsWith("/") ? target : folder + target).split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  const path = steps.join("/");
  return /%[0-9a-f]{2}/i.test(path) ? path.replace(/%2[0d]|%5[bd]/gi, (code) => decodeURIComponent(code)) : path;
};

const relationshipsIn = (xml: XmlElement, folder: string): Relationship[] =>
  xml
    .all("rel:Relationship")
    .filter((element) => element.attribute("TargetMode") !== "External")
    .map((element) => ({
      id: element.attribute("Id") ?? "",
      type: lastStepOf(element.attribute("Type") ?? ""),
      path: resolved(element.attribute("Target") ?? "", folder),
    }));

/** Reads parts of one archive, each once; the first that cannot be read is kept, and nothing is read after it. */
class Loader {
  refusal: Refusal | undefined;
  private readonly archive: Pick<Archive, "part">;
  private readonly read = new Map<string, XmlElement>();
  private readonly budget = budgetOfFile();

  constructor(archive: Pick<Archive, "part">) {
    this.archive = archive;
  }

  xml(path: string | undefined): XmlElement {
    if (path === undefined || this.refusal) return nothing;
    const known = this.read.get(path);
    if (known) return known;
    const xml = this.parsed(path);
    if (isRefusal(xml)) this.refusal = xml;
    const read = isRefusal(xml) ? nothing : xml;
    this.read.set(path, read);
    return read;
  }

  /** A part without which a document is whole. */
  optional(path: string | undefined): XmlElement {
    const xml = path === undefined || this.refusal ? nothing : this.parsed(path);
    return isRefusal(xml) ? nothing : xml;
  }

  private parsed(path: string): XmlElement | Refusal {
    const bytes = this.archive.part(path);
    if (!bytes) return nothing;
    return isRefusal(bytes) ? bytes : readXml(bytes, path, this.budget);
  }

  relationships(path: string): Relationship[] {
    const folder = folderOf(path);
    return relationshipsIn(this.xml(`${folder}_rels/${path.slice(folder.length)}.rels`), folder);
  }
}

const documentTypes =
  /wordprocessingml\.(?:document|template)\.main\+xml$|ms-word\.(?:document|template)\.macroEnabled/;

/** By the kind that the package gives its parts, where no relationship leads to the document. */
const documentByKind = (types: XmlElement): string | undefined => {
  const part = types.all("ct:Override").find((entry) => documentTypes.test(entry.attribute("ContentType") ?? ""));
  return part && resolved(part.attribute("PartName") ?? "", "");
};

/** Why there is no document in this zip. */
const absenceOf = (archive: Pick<Archive, "has">, types: XmlElement): Refusal => {
  if (archive.has("mimetype") && archive.has("content.xml")) return { reason: "open-document" };
  const kinds = types.all("ct:Override").map((entry) => entry.attribute("ContentType") ?? "");
  if (kinds.some((kind) => documentTypes.test(kind))) return { reason: "missing-part" };
  if (kinds.some((kind) => /spreadsheetml|presentationml|ms-excel|ms-powerpoint/.test(kind)))
    return { reason: "other-office" };
  return { reason: types.exists ? "missing-part" : "not-docx" };
};

/** Reads what a document is made of; what it can do without may be missing. */
export const readParts = (archive: Pick<Archive, "has" | "part">): DocumentParts | Refusal => {
  const loader = new Loader(archive);
  const types = loader.xml("[Content_Types].xml");
  const outer = loader.relationships("");
  const main = outer.find(({ type, path }) => type === "officeDocument" && archive.has(path))?.path;
  const path = main ?? documentByKind(types);
  const document = loader.xml(path);
  if (loader.refusal) return loader.refusal;
  if (path === undefined || document.name !== "w:document") return absenceOf(archive, types);
  const related = loader.relationships(path);
  const partOf = (type: string): XmlElement =>
    loader.xml(related.find((relationship) => relationship.type === type)?.path);
  const propertiesOf = (type: string): XmlElement =>
    loader.optional(outer.find((relationship) => relationship.type === type)?.path);
  const parts = {
    document,
    styles: partOf("styles"),
    numbering: partOf("numbering"),
    settings: partOf("settings"),
    theme: partOf("theme"),
    footnotes: partOf("footnotes"),
    endnotes: partOf("endnotes"),
    margins: new Map(
      related
        .filter(({ type }) => type === "header" || type === "footer")
        .map(({ id, path }) => [id, loader.xml(path)]),
    ),
    core: propertiesOf("core-properties"),
    app: propertiesOf("extended-properties"),
    custom: propertiesOf("custom-properties"),
  };
  return loader.refusal ?? parts;
};
