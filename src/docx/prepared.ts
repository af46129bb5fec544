import { builtInLayout } from "../kind/built-in.ts";
import type { Layout, Profile } from "../kind/layout.ts";
import { shells } from "./compiled/shells.ts";
import type { StyleImprint } from "./imprint.ts";
import type { Frames } from "./package.ts";
import type { Shell } from "./shell.ts";
import type { Packed } from "./zip.ts";

/** A compressed part with its name, as stored in `compiled/`. */
type StoredPart = [name: string, crc: number, size: number, base64: string];

/** The shells of the built-in layout, as stored in `compiled/`. */
export interface PreparedShells extends Frames {
  fixed: StoredPart[];
  ready: StoredPart[];
  /** By profile, the only thing they differ by. */
  styles: Record<string, StoredPart>;
  looks: Record<string, StyleImprint>;
}

const unpacked = ([path, crc, size, base64]: StoredPart): Packed => ({
  path,
  crc,
  size,
  deflated: Buffer.from(base64, "base64"),
});

/** The shell of the built-in layout, made when the program was built. */
export const preparedShell = (layout: Layout, profile: Profile): Shell | undefined => {
  const styles = shells.styles[profile.name];
  const looks = shells.looks[profile.name];
  if (layout !== builtInLayout || !styles || !looks) return undefined;
  const ready = new Map(shells.ready.map((kept) => [kept[0], unpacked(kept)]));
  return { ...shells, fixed: shells.fixed.map(unpacked), styles: unpacked(styles), looks, ready };
};
