import type { Unit } from "../compare/units.ts";
import { signs } from "../knowledge/signs.ts";
import { signAt } from "../lint/signers.ts";
import type { PlanSigner } from "../plan/plan.ts";
import { keysOf, puttingKey, removing, replacingIn, scalarAt, type TextEdit } from "../source/edit.ts";
import { authorityKeys } from "../template/view.ts";
import { titleLetters } from "../wording/title-letters.ts";
import type { State } from "./state.ts";
import { inSmallLetters } from "./words.ts";

type SignerKey = keyof PlanSigner;

/** The keys of what stands above the room to sign, in printed order. */
const order: readonly SignerKey[] = authorityKeys.map(([key]) => key);

/**
 * Reads the lines above the name of the only signer.
 *
 * @returns undefined unless each authority stands once, and the signer's own title last
 */
const signedAs = (all: readonly Unit[]): ReadonlyMap<SignerKey, string> | undefined => {
  if (all.filter(({ part }) => part === "person").length !== 1) return undefined;
  const found = new Map<SignerKey, string>();
  for (const { part, words } of all) {
    if (part !== "authority" && part !== "position") continue;
    const sign = signAt(words);
    const key: SignerKey = signs.find((row) => row.sign === sign?.sign)?.key ?? "position";
    const bare = words.slice(sign?.written.length ?? 0).trim();
    if (bare === "" || found.has(key) || found.has("position")) return undefined;
    found.set(key, bare);
  }
  return found.has("position") ? found : undefined;
};

const isSame = (one: string, other: string): boolean => one.toUpperCase() === other.toUpperCase();

/** Edits that give a plan's only signer the authority and the title that the edited document has. */
export const waysToSign = ({ text, yaml, running }: State, all: readonly Unit[]): TextEdit[][] => {
  const wanted = signedAs(all);
  const keys = keysOf(yaml, "/signature") as SignerKey[];
  const had = new Map(keys.map((key) => [key, scalarAt(yaml, `/signature/${key}`)]));
  const isPlain = keys.every((key) => key === "name" || (order.includes(key) && typeof had.get(key) === "string"));
  if (!wanted || keys.length === 0 || !isPlain) return [];
  const written = (words: string): string => {
    const known = [...had.values()].find((value) => typeof value === "string" && isSame(value, words));
    if (typeof known === "string") return known;
    const deputy = /^PHÓ\s+(.+)$/iu.exec(words)?.[1];
    const head = deputy === undefined ? undefined : [...had.values()].find((value) => isSame(String(value), deputy));
    return head === undefined ? titleLetters(inSmallLetters(words, "A", running)) : `Phó ${head}`;
  };
  const edits: (readonly TextEdit[] | undefined)[] = [];
  for (const key of order) {
    const [value, words] = [had.get(key), wanted.get(key)];
    if (words === undefined) {
      if (value !== undefined) edits.push(removing(text, yaml, `/signature/${key}`));
    } else if (typeof value !== "string") {
      const above = order.slice(0, order.indexOf(key)).findLast((each) => had.has(each) && wanted.has(each));
      const beside = above ?? keys.find((each) => each === "name" || wanted.has(each)) ?? "";
      edits.push(puttingKey(text, yaml, "/signature", [`${key}: ${written(words)}`], beside));
    } else if (!isSame(value, words)) {
      const replacement = { from: 0, to: value.length, words: written(words) };
      edits.push(replacingIn(text, yaml, `/signature/${key}`, [replacement])[0]);
    }
  }
  return edits.every((each) => each !== undefined) ? [edits.flatMap((each) => [...each])] : [];
};
