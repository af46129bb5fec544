import { type Document, isAlias, isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from "yaml";
import { type PlanPlace, type Position, splitPointer } from "../problem.ts";
import { positionAt, type Source } from "./source.ts";
import { offsetsOf } from "./span.ts";

type FoundPair = { key: Node | undefined; value: Node | undefined };

const pairsOf = new WeakMap<YAMLMap, Map<string, Pair>>();

/** The first pair of each key; kept, because of a long group every pair may be asked for. */
const pairIn = (map: YAMLMap, name: string): Pair | undefined => {
  let pairs = pairsOf.get(map);
  if (!pairs) {
    pairs = new Map();
    for (const pair of map.items) {
      if (isScalar(pair.key) && !pairs.has(String(pair.key.value))) pairs.set(String(pair.key.value), pair);
    }
    pairsOf.set(map, pairs);
  }
  return pairs.get(name);
};

const child = (node: Node, name: string): FoundPair | undefined => {
  if (isMap(node)) {
    const pair = pairIn(node, name) as Pair<Node, Node> | undefined;
    return pair && { key: pair.key, value: pair.value ?? undefined };
  }
  if (isSeq(node)) {
    const item = node.items[Number(name)] as Node | undefined;
    return item && { key: undefined, value: item };
  }
  return undefined;
};

/**
 * Position of a place of the plan in its text. A missing value is shown at the nearest one that
 * is: the key of the group it is missing from.
 */
export const locate = (source: Source, document: Document.Parsed, place: PlanPlace): Position => {
  let here: FoundPair = { key: undefined, value: document.contents ?? undefined };
  let whole = true;
  for (const name of splitPointer(place.pointer)) {
    const value = isAlias(here.value) ? here.value.resolve(document) : here.value;
    const next = value && child(value, name);
    if (!next) {
      whole = false;
      break;
    }
    here = next;
  }
  if (whole && place.span && isScalar(here.value) && typeof here.value.value === "string") {
    return positionAt(source, ...offsetsOf(source.text, here.value, place.span));
  }
  const node = place.on === "key" || !whole ? (here.key ?? here.value) : (here.value ?? here.key);
  const [start = 0, end = 1] = node?.range ?? [];
  return positionAt(source, start, end);
};
