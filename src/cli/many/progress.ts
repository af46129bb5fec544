import { grouped } from "../../wording/numerals.ts";
import type { Io } from "../io.ts";

/** @example durationInWords(200_400) // "3 phút 20 giây" */
export const durationInWords = (ms: number): string => {
  const seconds = Math.round(ms / 1000);
  if (seconds < 10) return `${grouped(Math.round(ms / 100) / 10)} giây`;
  const minutes = Math.floor(seconds / 60);
  const rest = seconds % 60;
  return [minutes > 0 ? `${grouped(minutes)} phút` : "", rest > 0 ? `${rest} giây` : ""].filter(Boolean).join(" ");
};

/** @example rateInWords(600, 2000) // "300 kế hoạch/giây" */
export const rateInWords = (done: number, ms: number, unit = "kế hoạch"): string => {
  const perSecond = (1000 * done) / ms;
  return `${grouped(perSecond < 10 ? Math.round(perSecond * 10) / 10 : Math.round(perSecond))} ${unit}/giây`;
};

/** @example timeOfDay(new Date(2026, 0, 5, 8, 4, 9)) // "08:04:09" */
export const timeOfDay = (date: Date): string => date.toTimeString().slice(0, "08:04:09".length);

const redrawMs = 100;
const lineMs = 10_000;
const barCells = 20;
// To the start of the line, which is cleared; what is longer than the window is cut off there, not carried on.
const [clear, cutOff, carryOn] = ["\r\x1b[K", "\x1b[?7l", "\x1b[?7h"];

/**
 * Progress of a run over many plans: a bar below all other lines on a terminal, elsewhere a line now and then. Nothing
 * else may write to the talk until it is over.
 */
export class Progress {
  private done = 0;
  private shown: number;
  private isDrawn = false;
  private readonly start: number;
  private readonly hasBar: boolean;
  private readonly io: Io;
  private readonly total: number;
  private readonly unit: string;

  /**
   * @param total how many; 0 shows nothing
   * @param unit what is counted
   */
  constructor(io: Io, total: number, unit = "kế hoạch") {
    this.unit = unit;
    this.io = io;
    this.total = total;
    this.start = io.now();
    this.shown = this.start;
    this.hasBar = io.errIsTerminal && io.env.TERM !== "dumb";
    if (total > 0 && this.hasBar) this.draw();
  }

  /** Writes lines above the bar. */
  say(text: string): void {
    if (text === "") return;
    this.io.writeErr(this.isDrawn ? clear + text : text);
    if (this.isDrawn) this.draw();
  }

  /** One more is done. */
  step(): void {
    this.done++;
    const now = this.io.now();
    if (this.total === 0 || now - this.shown < (this.hasBar ? redrawMs : lineMs)) return;
    this.shown = now;
    if (this.hasBar) this.draw();
    else this.io.writeErr(`${this.sentence(now)}\n`);
  }

  /** Takes the bar away. */
  end(): void {
    if (this.isDrawn) this.io.writeErr(clear);
    this.isDrawn = false;
  }

  private sentence(now: number): string {
    const spent = now - this.start;
    const left = (spent / this.done) * (this.total - this.done);
    const count = `${grouped(this.done)}/${grouped(this.total)} ${this.unit}`;
    if (this.done === 0 || spent === 0) return count;
    return `${count}, ${rateInWords(this.done, spent, this.unit)}, còn khoảng ${durationInWords(left)}`;
  }

  private draw(): void {
    const full = Math.round((barCells * this.done) / this.total);
    const bar = "█".repeat(full) + "░".repeat(barCells - full);
    this.io.writeErr(`\r${cutOff}${bar} ${this.sentence(this.io.now())}\x1b[K${carryOn}`);
    this.isDrawn = true;
  }
}
