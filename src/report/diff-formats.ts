/** Output formats of differences, in the order of the manual. */
export const diffFormats = ["text", "json", "html"] as const;

export type DiffFormat = (typeof diffFormats)[number];
