/** Elements around blocks and runs alike, and seen through. */
export const commonWrappers = ["w:sdt", "w:sdtContent", "w:customXml", "w:smartTag", "w:ins", "w:moveTo"] as const;

/** Pattern of elements beside blocks and runs of which nothing is seen: marks of places, comments and changes taken back. */
export const commonMarks = String.raw`sdtPr|sdtEndPr|smartTagPr|customXmlPr|del|moveFrom|proofErr|perm(?:Start|End)|bookmark(?:Start|End)|comment\w*|(?:move|customXml)\w+Range(?:Start|End)`;
