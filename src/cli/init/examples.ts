import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { builtInNames } from "../../kind/built-in.ts";
import { anyUnitToday, nounsOf } from "../../knowledge/administrative-units.ts";
import { anyCouncil, isBody } from "../../knowledge/bodies.ts";
import { buildOutline } from "../../outline/build.ts";
import { choicesOf } from "../../outline/choices.ts";
import { issuerOf, type Plan } from "../../plan/plan.ts";
import { readPlan } from "../../plan/read.ts";
import { folded } from "../../wording/folded.ts";
import { anyOf, words } from "../../wording/words.ts";
import { packageFile } from "../files/package-folder.ts";
import { unitOf } from "./replace-names.ts";

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

/** "Trạm Y tế xã"; society and cooperatives are no communes. */
const ofCommune = words(new RegExp(`\\b(?<!hợp tác )(?:${anyOf(nounsOf("commune"))})\\b(?! hội)`, "u"));
const opensWithUnit = words(new RegExp(`^(?:${anyUnitToday})\\b`, "u"));
/** A school by its level alone, as it is called every day. */
const levelOfSchool = words(
  /^(?:thcs|thpt|th ?(?:&|và) ?thcs|thcs ?(?:&|và) ?thpt|tiểu học|mầm non|mẫu giáo|ptdt[bn]t)\b/u,
);
const unitAlone = words(/ (tỉnh|thành phố|tp)\b\.?$/u);
const stateBody = new RegExp(`^(?:thường trực )?(?:${anyCouncil}) `, "iu");

/**
 * The example to start from for an office: that of a school, that of a commune for all its bodies, that of a province or a
 * city for its committee and council, and else that of a department.
 */
export const exampleFor = (issuer: Plan["issuer"]): string => {
  const { name, parent, inText } = issuerOf({ issuer } as Plan);
  const own = folded(name.join(" "));
  if (isBody(own, "school") || levelOfSchool.test(own)) return "hoi-khoe-truong-hoc";
  // Behind a comma stands where a body lies, or more of its name: "Bệnh viện Mắt, phường Vinh", "Trạm Y tế, UBND xã Ea Kar".
  const [unit = "", ...more] = folded([...parent, inText].join(" ")).split(/, */);
  if (ofCommune.test(unit) || more.some((part) => ofCommune.test(part) && !opensWithUnit.test(part)))
    return firstExample;
  if (!stateBody.test(own)) return "trien-khai-so-phu-luc";
  switch (unitOf(name.join(" "))?.noun ?? unitAlone.exec(own)?.[1]) {
    case "tỉnh":
      return "hoi-nghi-khen-thuong-tinh";
    case "thành phố":
    case "tp":
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
