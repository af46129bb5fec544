// Every generator that is measured: how its template is written, and how data and template become a document. Each loads
// its own packages, so that a run pays for one alone.
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

const braces = {
  loop: [(list) => `{#${list}}`, (list) => `{/${list}}`],
  value: (_list, key) => `{${key}}`,
};

export const contenders = {
  docxtemplater: {
    template: braces,
    load: async () => {
      const PizZip = require("pizzip");
      const Docxtemplater = require("docxtemplater");
      return (data, template) =>
        new Docxtemplater(new PizZip(template), { paragraphLoop: true })
          .render(data)
          .getZip()
          .generate({ type: "nodebuffer", compression: "DEFLATE" });
    },
  },
  "easy-template-x": {
    template: braces,
    load: async () => {
      const { TemplateHandler } = await import("easy-template-x");
      return (data, template) => new TemplateHandler().process(template, data);
    },
  },
  "docx-templates": {
    template: {
      loop: [(list) => `+++FOR ${list}_line IN ${list}+++`, (list) => `+++END-FOR ${list}_line+++`],
      value: (list, key) => `+++INS $${list}_line.${key}+++`,
    },
    load: async () => {
      const { createReport } = await import("docx-templates");
      return (data, template) => createReport({ template, data });
    },
  },
  docx: {
    load: async () => {
      const { Packer } = await import("docx");
      const { withDocx } = await import("./document.mjs");
      return (data) => Packer.toBuffer(withDocx(data));
    },
  },
};
