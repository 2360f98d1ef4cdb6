import type { CodeOf } from "../lists";
import type { Crosswalk } from "./crosswalk";

/** UCDP's grades of place. Without a province named, a row of grade 4 or 5 is known to the country alone. */
export const ucdpPlacePrecision = {
  format: "ucdp",
  column: "where_prec, adm_1",
  field: "placePrecision",
  rules: [
    { from: "1", to: "town", reason: "Exact place. UCDP's points are those of towns and villages, never of a building, so it is our town and not our site." },
    { from: "2", to: "vicinity", reason: "Within about 25 km of a named place, as our vicinity is." },
    { from: "3", to: "district", reason: "Only the second-order unit is known; the point is the district's centre." },
    { from: "4", to: "province", reason: "Only the first-order unit is known; the point is the province's centre and is not kept." },
    { from: "5", to: "province", reason: "A line or an area with an estimated point; the province is what is sure, and the point is not kept." },
    { from: "6", to: "country", reason: "Only the country is known." },
    { from: "7", to: "country", reason: "At sea or in the air: no place on land is given." },
  ],
} as const satisfies Crosswalk<CodeOf<"placePrecision">>;

/**
 * UCDP's grades of date. The rule for a month holds where the span lies in one calendar month; where it does not, the bounds are kept as
 * a range, or as longer beyond 31 days, because our month is a calendar month.
 */
export const ucdpDatePrecision = {
  format: "ucdp",
  column: "date_prec",
  field: "datePrecision",
  rules: [
    { from: "1", to: "day", reason: "The exact day is known." },
    { from: "2", to: "range", reason: "Two to six days: the bounds are known to the day." },
    { from: "3", to: "week", reason: "Known to the week." },
    { from: "4", to: "month", reason: "Eight to 31 days. UCDP's bounds are kept: they may be narrower than the calendar month." },
    { from: "5", to: "longer", reason: "More than a month and less than a year." },
    { from: "0", to: "longer", reason: "Occurs in Candidate files where a span crosses a year's end; UCDP gives no grade, so nothing finer is taken from it." },
  ],
} as const satisfies Crosswalk<CodeOf<"datePrecision">>;

export const ucdpUnit = {
  format: "ucdp",
  column: "event_clarity",
  field: "unit",
  rules: [
    { from: "1", to: "event", reason: "One event that can be told apart." },
    { from: "2", to: "aggregate", reason: "A summary of several events that cannot be told apart: kept, and never added to events." },
  ],
} as const satisfies Crosswalk<CodeOf<"unit">>;

/** Anything but *Clear* is UCDP's own doubt: it lowers the confidence, is named in the coding note, and where it is about the author or the event, in the clarity. */
export const ucdpCodeStatus = {
  format: "ucdp",
  column: "code_status",
  field: "clarity",
  rules: [
    { from: "Clear", to: "clear", reason: "UCDP raises no doubt." },
    { from: "Check dyad", to: "authorship-disputed", reason: "UCDP is not sure which sides fought." },
    { from: "Check incompatibility", to: "authorship-disputed", reason: "UCDP is not sure which conflict, and so which sides, the event belongs to." },
    { from: "Check type of violence", to: "cause-disputed", reason: "UCDP is not sure what kind of violence it was." },
    { from: "Check vague or biased source", to: "cause-disputed", reason: "UCDP is not sure that it happened as told." },
    { from: "Check deaths", to: "clear", reason: "The doubt is about the toll alone; it is kept in the coding note." },
    { from: "Check geography", to: "clear", reason: "The doubt is about the place alone; it is kept in the coding note." },
    { from: "Check", to: "clear", reason: "UCDP does not say what is in doubt; it is kept in the coding note." },
  ],
} as const satisfies Crosswalk<CodeOf<"clarity">>;
