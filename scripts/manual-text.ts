// Files generated from the rules: docs/luat.md, and the rules in the office's schema.
import { readFileSync } from "node:fs";
import { checkRules } from "../src/check/compiled/rules.ts";
import { rules } from "../src/lint/compiled/rules.ts";
import { manual as planManual } from "../src/lint/manual.ts";
import { ofPlans } from "../src/lint/renamed.ts";
import { type Manual, topics } from "../src/lint/rule.ts";
import { severityNames } from "../src/report/report.ts";
import { capitalised } from "../src/wording/punctuation.ts";

/** Rules that judge Word files alone. */
export const ofWordAlone = checkRules.filter(({ topic }) => topic === "word");
const manual = [...planManual, ...ofWordAlone];

const fenced = (title: string, example: string | undefined): string[] =>
  example === undefined ? [] : [`${title}:`, "", "```yaml", example.trim(), "```", ""];

const page = (of: Manual): string =>
  [
    `### ${of.id}`,
    "",
    `${capitalised(severityNames[of.severity])}. ${of.summary}.`,
    "",
    `${of.reason}.${of.clause ? ` (${of.clause})` : ""}`,
    "",
    ...fenced("Chưa đúng", of.bad),
    ...fenced("Nên viết", of.good),
  ].join("\n");

const byTopic = (): string =>
  Object.entries(topics)
    .map(([topic, title]) => ({ title, pages: manual.filter((each) => each.topic === topic).map(page) }))
    .filter(({ pages }) => pages.length > 0)
    .map(({ title, pages }) => [`## ${title}\n`, ...pages].join("\n"))
    .join("\n\n");

const manualText = (): string => `# Các luật kiểm tra

<!-- Viết từ các tệp trong src/lint/ và src/check/ bằng npm run manual; đừng sửa ở đây. -->

Mỗi luật có tên trong ngoặc vuông cuối dòng báo. \`kehoach explain <tên>\` in đúng trang của nó.

${byTopic().trimEnd()}
`;

const stopsNoPlan = (id: string): boolean => ofPlans(id, "error") !== "error";

/** The office's schema with a key for every rule, so that editors offer them. */
const officeSchema = (root: string): string => {
  const schema = JSON.parse(readFileSync(`${root}schemas/office.schema.json`, "utf8"));
  const settings = schema.properties.rules;
  settings.properties = Object.fromEntries(
    [...rules, ...ofWordAlone].map(({ id, summary, severity }) => [
      id,
      {
        title: summary,
        description: `${summary}. Có sẵn: ${severity}.${stopsNoPlan(id) ? " Đặt error thì kế hoạch vẫn dựng được." : ""}`,
        examples: ["off"],
        enum: settings.additionalProperties.enum,
      },
    ]),
  );
  return `${JSON.stringify(schema, null, 2)}\n`;
};

/** The files that are written from the rules, by their paths in the repository. @param root its folder, with a slash behind */
export const filesOfRules = (root: string): Readonly<Record<string, string>> => ({
  "docs/luat.md": manualText(),
  "schemas/office.schema.json": officeSchema(root),
});
