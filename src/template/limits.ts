import type Handlebars from "handlebars";
import type { View } from "./view.ts";

/** Of markup: the built-in templates make about one for each that the view takes as JSON. */
const charactersFor = (view: number): number => 2_000_000 + 5 * view;
/** Of blocks, helpers and parts: the built-in templates need one for each ten characters of the view. */
const callsFor = (view: number): number => 500_000 + view;
/** Of parts in parts. The built-in ones lie four deep. */
const deepestParts = 100;

/** A limit that a template exceeded; its message is for the office. */
export class BeyondLimits extends Error {}

/** True for V8's error of a string that is too long, which a text of a plan, repeated, soon is. */
const isTooLongForText = (error: unknown): boolean =>
  error instanceof RangeError && error.message === "Invalid string length";

const tooMuch = (): BeyondLimits =>
  new BeyondLimits(
    "mẫu tạo ra quá nhiều nội dung so với kế hoạch. Xem lại các lệnh {{#each …}} nằm trong nhau: có thể đang lặp lại cả kế hoạch nhiều lần",
  );

/** Remaining budget for one document. Code that runs within it throws BeyondLimits when it is spent. */
class Limits {
  private calls = 0;
  private characters = 0;
  private written = 0;
  private parts = 0;

  /** Before each document. */
  begin(view: View): void {
    const { length } = JSON.stringify(view);
    this.calls = callsFor(length);
    this.characters = charactersFor(length);
    this.written = 0;
    this.parts = 0;
  }

  /** Runs what may write a text. What it consists of was counted when that was written. */
  writing<T>(run: () => T): T {
    if (--this.calls < 0) throw tooMuch();
    const before = this.written;
    const result = this.whole(run);
    const length = typeof result === "object" ? String(result).length : typeof result === "string" ? result.length : 0;
    this.written = Math.max(this.written, before + length);
    if (this.written > this.characters) throw tooMuch();
    return result;
  }

  part<T>(run: () => T): T {
    if (this.parts >= deepestParts)
      throw new BeyondLimits("các phần của mẫu gọi lẫn nhau mãi không dừng. Xem lại các lệnh {{> …}}");
    this.parts++;
    const result = this.writing(run);
    this.parts--;
    return result;
  }

  private whole<T>(run: () => T): T {
    try {
      return run();
    } catch (error) {
      throw isTooLongForText(error) ? tooMuch() : error;
    }
  }
}

type Invoke = (this: unknown, ...args: unknown[]) => unknown;

/** Lets each helper, each block and each part run within limits. An office's templates may loop over loops. */
export const limit = (handlebars: typeof Handlebars): Limits => {
  const limits = new Limits();
  for (const [name, helper] of Object.entries(handlebars.helpers)) {
    handlebars.registerHelper(name, function (this: unknown, ...args: unknown[]) {
      const options = args.at(-1) as Partial<Handlebars.HelperOptions>;
      for (const block of ["fn", "inverse"] as const) {
        const run = options[block];
        if (run) options[block] = (context, given) => limits.writing(() => run(context, given));
      }
      return limits.writing(() => (helper as Invoke).apply(this, args));
    });
  }
  // The package reads these of each environment, for those who want others.
  const runtime = handlebars.VM as unknown as { invokePartial: Invoke };
  const limited: typeof runtime = {
    ...runtime,
    invokePartial(...args) {
      return limits.part(() => runtime.invokePartial.apply(this, args));
    },
  };
  Object.assign(handlebars, { VM: limited });
  return limits;
};
