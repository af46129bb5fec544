import { strFromU8, unzipSync } from "fflate";
import { buildDocx, layOut, stampOf } from "../../pipeline.ts";
import { problemsAsText } from "../../report/text.ts";
import { readInput } from "../files/inputs.ts";
import { type ExitCode, exitCodes, type Io, isColored } from "../io.ts";
import { Plans } from "../plans.ts";
import { sourceDateEpochOf } from "../source-date.ts";
import type { ShowOptions } from "./stages.ts";

const asJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** `kehoach show`: one stage of the way from plan to document, on standard output. */
export const show = async (path: string, options: ShowOptions, io: Io): Promise<ExitCode> => {
  const { read, office, kind, officeProblems } = await new Plans(io.cwd, options).read(
    path,
    await readInput({ path, inside: path }, io),
  );
  const { plan, source, problems } = read;
  const laidOut = plan && (await layOut(plan, kind));
  const all = [...officeProblems, ...problems, ...(laidOut?.problems ?? [])];
  if (all.length > 0)
    io.writeErr(problemsAsText(all, { sources: [source, office.source], color: isColored(io, "err", options.color) }));
  const text = async (): Promise<string | undefined> => {
    if (!plan || !laidOut) return undefined;
    switch (options.stage) {
      case "plan":
        return asJson(plan);
      case "view":
        return asJson(laidOut.view);
      case "markup":
        return laidOut.markup;
      case "tree":
        return laidOut.tree && asJson(laidOut.tree);
      case "xml": {
        const { bytes } = await buildDocx(plan, kind, stampOf(plan, sourceDateEpochOf(io)));
        const part = bytes && unzipSync(bytes)["word/document.xml"];
        return part && `${strFromU8(part)}\n`;
      }
    }
  };
  const shown = await text();
  if (shown !== undefined) await io.writeOut(shown);
  return all.length > 0 || shown === undefined ? exitCodes.faults : exitCodes.done;
};
