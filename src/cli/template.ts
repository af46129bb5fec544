import { existsSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { type Kind, readKind } from "../kind/read.ts";
import type { Office } from "../office/read.ts";
import type { Problem } from "../problem.ts";
import { calledWrongly, fromSystemError } from "./stop.ts";

/** A kind of document to build with, and what is wrong with the office's own templates. */
interface KindRead {
  kind: Kind;
  problems: Problem[];
}

const isFolder = (path: string): boolean => existsSync(path) && statSync(path).isDirectory();

const readFolder = (path: string, shown: string): KindRead => {
  try {
    return readKind(path, shown);
  } catch (error) {
    throw fromSystemError(error, shown);
  }
};

/** Templates to build with: those the user named, else those that a plan's office has, else the built-in ones. */
export class Kinds {
  readonly named: KindRead | undefined;
  private readonly ofOffices = new Map<string, KindRead>();
  private readonly cwd: string;

  /** @param folder the one the user named */
  constructor(cwd: string, folder?: string) {
    this.cwd = cwd;
    if (folder === undefined) return;
    const path = resolve(cwd, folder);
    if (!isFolder(path)) throw calledWrongly(`--template ${folder}: không có thư mục này`);
    this.named = readFolder(path, folder);
  }

  of({ source, template }: Office): KindRead {
    if (this.named) return this.named;
    if (!template) return readKind();
    const shown = join(dirname(source.path), template.folder);
    const path = resolve(this.cwd, dirname(source.path), template.folder);
    if (!isFolder(path)) {
      const message = `không có thư mục “${template.folder}” tính từ thư mục của tệp này. Xem lại đường dẫn tới mẫu trình bày`;
      return { ...readKind(), problems: [{ rule: "template", severity: "error", message, ...template.spot }] };
    }
    const known = this.ofOffices.get(path) ?? readFolder(path, shown);
    this.ofOffices.set(path, known);
    return known;
  }
}
