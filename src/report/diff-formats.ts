/** How differences between two documents can be told, in the order of the manual. */
export const diffFormats = ["text", "json", "html"] as const;

export type DiffFormat = (typeof diffFormats)[number];
