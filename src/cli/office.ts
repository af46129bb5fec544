import { existsSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { type Office, readOffice } from "../office/read.ts";
import { officeFile } from "./inputs.ts";
import { readWhole } from "./read-whole.ts";
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

  /** @param plan path of a plan as the user named it; `-` stands in the current folder */
  async of(plan: string): Promise<Office> {
    const path = this.named ?? this.above(plan === "-" ? this.cwd : dirname(resolve(this.cwd, plan)));
    if (path === undefined) return none;
    const absolute = resolve(this.cwd, path);
    const known = this.read.get(absolute);
    if (known) return known;
    const shown = this.named ?? (relative(this.cwd, absolute) || absolute);
    const office = readOffice(shown, await readWhole(absolute, shown));
    this.read.set(absolute, office);
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
