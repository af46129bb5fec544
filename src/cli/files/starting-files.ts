import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { packageFile } from "./package-folder.ts";
import { writeWhole } from "./write-whole.ts";

/** Folder of schemas beside plans, where editors find them without the network. */
export const schemaFolder = ".kehoach";
export const planSchema = "plan.schema.json";
export const schemas = [planSchema, "office.schema.json"] as const;

export const schemaText = (file: string): string => readFileSync(packageFile("schemas", file), "utf8");

export const schemaLine = (file: (typeof schemas)[number]): string =>
  `# yaml-language-server: $schema=${schemaFolder}/${file}`;

/** Writes files, and knows what it has written. */
export class FileWriter {
  readonly written: string[] = [];
  private readonly cwd: string;

  constructor(cwd: string) {
    this.cwd = cwd;
  }

  shown(path: string): string {
    return relative(this.cwd, path) || path;
  }

  async write(path: string, text: string): Promise<void> {
    await writeWhole(path, Buffer.from(text), this.shown(path));
    this.written.push(this.shown(path));
  }

  async schemas(folder: string): Promise<void> {
    for (const file of schemas) {
      const to = join(folder, schemaFolder, file);
      const text = schemaText(file);
      if (!existsSync(to) || readFileSync(to, "utf8") !== text) await this.write(to, text);
    }
  }

  async settings(folder: string): Promise<void> {
    for (const file of readdirSync(packageFile("editors", "vscode"))) {
      const to = join(folder, ".vscode", file);
      if (!existsSync(to)) await this.write(to, readFileSync(packageFile("editors", "vscode", file), "utf8"));
    }
  }

  list(tick: string): string {
    return this.written.map((each) => `${tick} ${each}\n`).join("");
  }
}
