// Writes src/measure/times-widths.json: how wide Times New Roman sets each character, from Tinos, whose advance
// widths are the same and which carries every Vietnamese letter. Run it with `npm run widths`.
import { readFileSync, writeFileSync } from "node:fs";
import * as fontkit from "fontkit";

const faces = { regular: "400-normal", bold: "700-normal", italic: "400-italic", boldItalic: "700-italic" };
const subsets = ["latin", "latin-ext", "vietnamese"];
const directory = new URL("../node_modules/@fontsource/tinos/files/", import.meta.url);
// Latin with its Vietnamese and combining letters, general punctuation, arrows and mathematical signs.
const plans = [
  [0x20, 0x24f],
  [0x300, 0x36f],
  [0x1ea0, 0x1eff],
  [0x2000, 0x22ff],
];
const out = { unitsPerEm: 0 };

for (const [face, file] of Object.entries(faces)) {
  const widths = new Map();
  for (const subset of subsets) {
    const font = fontkit.create(readFileSync(new URL(`tinos-${subset}-${file}.woff`, directory)));
    out.unitsPerEm = font.unitsPerEm;
    for (const code of font.characterSet) {
      if (!plans.some(([first, last]) => code >= first && code <= last)) continue;
      const char = String.fromCodePoint(code);
      if (!widths.has(char)) widths.set(char, font.glyphForCodePoint(code).advanceWidth);
    }
  }
  const byWidth = new Map();
  for (const [char, width] of [...widths].sort(([a], [b]) => a.codePointAt(0) - b.codePointAt(0))) {
    byWidth.set(width, (byWidth.get(width) ?? "") + char);
  }
  out[face] = Object.fromEntries([...byWidth].sort(([a], [b]) => a - b));
}
writeFileSync(new URL("../src/measure/times-widths.json", import.meta.url), `${JSON.stringify(out, null, 1)}\n`);
