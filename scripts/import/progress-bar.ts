import type { ImportProgress } from "../../lib/interchange/importing/import-report";

const WIDTH = 28;

/** One line of progress: a bar where the share is known, rows, rows a second and the time that is left. */
export function progressLine({ phase, rows, fraction, rowsPerSecond, secondsLeft }: ImportProgress): string {
  const count = rows.toLocaleString("en");
  if (phase === "publishing") return `${count} rows written; making them visible`;
  const filled = fraction === null ? 0 : Math.round(fraction * WIDTH);
  const bar = fraction === null ? "" : `[${"#".repeat(filled)}${".".repeat(WIDTH - filled)}] ${String(Math.floor(fraction * 100)).padStart(3)}%  `;
  const left = secondsLeft === null ? "" : `, ${secondsLeft >= 90 ? `${Math.round(secondsLeft / 60)} min` : `${secondsLeft} s`} left`;
  return `${bar}${count} rows, ${rowsPerSecond.toLocaleString("en")} a second${left}`;
}

/** Draws the line over itself on a terminal; elsewhere nothing is drawn. */
export class ProgressBar {
  private drawn = false;
  constructor(private readonly stream: NodeJS.WriteStream) {}

  show(progress: ImportProgress): void {
    if (!this.stream.isTTY) return;
    this.drawn = true;
    this.stream.write(`\r\u001b[2K${progressLine(progress).slice(0, Math.max(20, (this.stream.columns || 80) - 1))}`);
  }

  clear(): void {
    if (this.drawn) this.stream.write("\r\u001b[2K");
    this.drawn = false;
  }
}
