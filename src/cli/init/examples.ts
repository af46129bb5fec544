import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { builtInNames } from "../../kind/built-in.ts";
import { collectiveOf } from "../../lint/signers.ts";
import { buildOutline, choicesOf } from "../../outline/build.ts";
import type { Plan } from "../../plan/plan.ts";
import { readPlan } from "../../plan/read.ts";
import { folded } from "../../wording/folded.ts";
import { packageFile } from "../files/package-folder.ts";
import { unitOf } from "./adapt.ts";

/** A plan to start from, as it comes with the program. */
export interface Example {
  name: string;
  /** Its purpose, in one line. */
  about: string;
  text: string;
  plan: Plan;
  /** Its numbered headings. */
  outline: string[];
}

/** The simplest one; it comes first. */
export const firstExample = "tuyen-truyen-xa";

/** Schools for children; a university is run like an office. */
const isSchool = (issuer: string): boolean =>
  /^trường (?:mầm non|mẫu giáo|tiểu học|trung học|phổ thông|liên cấp|th|mn)/u.test(folded(issuer));

/**
 * The example to start from for an office of this name: that of a school, that of another body with one head, who signs by
 * title alone, or that of a committee of the same level.
 */
export const exampleFor = (issuer: string): string => {
  if (isSchool(issuer)) return "hoi-khoe-truong-hoc";
  if (collectiveOf(issuer) === undefined) return "trien-khai-so-phu-luc";
  switch (unitOf(issuer)?.noun) {
    case "tỉnh":
      return "hoi-nghi-khen-thuong-tinh";
    case "thành phố":
      return "tuyen-truyen-va-hoi-nghi-thanh-pho";
    default:
      return firstExample;
  }
};

/** The first sentence of the comment that follows the line for editors. */
const aboutOf = (text: string): string => {
  const comment = /^.*\n((?:#.*\n)+)/.exec(text)?.[1] ?? "";
  const line = comment
    .replace(/^#[ \t]*/gm, "")
    .replace(/\s+/g, " ")
    .trim();
  return /^.*?(?=\.(?:\s+\p{Uppercase}|$))/u.exec(line)?.[0] ?? line;
};

export const exampleNames = (): string[] =>
  readdirSync(packageFile("examples")).flatMap((file) => /^(.+)\.yaml$/.exec(file)?.[1] ?? []);

/** Every example, the simplest first. */
export const examples = (): Example[] => {
  const { headings } = builtInNames;
  const folder = packageFile("examples");
  return exampleNames()
    .map((name) => {
      const file = `${name}.yaml`;
      const bytes = readFileSync(join(folder, file));
      const { plan } = readPlan(file, bytes);
      if (!plan) throw new Error(`the example ${file} is no plan`);
      const outline = buildOutline(plan, choicesOf(plan, headings)).flatMap((entry) =>
        entry.kind === "part"
          ? [`${entry.label}. ${entry.title}`]
          : entry.kind === "line" && entry.style === "muc"
            ? [entry.lead]
            : [],
      );
      const text = bytes.toString("utf8");
      return { name, about: aboutOf(text), text, plan, outline };
    })
    .sort((a, b) => Number(b.name === firstExample) - Number(a.name === firstExample) || (a.name < b.name ? -1 : 1));
};
