import type Handlebars from "handlebars";
import runtime from "handlebars/runtime.js";
import type { Kind, TemplateFile } from "../kind/read.ts";
import type { Problem } from "../problem.ts";
import { checkTemplates } from "./check.ts";
import { keHoach } from "./compiled/ke-hoach.ts";
import { registerHelpers } from "./helpers.ts";
import { BeyondLimits, limit } from "./limits.ts";
import type { View } from "./view.ts";

type NamedFile = Pick<TemplateFile, "path">;

const problemAt = (file: NamedFile, message: string, line: number, column: number): Problem => ({
  rule: "template",
  severity: "error",
  message,
  file: file.path,
  position: { line, column, length: 1 },
});

/** Handlebars' own messages end in a place; the words before it are for programmers, so ours stand in for them. */
const problemFrom = (file: NamedFile, error: TemplateError): Problem => {
  if (error.cause instanceof BeyondLimits) return problemAt(file, error.message, 1, 1);
  const missing = /^"([^"]+)" not defined in .* - (\d+):(\d+)$/s.exec(error.message);
  if (missing) {
    const [, name, line, column] = missing;
    const message = `mẫu dùng tên “${name}” mà kế hoạch không có. Xem các tên dùng được trong README, hoặc ghi vào khóa extra của kế hoạch rồi dùng {{@root.extra.${name}}}`;
    return problemAt(file, message, Number(line), Number(column) + 1);
  }
  if (/^Cannot read properties/.test(error.message)) {
    return problemAt(
      file,
      "có lệnh {{…}} không dùng được trong mẫu, hoặc thiếu đối số. Xem các lệnh trong README",
      1,
      1,
    );
  }
  const part = /^The partial (.*) could not be found$/s.exec(error.message)?.[1];
  if (part !== undefined) return problemAt(file, `không có phần “${part}” trong thư mục partials`, 1, 1);
  const place = /(?:line |- )(\d+)(?::(\d+))?/.exec(error.message);
  const reason = error.message.split("\n")[0]?.replace(/ - \d+:\d+$/, "");
  return problemAt(
    file,
    `mẫu viết chưa đúng cú pháp Handlebars: ${reason}`,
    Number(place?.[1] ?? 1),
    Number(place?.[2] ?? 0) + 1,
  );
};

/** An error thrown while a file of the template runs, with the file it happened in. */
class TemplateError extends Error {
  readonly file: NamedFile;

  constructor(file: NamedFile, cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.file = file;
  }
}

const naming = (file: NamedFile, run: Handlebars.TemplateDelegate): Handlebars.TemplateDelegate => {
  return (context, options) => {
    try {
      return run(context, options);
    } catch (error) {
      throw error instanceof TemplateError ? error : new TemplateError(file, error);
    }
  };
};

/** A kind's templates, checked and ready to run. */
export interface Template {
  problems: Problem[];
  /**
   * A view to markup. A name that the view lacks, and a part that does not exist, are problems of the template, with its
   * file and line.
   */
  fill(view: View): { markup: string; problems: Problem[] };
}

const specs: Readonly<Record<string, { file: string; code: TemplateSpecification }>> = keHoach;

// Prototype members are not the plan's; set explicitly, so that Handlebars does not warn.
const plainOnly = { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false };

const prepare = async (kind: Kind): Promise<Template> => {
  // Only an office's own templates need the compiler.
  const handlebars = (kind.own.length > 0 ? (await import("handlebars")).default : runtime).create();
  registerHelpers(handlebars);
  // Output of the built-in templates is as long as the plan.
  const limits = kind.own.length > 0 ? limit(handlebars) : undefined;
  const limited = (run: Handlebars.TemplateDelegate): Handlebars.TemplateDelegate =>
    limits ? (context, options) => limits.writing(() => run(context, options)) : run;
  const runs = new Map<string, Handlebars.TemplateDelegate>();
  for (const [name, { file, code }] of Object.entries(specs)) {
    runs.set(name, naming({ path: `templates/ke-hoach/${file}` }, limited(handlebars.template(code))));
  }
  for (const file of kind.own) {
    runs.set(file.name, naming(file, limited(handlebars.compile(file.text, { strict: true, preventIndent: true }))));
  }
  const { template: main, ...partials } = Object.fromEntries(runs);
  if (!main) throw new Error("the built-in template is missing");
  for (const [name, run] of Object.entries(partials)) handlebars.registerPartial(name, run);
  return {
    problems: checkTemplates(kind),
    fill: (view) => {
      limits?.begin(view);
      try {
        return { markup: main(view, plainOnly), problems: [] };
      } catch (error) {
        if (!(error instanceof TemplateError)) throw error;
        return { markup: "", problems: [problemFrom(error.file, error)] };
      }
    },
  };
};

const prepared = new WeakMap<Kind, Promise<Template>>();

/** The templates of a kind; they are prepared once. */
export const templateOf = (kind: Kind): Promise<Template> => {
  const template = prepared.get(kind) ?? prepare(kind);
  prepared.set(kind, template);
  return template;
};
