import type { DiffFormat } from "../../report/diff-formats.ts";
import { type Compared, countsOfDifferences, differencesAsJson, differencesAsText } from "../../report/differences.ts";
import { readSide } from "../files/sides.ts";
import { type ExitCode, exitCodes, type Io, isColored, widthOf } from "../io.ts";
import { Plans } from "../plans.ts";
import { calledWrongly } from "../stop.ts";
import { version } from "../version.ts";

export interface DiffOptions {
  format: DiffFormat;
  template?: string;
  config?: string;
  quiet?: boolean;
  color?: boolean;
}

const written = async (compared: Compared, { format, color }: DiffOptions, io: Io): Promise<string> => {
  switch (format) {
    case "text":
      return differencesAsText(compared, { color: isColored(io, "out", color), width: widthOf(io, "out") });
    case "json":
      return differencesAsJson(compared, version());
    case "html":
      return (await import("../../html/differences.ts")).differencesPage(compared);
  }
};

/** `kehoach diff`: what a reader of two documents would say differs, on standard output. */
export const diff = async (before: string, now: string, options: DiffOptions, io: Io): Promise<ExitCode> => {
  if (before === "-" && now === "-") throw calledWrongly("chỉ một bên đọc được từ ống dẫn (dấu -)");
  const plans = new Plans(io.cwd, options);
  const measured = [await readSide(before, plans, io, options.color), await readSide(now, plans, io, options.color)];
  const { differencesBetween, unitsOf } = await import("../../compare/index.ts");
  const [was, is] = measured.map(unitsOf);
  if (!was || !is) return exitCodes.stopped;
  const differences = differencesBetween(was, is);
  await io.writeOut(await written({ before, now, differences }, options, io));
  const { list, notes } = differences;
  const isSame = list.length + notes.length === 0;
  if (!options.quiet) {
    const counts = countsOfDifferences(list);
    const said = isSame
      ? "Hai văn bản giống nhau."
      : `Khác nhau: ${[...(counts === "" ? [] : [counts]), ...notes].join(", ")}.`;
    io.writeErr(`${said}\n`);
  }
  return isSame ? exitCodes.done : exitCodes.faults;
};
