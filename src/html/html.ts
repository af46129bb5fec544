import { escaped } from "../docx/xml.ts";

/** HTML that is safe to write as it is. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

type HtmlValue = string | number | Html | undefined | readonly (string | number | Html)[];

const written = (value: HtmlValue): string => {
  if (value === undefined) return "";
  if (value instanceof Html) return value.text;
  return typeof value === "object" ? value.map(written).join("") : escaped(String(value));
};

/** A template of HTML; what is put into it is text, unless it is HTML itself. */
export const html = (parts: TemplateStringsArray, ...values: HtmlValue[]): Html =>
  new Html(parts.map((part, index) => part + (index < values.length ? written(values[index]) : "")).join(""));
