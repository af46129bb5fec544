const schemas = "http://schemas.openxmlformats.org";
const strict = "http://purl.oclc.org/ooxml";
const microsoft = "http://schemas.microsoft.com/office";

/** Canonical prefix of each namespace, whichever prefix the file uses. */
export const prefixes: ReadonlyMap<string, string> = new Map([
  [`${schemas}/wordprocessingml/2006/main`, "w"],
  [`${strict}/wordprocessingml/main`, "w"],
  [`${schemas}/officeDocument/2006/relationships`, "r"],
  [`${strict}/officeDocument/relationships`, "r"],
  [`${schemas}/officeDocument/2006/math`, "m"],
  [`${strict}/officeDocument/math`, "m"],
  [`${schemas}/drawingml/2006/main`, "a"],
  [`${strict}/drawingml/main`, "a"],
  [`${schemas}/drawingml/2006/wordprocessingDrawing`, "wp"],
  [`${strict}/drawingml/wordprocessingDrawing`, "wp"],
  [`${schemas}/drawingml/2006/picture`, "pic"],
  [`${strict}/drawingml/picture`, "pic"],
  [`${schemas}/markup-compatibility/2006`, "mc"],
  [`${microsoft}/word/2010/wordprocessingShape`, "wps"],
  [`${microsoft}/word/2010/wordprocessingGroup`, "wpg"],
  [`${microsoft}/word/2010/wordprocessingCanvas`, "wpc"],
  [`${microsoft}/word/2010/wordprocessingDrawing`, "wp14"],
  [`${microsoft}/word/2010/wordml`, "w14"],
  [`${microsoft}/word/2012/wordml`, "w15"],
  [`${microsoft}/drawing/2010/main`, "a14"],
  ["urn:schemas-microsoft-com:vml", "v"],
  ["urn:schemas-microsoft-com:office:office", "o"],
  ["urn:schemas-microsoft-com:office:word", "w10"],
  [`${schemas}/package/2006/relationships`, "rel"],
  [`${schemas}/package/2006/content-types`, "ct"],
  ["http://www.w3.org/XML/1998/namespace", "xml"],
]);
