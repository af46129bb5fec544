import type { Difference } from "../compare/differences.ts";
import {
  type Compared,
  countsOfDifferences,
  formOfDifference,
  kindNames,
  placeOfDifference,
} from "../report/differences.ts";
import { Html, html } from "./html.ts";

const style = `
body { max-width: 52rem; margin: 2rem auto; padding: 0 1rem; font: 13pt/1.5 "Times New Roman", Tinos, serif; color: #111; background: #fff; }
h1 { font-size: 1.2rem; margin: 0 0 .25rem; overflow-wrap: anywhere; }
p { margin: .25rem 0; }
ol { list-style: none; margin: 1rem 0; padding: 0; }
li { margin: 0 0 .75rem; padding: .4rem .75rem; border-left: .25rem solid #888; break-inside: avoid; overflow-wrap: anywhere; }
li.changed { border-color: #b58900; } li.added { border-color: #2e7d32; } li.removed { border-color: #c62828; }
li.moved { border-color: #00838f; } li.reformatted { border-color: #8e24aa; }
.cho { color: #555; font-size: .85em; } .loai { font-weight: bold; }
del { color: #c62828; background: #fdecea; } ins { color: #1b5e20; background: #e6f4ea; }
.hinh-thuc { font-style: italic; }
@media print { body { margin: 0; max-width: none; } del, ins { background: none; } }
`;

const wordsOf = ({ words }: Difference): Html[] =>
  words.map(({ text, in: where }) =>
    where === "both" ? html`${text}` : where === "before" ? html`<del>${text}</del>` : html`<ins>${text}</ins>`,
  );

const item = (difference: Difference): Html => {
  const form = formOfDifference(difference);
  return html`<li class="${difference.kind}"><div class="cho"><span class="loai">${kindNames[difference.kind]}</span> · ${placeOfDifference(difference)}</div>
<div>${wordsOf(difference)}</div>${form === "" ? undefined : html`<div class="hinh-thuc">${form}</div>`}</li>
`;
};

/** Differences as a page of its own, to be read in a browser, sent and printed; it asks for no other file. */
export const differencesPage = ({ before, now, differences: { list, notes } }: Compared): string => {
  const counts = list.length + notes.length === 0 ? "Hai văn bản giống nhau." : `${countsOfDifferences(list)}`;
  return html`<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${before} → ${now}</title>
<style>${new Html(style)}</style>
</head>
<body>
<h1>${before} → ${now}</h1>
<p>${counts}</p>
${notes.map((note) => html`<p>${note}</p>`)}
<ol>
${list.map(item)}</ol>
</body>
</html>
`.text;
};
