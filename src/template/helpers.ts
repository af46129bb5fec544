import type Handlebars from "handlebars";
import { hasRoom, hasStrokesAlike, isChoice, longRoomDots, roomsIn } from "../wording/forms.ts";
import { capitals, withRoom } from "../wording/punctuation.ts";
import { splitEmphasis } from "./emphasis.ts";
import type { View } from "./view.ts";

/** A blank as markup, with how long it was typed, in full stops. */
const blankMarkup = (dots: number): string => `<input size="${dots}">`;

/** Characters allowed after a blank at the end of a text: a mark, or the document's end mark. */
const afterBlank = /^(?:[;,)]?|\.?\/\.)$/;

type WordsToInline = (text: string, isLast: boolean) => string;

/** A run of dots no longer than one ellipsis says that there is room, not how much. */
const ellipsisDots = 4;

/** Every run of dots as a blank; a short one between two labels ("Họ và tên: … Chức vụ: …") shares the line with others. */
const withBlanks =
  (escaped: (text: string) => string): WordsToInline =>
  (text, isLast) => {
    let at = 0;
    let markup = "";
    const rooms = roomsIn(text);
    for (const [index, room] of rooms.entries()) {
      const before = text.slice(at, room.at);
      at = room.at + room.length;
      const isEnd = isLast && index === rooms.length - 1 && text.slice(at).trim() === "";
      const isBetween = /:\s*$/.test(before) && /:\s*$/.test(text.slice(at, rooms[index + 1]?.at));
      markup +=
        escaped(before) + (room.dots <= ellipsisDots && (isEnd || isBetween) ? "<input>" : blankMarkup(room.dots));
    }
    return markup + escaped(text.slice(at));
  };

/** The dots that end a text as a blank. */
const withLeader =
  (escaped: (text: string) => string): WordsToInline =>
  (text, isLast) => {
    const room = isLast ? roomsIn(text).at(-1) : undefined;
    const tail = room ? text.slice(room.at + room.length) : "";
    if (!room || room.dots < longRoomDots || !afterBlank.test(tail) || hasStrokesAlike(text)) return escaped(text);
    // "…/." stands for "…./.": of the dots nothing is left.
    return `${escaped(text.slice(0, room.at))}${blankMarkup(room.dots)}${escaped(tail === "/." ? "./." : tail)}`;
  };

/**
 * The helpers a template may use, besides Handlebars' own each, if, unless, with, lookup:
 *
 * - `{{rich text}}` prints an author's text with its `**đậm**`, `*nghiêng*` and footnote marks;
 * - `{{leader text}}` does the same, with dots that end it drawn up to the margin;
 * - `{{blanks text}}` does the same, with all of its dots as blanks, and one at its end where it has neither dots nor a box
 *   to tick;
 * - `{{upper text}}` prints a text in capitals;
 * - `{{#if (or a b)}}` asks whether one of two values is there.
 */
export const registerHelpers = (handlebars: typeof Handlebars): void => {
  const { escapeExpression, SafeString } = handlebars;
  const richly = (text: string, options: Handlebars.HelperOptions, words: WordsToInline): Handlebars.SafeString => {
    const view = options.data.root as View;
    const pieces = splitEmphasis(withRoom(text), new Set(view.footnotes.map((note) => note.id)));
    const markup = pieces.map((piece, index) => {
      if ("note" in piece) return `<a href="#${piece.note}"></a>`;
      const plain = words(piece.text, index === pieces.length - 1);
      const slanted = piece.italic ? `<i>${plain}</i>` : plain;
      return piece.bold ? `<b>${slanted}</b>` : slanted;
    });
    return new SafeString(markup.join(""));
  };
  // It would print in the middle of a document that goes to standard output.
  handlebars.unregisterHelper("log");
  handlebars.registerHelper("upper", (text: unknown) => capitals(String(text)));
  handlebars.registerHelper("or", (one: unknown, other: unknown) =>
    handlebars.Utils.isEmpty(one) ? !handlebars.Utils.isEmpty(other) : true,
  );
  handlebars.registerHelper("rich", (text: unknown, options: Handlebars.HelperOptions) =>
    richly(String(text), options, escapeExpression),
  );
  handlebars.registerHelper("leader", (text: unknown, options: Handlebars.HelperOptions) =>
    richly(String(text), options, withLeader(escapeExpression)),
  );
  handlebars.registerHelper("blanks", (text: unknown, options: Handlebars.HelperOptions) => {
    const written = richly(String(text), options, withBlanks(escapeExpression));
    return hasRoom(String(text)) || isChoice(String(text)) ? written : new SafeString(`${written} <input>`);
  });
};
