import { replaceDocument } from "./replace-document.ts";

/** Writes documents until it is stopped; then documents in progress are finished, and no other is begun. */
export class Documents {
  written = 0;
  private hasEnded = false;
  private readonly underWay = new Set<Promise<unknown>>();

  /** As `replaceDocument` does. @throws Stop where it does */
  async write(...target: Parameters<typeof replaceDocument>): Promise<string | undefined> {
    if (this.hasEnded) return undefined;
    const writing = replaceDocument(...target);
    this.underWay.add(writing);
    try {
      const kept = await writing;
      this.written++;
      return kept;
    } finally {
      this.underWay.delete(writing);
    }
  }

  async end(): Promise<void> {
    this.hasEnded = true;
    await Promise.allSettled(this.underWay);
  }
}
