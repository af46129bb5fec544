import { expect, test } from "vitest";
import { readDocx } from "../src/check/index.ts";
import { hostileFiles } from "./support/hostile-docx.ts";

test.each(Object.entries(hostileFiles))("%s: refused before it fills the memory", (_name, file) => {
  expect(readDocx(file())).toMatchObject({ refusal: { reason: "too-large" } });
});
