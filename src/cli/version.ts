import packageJson from "../../package.json" with { type: "json" };

/** The program's own version, from its package. */
export const version = (): string => packageJson.version;
