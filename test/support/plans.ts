import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Kind, readKind } from "../../src/kind/read.ts";
import { layOut, layOutWith, type Stages } from "../../src/pipeline.ts";
import type { Plan } from "../../src/plan/plan.ts";
import { readPlan } from "../../src/plan/read.ts";
import { templateOf } from "../../src/template/fill.ts";
import type { FittedTree } from "../../src/tree/tree.ts";

const root = new URL("../../", import.meta.url);

export const pathOf = (inside: string): string => fileURLToPath(new URL(inside, root));

/** The YAML files of a folder, by name. */
export const yamlFiles = (folder: string): { name: string; path: string }[] =>
  readdirSync(new URL(folder, root))
    .filter((file) => file.endsWith(".yaml"))
    .sort()
    .map((file) => ({ name: file.replace(/\.yaml$/, ""), path: `${folder}${file}` }));

export const builtInKind = (): Kind => readKind().kind;

/** A plan that has to be right. */
export const planFrom = (yaml: string, path = "plan.yaml"): Plan => {
  const { plan, problems } = readPlan(path, new TextEncoder().encode(yaml));
  if (!plan) throw new Error(problems.map((problem) => problem.message).join("\n"));
  return plan;
};

export const planAt = (inside: string): Plan => planFrom(readFileSync(pathOf(inside), "utf8"), inside);

/** Required keys of a plan, for tests about something else. */
export const plainHead = `
issuer: Ủy ban nhân dân xã Tân Phú
place: Tân Phú
date: 2026-05-15
title: Tổ chức Hội nghị
recipients: [Các thôn]
signature: { on_behalf_of: Ủy ban nhân dân, position: Chủ tịch, name: Nguyễn Văn An }
`;

const treeIn = ({ tree, problems }: Stages): FittedTree => {
  if (!tree) throw new Error(problems.map((problem) => problem.message).join("\n"));
  return tree;
};

const builtInTemplate = await templateOf(builtInKind());

/** The fitted tree of a plan that has to be right. */
export const treeOf = (plan: Plan): FittedTree => treeIn(layOutWith(plan, builtInKind(), builtInTemplate));

/** The same, in an office's own template, which has to be right too. */
export const treeInKind = async (plan: Plan, kind: Kind): Promise<FittedTree> => treeIn(await layOut(plan, kind));

export const treeFrom = (yaml: string): FittedTree => treeOf(planFrom(plainHead + yaml));
