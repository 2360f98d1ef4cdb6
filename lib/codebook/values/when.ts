import type { CodedValue } from "../value-list";

/** From finest to coarsest: the order is used by the filter `minDate`. */
export const datePrecisions = [
  { code: "day", label: "Day", definition: "It happened on this day; a night is dated by its evening.", ucdp: "date_prec 1", acled: "time_precision 1", gtd: "imonth and iday known" },
  { code: "range", label: "Range of days", definition: "Start and end are the bounds within which it happened, known to the day.", ucdp: "date_prec 2" },
  { code: "week", label: "Week", definition: "Known to about a week: start and end are the bounds.", ucdp: "date_prec 3", acled: "time_precision 2" },
  { code: "month", label: "Month", definition: "Known to the month: the bounds are its first and last day.", ucdp: "date_prec 4", acled: "time_precision 3", gtd: "iday 0" },
  { code: "year", label: "Year", definition: "Known to the year: the bounds are its first and last day.", gtd: "imonth 0" },
  { code: "longer", label: "Longer", definition: "The bounds span more than a month.", ucdp: "date_prec 5" },
] as const satisfies readonly CodedValue[];

export const dateBases = [
  { code: "event", label: "Event", definition: "The date is that of the event itself." },
  { code: "announcement", label: "Announcement", definition: "Only the day on which it was announced is known." },
  { code: "claim", label: "Claim", definition: "Only the day of the claim is known." },
  { code: "discovery", label: "Discovery", definition: "The day on which bodies or traces were found." },
  { code: "report", label: "Report", definition: "The day was inferred from when it was reported." },
] as const satisfies readonly CodedValue[];
