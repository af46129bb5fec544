import { writeWhole } from "./write-whole.ts";

/** Writes documents until it is told to end: then those under way are finished, and no other is begun. */
export class Documents {
  written = 0;
  private hasEnded = false;
  private readonly underWay = new Set<Promise<void>>();

  /** @throws Stop where the file cannot be written */
  async write(...target: Parameters<typeof writeWhole>): Promise<void> {
    if (this.hasEnded) return;
    const writing = writeWhole(...target);
    this.underWay.add(writing);
    try {
      await writing;
      this.written++;
    } finally {
      this.underWay.delete(writing);
    }
  }

  async end(): Promise<void> {
    this.hasEnded = true;
    await Promise.allSettled(this.underWay);
  }
}
