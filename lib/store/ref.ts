import type { Transaction } from "./client";

/** The ref that people use in speech: year of the event and a number that grows within the year, `IA-2021-0042`. */
export function formatRef(year: number, number: number): string {
  return `IA-${String(year).padStart(4, "0")}-${String(number).padStart(4, "0")}`;
}

/** Year and number of a ref, by which records are sorted. */
export function partsOfRef(ref: string): { year: number; number: number } {
  return { year: Number(ref.slice(3, 7)), number: Number(ref.slice(8)) };
}

/** The year a ref carries: that of the first day on which the event may have happened. */
export function yearOf(dateStart: string): number {
  return Number(dateStart.slice(0, 4));
}

/** Take `count` numbers of a year and answer the first of them. A number once taken is never given again. */
export async function takeRefs(tx: Transaction, year: number, count: number): Promise<number> {
  const { last } = await tx.refCounter.upsert({
    where: { year },
    create: { year, last: count },
    update: { last: { increment: count } },
    select: { last: true },
  });
  return last - count + 1;
}
