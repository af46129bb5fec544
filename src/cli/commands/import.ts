import { existsSync } from "node:fs";
import { dirname, resolve } from "node:path";
import type { DocxImport } from "../../import-docx.ts";
import { readKind } from "../../kind/read.ts";
import { isBalanced } from "../../proof/in-words.ts";
import { grouped } from "../../wording/numerals.ts";
import { findInputs, type Input, oldPlans, readInput } from "../files/inputs.ts";
import { asWord, jobsFor, type Making, shownFrom } from "../files/outputs.ts";
import { FileWriter } from "../files/starting-files.ts";
import { writeWhole } from "../files/write-whole.ts";
import { addedByOffice, Importer, largestBytes, toldOf, withoutShared } from "../init/importer.ts";
import { type Outdated, outOfDate } from "../init/out-of-date.ts";
import { chalkFor, type ExitCode, exitCodes, type Io } from "../io.ts";
import { throughAll } from "../many/through-all.ts";
import { Offices } from "../office.ts";
import { attempt, calledWrongly } from "../stop.ts";

export interface ImportFlags {
  output?: string;
  newYear?: boolean;
  report?: string;
  config?: string;
  quiet?: boolean;
  color?: boolean;
}

/** Word files become plans. */
const newPlans: Making = {
  from: oldPlans.isOne,
  ending: ".yaml",
  endings: /\.ya?ml$/i,
  unit: "tệp Word",
  source: "tệp nguồn",
};

const reports: Making = { ...newPlans, ending: ".html", endings: /\.html?$/i };

interface Done {
  imported: DocxImport;
  yaml: string;
  outdated: Outdated[];
  added: string[];
  report: string | undefined;
}

const refuseExisting = (path: string, cwd: string, option = "-o"): void => {
  if (path !== "-" && existsSync(resolve(cwd, path)))
    throw calledWrongly(`${shownFrom(cwd, path)}: đã có tệp này, không ghi đè. Ghi tên khác sau ${option}`);
};

/** `kehoach import`: Word files become plans, word for word; words that are missing from a plan are reported with their place. */
export const importFiles = async (named: readonly string[], options: ImportFlags, io: Io): Promise<ExitCode> => {
  const chalk = chalkFor(io, "err", options.color);
  const inputs = (await findInputs(named, io.cwd, oldPlans)).filter(
    ({ path }, _index, all) => all.length === 1 || !/(?:^|[\\/])~\$[^\\/]*$/.test(path),
  );
  const jobOf = jobsFor(inputs, options.output, io.cwd, newPlans);
  const reportOf = options.report === undefined ? undefined : jobsFor(inputs, options.report, io.cwd, reports);
  const { kind } = readKind();
  const importer = new Importer(kind, io);
  const offices = new Offices(io.cwd, options.config);
  const writer = new FileWriter(io.cwd);
  let worst: ExitCode = exitCodes.done;
  let [made, unbalanced] = [0, 0];
  const worsen = (code: ExitCode): void => {
    if (code > worst) worst = code;
  };

  const work = (input: Input) =>
    attempt(input.path, async (): Promise<Done> => {
      const { path, output, root } = jobOf(input);
      if (/\.ya?ml$/i.test(path))
        throw calledWrongly(`${path}: đây đã là tệp kế hoạch. Dựng bằng: kehoach build ${asWord(path)}`);
      refuseExisting(output, io.cwd);
      const reportJob = reportOf?.(input);
      if (reportJob) refuseExisting(reportJob.output, io.cwd, "--report");
      const bytes = await readInput(input, io, largestBytes);
      const imported = await (await importer.open(path, bytes))(options.newYear ?? false);
      const folder = output === "-" ? io.cwd : dirname(resolve(io.cwd, output));
      const office = await offices.over(folder);
      const yaml = withoutShared(imported, office);
      const encoded = Buffer.from(yaml);
      if (output === "-") await io.writeOut(encoded);
      else {
        refuseExisting(output, io.cwd);
        await writeWhole(resolve(io.cwd, output), encoded, output, resolve(io.cwd, root));
        await writer.schemas(folder);
      }
      const shown = output === "-" ? "kế hoạch" : shownFrom(io.cwd, output);
      const outdated = outOfDate({ shown, yaml, year: imported.year, office, kind }, io.clock());
      const added = addedByOffice(imported, office);
      if (reportJob) {
        // Out of the file that holds the preview: both lay pages out, which takes most of it.
        const { reportOn } = await import("../preview/show.ts");
        const plan = output === "-" ? "kế hoạch" : output;
        const page = reportOn({ file: path, plan, imported, yaml, outdated, added });
        await writeWhole(
          resolve(io.cwd, reportJob.output),
          Buffer.from(page),
          reportJob.output,
          resolve(io.cwd, reportJob.root),
        );
      }
      return { imported, yaml, outdated, added, report: reportJob?.output };
    });
  const take = ({ done, stop }: Awaited<ReturnType<typeof work>>, input: Input): void => {
    if (stop) {
      io.writeErr(`${chalk.red("lỗi")}: ${stop.message}\n`);
      worsen(stop.exitCode);
      return;
    }
    made++;
    const { balance } = done.imported;
    const { path, output } = jobOf(input);
    if (!balance || !isBalanced(balance)) {
      unbalanced++;
      worsen(exitCodes.faults);
    }
    if (options.quiet && balance && isBalanced(balance)) return;
    const name = output === "-" ? path : shownFrom(io.cwd, output);
    io.writeErr(`${chalk.green("✓")} ${name}\n${toldOf(done.imported, done, chalk)}`);
    if (done.report !== undefined) io.writeErr(`  Bản đối chiếu từng trang: ${shownFrom(io.cwd, done.report)}\n`);
  };
  const interruption = await throughAll(inputs, 1, work, take, io);
  await importer.close();
  if (interruption !== undefined) return interruption;
  if (options.quiet) return worst;
  if (inputs.length > 1) {
    const wrong = unbalanced > 0 ? `; ${grouped(unbalanced)} tệp chưa khớp từng chữ` : "";
    io.writeErr(`Đã nhập ${grouped(made)}/${grouped(inputs.length)} tệp${wrong}.\n`);
  } else if (made === 1) {
    const [only] = inputs;
    const output = only ? jobOf(only).output : "-";
    if (output !== "-")
      io.writeErr(`Xem trước: kehoach preview ${asWord(output)}\nDựng tệp Word: kehoach build ${asWord(output)}\n`);
  }
  return worst;
};
