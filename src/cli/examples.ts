import { readdirSync, readFileSync } from "node:fs";
import { readKind } from "../kind/read.ts";
import { buildOutline } from "../outline/build.ts";
import { readPlan } from "../plan/read.ts";

/** A plan to start from, as it comes with the program. */
export interface Example {
  name: string;
  /** What it is for, in one line. */
  about: string;
  text: string;
  /** Its numbered headings. */
  outline: string[];
}

const folder = new URL("../../examples/", import.meta.url);

/** The simplest one; it comes first. */
export const firstExample = "tuyen-truyen-xa";

/** The first sentence of the comment that follows the line for editors. */
const aboutOf = (text: string): string => {
  const comment = /^.*\n((?:#.*\n)+)/.exec(text)?.[1] ?? "";
  const line = comment
    .replace(/^#[ \t]*/gm, "")
    .replace(/\s+/g, " ")
    .trim();
  return /^.*?(?=\.(?:\s+\p{Lu}|$))/u.exec(line)?.[0] ?? line;
};

/** Every example, the simplest first. */
export const examples = (): Example[] => {
  const { headings } = readKind().kind;
  return readdirSync(folder)
    .filter((file) => file.endsWith(".yaml"))
    .map((file) => {
      const bytes = readFileSync(new URL(file, folder));
      const { plan } = readPlan(file, bytes);
      if (!plan) throw new Error(`the example ${file} is no plan`);
      const outline = buildOutline(plan, headings).flatMap((entry) =>
        entry.kind === "part"
          ? [`${entry.label}. ${entry.title}`]
          : entry.kind === "line" && entry.style === "muc"
            ? [entry.lead]
            : [],
      );
      const text = bytes.toString("utf8");
      return { name: file.replace(/\.yaml$/, ""), about: aboutOf(text), text, outline };
    })
    .sort((a, b) => Number(b.name === firstExample) - Number(a.name === firstExample) || (a.name < b.name ? -1 : 1));
};
