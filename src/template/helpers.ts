import type Handlebars from "handlebars";
import { capitals } from "../wording/punctuation.ts";
import { splitEmphasis } from "./emphasis.ts";
import type { View } from "./view.ts";

/**
 * The helpers a template may use, besides Handlebars' own each, if, unless, with, lookup:
 *
 * - `{{rich text}}` prints an author's text with its `**đậm**`, `*nghiêng*` and footnote marks;
 * - `{{upper text}}` prints a text in capitals.
 */
export const registerHelpers = (handlebars: typeof Handlebars): void => {
  // It would print in the middle of a document that goes to standard output.
  handlebars.unregisterHelper("log");
  handlebars.registerHelper("upper", (text: unknown) => capitals(String(text)));
  handlebars.registerHelper("rich", (text: unknown, options: Handlebars.HelperOptions) => {
    const view = options.data.root as View;
    const notes = new Set(view.footnotes.map((note) => note.id));
    const escaped = handlebars.escapeExpression;
    const markup = splitEmphasis(String(text), notes).map((piece) => {
      if ("note" in piece) return `<a href="#${piece.note}"></a>`;
      const words = escaped(piece.text);
      const slanted = piece.italic ? `<i>${words}</i>` : words;
      return piece.bold ? `<b>${slanted}</b>` : slanted;
    });
    return new handlebars.SafeString(markup.join(""));
  });
};
