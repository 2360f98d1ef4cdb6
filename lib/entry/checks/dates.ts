import { EARLIEST_DAY } from "../../codebook/incident";
import { dayNumber, isoDayFromNumber, monthBounds, monthOf, parseIsoDay } from "../../codebook/iso-day";
import type { IsoDay } from "../../codebook/iso-day";
import type { ParsedDraft } from "../parsed-draft";
import { problem } from "../problem";
import type { EntryProblem } from "../problem";

/** More days than this are not *about a week*. UCDP takes up to six days to either side; the starter set three. */
const LONGEST_WEEK_DAYS = 13;
const LONGEST_MONTH_DAYS = 31;

/** `YYYY-MM-DD` or `YYYY-MM`: the last day it can mean. */
function lastDayOf(dayOrMonth: string): IsoDay | null {
  return parseIsoDay(dayOrMonth) ?? (parseIsoDay(`${dayOrMonth}-01`) === null ? null : monthBounds(monthOf(`${dayOrMonth}-01` as IsoDay)).last);
}

/** A month that has begun is not in the future although its last day is. */
function isAfterToday(dayOrMonth: string, today: IsoDay): boolean {
  return dayOrMonth > today.slice(0, dayOrMonth.length);
}

/** Dates of the event: in time, in order, and as wide as their precision says. today: the calendar day in Kabul. */
export function checkDates(draft: ParsedDraft, today: IsoDay): EntryProblem[] {
  return [...checkReach(draft, today), ...checkSpan(draft, today), ...checkSurroundingDates(draft)];
}

function checkReach({ dateStart, dateEnd, attributions = [], sources = [] }: ParsedDraft, today: IsoDay): EntryProblem[] {
  const problems: EntryProblem[] = [];
  checkOne(problems, "dateStart", dateStart, today);
  // The last day repeats the first one when the day is known: one message is enough.
  if (dateEnd !== dateStart) checkOne(problems, "dateEnd", dateEnd, today);
  for (const [index, { date }] of attributions.entries()) if (date) checkOne(problems, `attributions.${index}.date`, date, today);
  for (const [index, { publishedOn, accessedOn }] of sources.entries()) {
    if (publishedOn) checkOne(problems, `sources.${index}.publishedOn`, publishedOn, today);
    if (accessedOn) checkOne(problems, `sources.${index}.accessedOn`, accessedOn, today);
  }
  return problems;
}

function checkOne(problems: EntryProblem[], field: string, value: string | undefined, today: IsoDay): void {
  if (value === undefined) return;
  if (isAfterToday(value, today)) problems.push(problem(field, "date-after-today", { today }));
  else if (value < EARLIEST_DAY.slice(0, value.length)) problems.push(problem(field, "date-too-early", { earliest: EARLIEST_DAY }));
}

function checkSpan({ dateStart: start, dateEnd: end, datePrecision: precision }: ParsedDraft, today: IsoDay): EntryProblem[] {
  if (start === undefined || end === undefined || (precision === "day" && start === end)) return [];
  if (end < start) return [problem("dateEnd", "end-before-start", { start, end })];
  const days = dayNumber(end) - dayNumber(start) + 1;
  const unlike = (suggested: string) => [problem("datePrecision", "precision-unlike-span", { days, suggested })];
  const whole = (first: string, last: string) => {
    // Of a month or year that is not over, the bound can be no later than the day of coding.
    const isWhole = start === first && (end === last || last > today);
    return isWhole ? [] : [problem("dateEnd", "bounds-not-whole", { precision: precision ?? "", first, last })];
  };
  switch (precision) {
    case "day":
      return days === 1 ? [] : [problem("dateEnd", "day-needs-one-day", { start, end })];
    case "range":
      if (days === 1) return unlike("day");
      return days > LONGEST_MONTH_DAYS ? unlike("longer") : [];
    case "week":
      if (days === 1) return unlike("day");
      return days > LONGEST_WEEK_DAYS ? unlike(days > LONGEST_MONTH_DAYS ? "longer" : "range") : [];
    case "month": {
      if (monthOf(start) !== monthOf(end)) return [problem("dateEnd", "month-needs-one-month", { start, end })];
      const { first, last } = monthBounds(monthOf(start));
      return whole(first, last);
    }
    case "year":
      if (start.slice(0, 4) !== end.slice(0, 4)) return [problem("dateEnd", "year-needs-one-year", { start, end })];
      return whole(`${start.slice(0, 4)}-01-01`, `${start.slice(0, 4)}-12-31`);
    case "longer":
      if (days === 1) return unlike("day");
      return days <= LONGEST_MONTH_DAYS ? unlike("range") : [];
    default:
      return [];
  }
}

/** Is the last day that this can mean before the earliest one? */
function isBefore(date: string | null | undefined, earliest: IsoDay | null): date is string {
  const last = date === null || date === undefined || earliest === null ? null : lastDayOf(date);
  return last !== null && earliest !== null && last < earliest;
}

/** What was said or printed before the event it reports: mostly a slip of the year. */
function checkSurroundingDates({ dateStart: start, attributions = [], sources = [] }: ParsedDraft): EntryProblem[] {
  const problems: EntryProblem[] = [];
  // A report of the day before happens: a night is dated by its evening elsewhere, and bounds are ours.
  const earliest = start === undefined ? null : isoDayFromNumber(dayNumber(start) - 1);
  attributions.forEach(({ voice, date }, index) => {
    // Who alleges foreknowledge may quote a warning given before.
    if (isBefore(date, earliest) && voice !== "alleges-foreknowledge") problems.push(problem(`attributions.${index}.date`, "voice-before-event", { date, start: start ?? "" }));
  });
  sources.forEach(({ publishedOn, accessedOn }, index) => {
    if (isBefore(publishedOn, earliest)) problems.push(problem(`sources.${index}.publishedOn`, "published-before-event", { date: publishedOn, start: start ?? "" }));
    if (accessedOn && publishedOn && accessedOn.slice(0, publishedOn.length) < publishedOn) {
      problems.push(problem(`sources.${index}.accessedOn`, "accessed-before-published", { accessed: accessedOn, published: publishedOn }));
    }
  });
  return problems;
}
