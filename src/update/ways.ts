import { edited, type TextEdit } from "../source/edit.ts";
import { sourceFromText } from "../source/source.ts";
import { parseYaml } from "../source/yaml.ts";
import type { Draft } from "./state.ts";

/** A way to change a plan's text. */
export type Way = readonly TextEdit[] | ((text: string, yaml: Draft["yaml"]) => string | undefined);

export const isText = (way: Way): way is readonly TextEdit[] => typeof way !== "function";

export const applied = ({ text, yaml }: Draft, way: Way): string | undefined =>
  isText(way) ? edited(text, way) : way(text, yaml);

/** Several ways, one behind the other. */
export const inTurn =
  (ways: readonly Way[]): Way =>
  (text, yaml) => {
    let now: string | undefined = text;
    for (const way of ways) {
      if (now === undefined) return undefined;
      const read: Draft["yaml"] = now === text ? yaml : parseYaml(sourceFromText("", now)).document;
      now = isText(way) ? edited(now, way) : way(now, read);
    }
    return now;
  };
