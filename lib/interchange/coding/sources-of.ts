import { EARLIEST_DAY, textLimits } from "../../codebook/incident";
import type { Source } from "../../codebook/incident";
import type { IsoDay } from "../../codebook/iso-day";
import { sourceOf } from "./draft-input";
import type { RowReading } from "./row-reading";

/** Sources of one row that are kept as entries of their own, beside the dataset itself; the original row keeps all. */
export const MOST_SOURCES = 10;

/** What is longer is no headline: Candidate files hold whole posts there, which are not ours to pass on and can name people. The original row keeps them. */
export const LONGEST_TITLE = 150;

export function cutTo(text: string, limit: number): string {
  return text.length <= limit ? text : `${text.slice(0, limit - 1).replace(/\p{Surrogate}$/u, "")}…`;
}

/**
 * Sources that a file lists in parallel columns, parted by semicolons: publishers, and where the lists are equally long, days and titles. A
 * title can hold a semicolon itself; then no list fits and titles are left out, never shifted to another publisher. A day after today, or one that is no day, is left empty.
 */
export function listedSources(reading: RowReading, columns: { publisher: string; date?: string; title?: string }, today: IsoDay): Source[] {
  const split = (column: string | undefined): string[] => (column === undefined ? [] : reading.text(column) === "" ? [] : reading.text(column).split(";").map((part) => part.trim()));
  const publishers = split(columns.publisher);
  const dates = split(columns.date);
  const titles = split(columns.title);
  const seen = new Set<string>();
  const sources: Source[] = [];
  publishers.forEach((publisher, position) => {
    if (publisher === "") return;
    const day = dates.length === publishers.length ? reading.dayOf(dates[position] ?? "") : null;
    const publishedOn = day !== null && day <= today && day >= EARLIEST_DAY ? day : null;
    const headline = titles.length === publishers.length ? (titles[position] ?? "") : "";
    const title = headline === "" || headline.length > LONGEST_TITLE ? null : headline;
    const key = `${publisher}\n${publishedOn ?? ""}\n${title ?? ""}`;
    if (seen.has(key)) return;
    seen.add(key);
    sources.push(sourceOf(cutTo(publisher, textLimits.short), "publication", { publishedOn, title }));
  });
  if (sources.length > MOST_SOURCES) reading.report("sources-left-out", columns.publisher, { kept: MOST_SOURCES, given: sources.length }, "sources");
  return sources.slice(0, MOST_SOURCES);
}
