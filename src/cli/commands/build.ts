import { Builder } from "../builder.ts";
import { findInputs, readInput } from "../inputs.ts";
import { chalkFor, type ExitCode, exitCodes, type Io } from "../io.ts";
import { outputsFor, refuseClashes } from "../outputs.ts";
import { Plans } from "../plans.ts";
import { calledWrongly, ownFault, Stop } from "../stop.ts";

export interface BuildOptions {
  output?: string;
  template?: string;
  config?: string;
  pdf?: boolean;
  watch?: boolean;
  quiet?: boolean;
  color?: boolean;
}

const worse = (one: ExitCode, other: ExitCode): ExitCode => (one > other ? one : other);

/** `kehoach build`: every plan that is right becomes a document, every plan that is wrong is explained. */
export const build = async (named: readonly string[], options: BuildOptions, io: Io): Promise<ExitCode> => {
  const plans = new Plans(io.cwd, options);
  const inputs = await findInputs(named, io.cwd);
  const outputs = outputsFor(inputs, options.output, io.cwd);
  refuseClashes(inputs, outputs, io.cwd);
  if (outputs.includes("-") && io.outIsTerminal) {
    throw calledWrongly("tệp Word không in ra màn hình được. Ghi -o ten-tep.docx");
  }
  if (options.pdf && outputs.includes("-")) {
    throw calledWrongly("--pdf ghi tệp PDF cạnh tệp Word, nên không dùng với -o -. Ghi -o ten-tep.docx");
  }
  const builder = new Builder(options, io);
  if (plans.templateProblems.length > 0) {
    builder.show(plans.templateProblems);
    return exitCodes.faults;
  }

  let worst: ExitCode = exitCodes.done;
  const built: string[] = [];
  for (const [index, input] of inputs.entries()) {
    const since = io.now();
    try {
      const plan = await plans.read(input.path, await readInput(input, io));
      const output = outputs[index] ?? "-";
      const code = await builder.build(input.path, output, plan, since);
      if (code === exitCodes.done) built.push(output);
      worst = worse(worst, code);
    } catch (error) {
      const stop = error instanceof Stop ? error : ownFault(error, input.path);
      if (inputs.length === 1) throw stop;
      io.writeErr(`${chalkFor(io, "err", options.color).red("lỗi")}: ${stop.message}\n`);
      worst = worse(worst, stop.exitCode);
    }
  }
  if (options.pdf) {
    const interruption = new AbortController();
    io.onInterrupt?.((code) => interruption.abort(code));
    const { writePdfs } = await import("../write-pdfs.ts");
    worst = worse(worst, await writePdfs(built, builder, io, options.color, interruption.signal));
    if (interruption.signal.aborted) return interruption.signal.reason;
  }
  if (!options.quiet && inputs.length > 1) {
    io.writeErr(`Đã dựng ${built.length}/${inputs.length} kế hoạch.\n`);
  }
  return worst;
};
