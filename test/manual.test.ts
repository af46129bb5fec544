import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { checkRules } from "../src/check/compiled/rules.ts";
import { rules } from "../src/lint/compiled/rules.ts";
import { wordRules } from "../src/lint/compiled/word-rules.ts";
import { manual as planManual } from "../src/lint/manual.ts";
import { ofPlans } from "../src/lint/renamed.ts";
import { type Manual, topics } from "../src/lint/rule.ts";
import { severityNames } from "../src/report/report.ts";
import { capitalised } from "../src/wording/punctuation.ts";
import { pathOf } from "./support/plans.ts";

// What follows is written from the pages of the rules. Where a file is stale, `npm run golden` writes it again.

const ofWordAlone = checkRules.filter(({ topic }) => topic === "word");
const manual = [...planManual, ...ofWordAlone];

const byTopic = (): string =>
  Object.entries(topics)
    .map(([topic, title]) => ({ title, pages: manual.filter((each) => each.topic === topic).map(page) }))
    .filter(({ pages }) => pages.length > 0)
    .map(({ title, pages }) => [`## ${title}\n`, ...pages].join("\n"))
    .join("\n\n");

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

const manualText = `# Các luật kiểm tra

<!-- Viết từ các tệp trong src/lint/ và src/check/ bằng npm run golden; đừng sửa ở đây. -->

Mỗi luật có tên trong ngoặc vuông cuối dòng báo. \`kehoach explain <tên>\` in đúng trang của nó.

${byTopic()}`;

test("docs/luat.md is the manual of the rules", async () => {
  await expect(`${manualText.trimEnd()}\n`).toMatchFileSnapshot(pathOf("docs/luat.md"));
});

test("an office may set every rule of Word files", () => {
  expect([...wordRules].sort()).toEqual(ofWordAlone.map(({ id }) => id).sort());
});

const stopsNoPlan = (id: string): boolean => ofPlans(id, "error") !== "error";

test("the office's schema names every rule, so that editors offer them", async () => {
  const schema = JSON.parse(readFileSync(pathOf("schemas/office.schema.json"), "utf8"));
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
  await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(pathOf("schemas/office.schema.json"));
});
