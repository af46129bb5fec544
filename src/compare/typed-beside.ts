import { originFrom } from "../docx/seal.ts";
import type { Information } from "../ooxml/measured.ts";
import { excerptOf } from "./words.ts";

/** Properties that people type under File > Info. Builds write none of them, and programs leave them empty. */
const names: readonly (readonly [from: "core" | "app", name: string, said: string])[] = [
  ["core", "keywords", "từ khóa"],
  ["core", "description", "ghi chú"],
  ["core", "subject", "chủ đề"],
  ["core", "category", "phân loại"],
  ["core", "contentStatus", "trạng thái"],
  ["app", "Manager", "người quản lý"],
];

/** Properties that programs write by themselves, by name; those of other names are people's. */
const programProperties: readonly RegExp[] = [
  /^kehoach(?:-|$)/, // our own
  /^(?:AppVersion|Company|DocSecurity|HyperlinkBase|HyperlinksChanged|LinksUpToDate|Manager|ScaleCrop|ShareDoc|Info [1-4])$/, // LibreOffice
  /^(?:KSO\w*|ICV|WPS\w*|CWM[\da-f]+)$/, // WPS
  /^(?:MSIP_Label_|ClassificationContentMarking|ComplianceAssetId|_NewReviewCycle|_AdHocReviewCycleID|_EmailSubject|_AuthorEmail|_Author|_PreviousAdHoc|_ReviewingToolsShown)/, // Office, Outlook
  /^(?:ContentTypeId|_dlc_|MediaService|TaxKeyword|TaxCatchAll|Order$|TemplateUrl$|xd_|_ExtendedDescription$|_SourceUrl$|_SharedFileIndex$|_ColorHex$|_ColorTag$|_Emoji$|TriggerFlowInfo$|SharedWithUsers$)/, // SharePoint, OneDrive
  /^(?:Grammarly\w*|ZOTERO_\w*|Mendeley \w.*|EN\.\w+|docLang|GrammarlyDocumentId)$/, // add-ins
  /^(?:Created|Creator|LastSaved|Producer|SourceModified)$/, // made of a PDF
];

/** True if programs write a property of this name. */
const isOfProgram = (name: string): boolean => programProperties.some((pattern) => pattern.test(name));

/** A property holds no more letters of what a build wrote. */
const longest = 255;

const plain = (text: string): string => text.replace(/\s+/g, " ").trim().slice(0, longest).trim();

/** Properties that people added to a document, with their values. */
export const typedBeside = ({ core, app, custom, isProtected }: Information): string[] => {
  const built = originFrom((name) => custom[name]);
  const said = (what: string, words: string): string => `${what} “${excerptOf(words)}” trong thông tin tệp`;
  const retyped = (name: "title" | "creator", was: string | undefined, what: string): string[] => {
    const words = core[name];
    return words === undefined || !was || plain(words) === plain(was) ? [] : [said(what, words)];
  };
  const others = Object.entries(custom).filter(([name]) => !isOfProgram(name));
  return [
    ...retyped("title", built?.title, "tiêu đề"),
    ...retyped("creator", built?.author, "tác giả"),
    ...names.flatMap(([from, name, what]) => {
      const words = { core, app }[from][name];
      return words === undefined ? [] : [said(what, words)];
    }),
    ...others.map(([name, words]) => said(name, words)),
    ...(isProtected ? ["bảo vệ văn bản"] : []),
  ];
};
