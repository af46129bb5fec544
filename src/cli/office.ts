import { existsSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { type Office, readOffice } from "../office/read.ts";
import type { Finding } from "../problem.ts";
import { largestBytes } from "../source/decode.ts";
import { officeFile } from "./files/inputs.ts";
import { readWhole } from "./files/read-whole.ts";
import { calledWrongly } from "./stop.ts";

const none = readOffice("", new Uint8Array());

/** Finds the office file of each plan, in its folder or the nearest one above, and reads each file once. */
export class Offices {
  private readonly read = new Map<string, Office>();
  private readonly found = new Map<string, string | undefined>();
  private readonly cwd: string;
  private readonly named: string | undefined;

  /** @param named the file the user named, instead of looking for one */
  constructor(cwd: string, named?: string) {
    this.cwd = cwd;
    this.named = named;
    if (named !== undefined && !existsSync(resolve(cwd, named))) {
      throw calledWrongly(`--config ${named}: không có tệp này`);
    }
  }

  /**
   * @param plan path of a plan as the user named it; `-` stands in the current folder
   * @param named the file that the plan itself names, from its own folder
   * @returns a finding where that file is not there
   */
  async of(plan: string, named?: string): Promise<Office | Finding> {
    const folder = plan === "-" ? this.cwd : dirname(resolve(this.cwd, plan));
    if (named !== undefined && this.named === undefined && !existsSync(resolve(folder, named))) {
      const message = `không có tệp “${named}” tính từ thư mục của kế hoạch. Xem lại đường dẫn, hoặc xóa khóa office để chương trình tự tìm ${officeFile}`;
      return { rule: "office-found", severity: "error", message, place: { pointer: "/office", on: "value" } };
    }
    return this.over(folder, named);
  }

  /** The office of what lies in a folder. */
  async over(folder: string, named?: string): Promise<Office> {
    if (this.named !== undefined) return this.at(resolve(this.cwd, this.named), this.named);
    const path = named === undefined ? this.above(folder) : resolve(folder, named);
    return path === undefined ? none : this.at(path, relative(this.cwd, path) || path);
  }

  private async at(path: string, shown: string): Promise<Office> {
    const known = this.read.get(path);
    if (known) return known;
    const office = readOffice(shown, await readWhole(path, shown, largestBytes));
    this.read.set(path, office);
    return office;
  }

  private above(folder: string): string | undefined {
    if (this.found.has(folder)) return this.found.get(folder);
    const here = join(folder, officeFile);
    const parent = dirname(folder);
    const path = existsSync(here) ? here : parent === folder ? undefined : this.above(parent);
    this.found.set(folder, path);
    return path;
  }
}
