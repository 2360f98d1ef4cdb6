import { monthBounds, monthOf, parseIsoDay } from "@/lib/codebook/iso-day";
import type { FormValues } from "./form-values";
import { withValue } from "./form-path";

/** What typing one value settles about others. Nothing that somebody typed is overwritten: only values that follow another one follow it. */
export function withTyped(values: FormValues, path: string, text: string): FormValues {
  const next = withValue(values, path, text);
  switch (path) {
    case "dateStart": {
      const follows = values.datePrecision === "day" && (values.dateEnd === "" || values.dateEnd === values.dateStart);
      return follows ? { ...next, dateEnd: text } : next;
    }
    case "datePrecision":
      return text === "day" && values.dateEnd === "" ? { ...next, dateEnd: values.dateStart } : next;
    case "unit":
      if (text === "aggregate" && values.eventsCovered === "1") return { ...next, eventsCovered: "" };
      return text === "event" && values.eventsCovered === "" ? { ...next, eventsCovered: "1" } : next;
    default:
      return next;
  }
}

type Dated = Pick<FormValues, "dateStart" | "dateEnd" | "datePrecision">;

/** The last day repeats the first and is no choice of its own. */
export function endFollowsStart(values: Dated): boolean {
  return values.datePrecision === "day" && (values.dateEnd === values.dateStart || values.dateEnd === "");
}

/** First and last day of the month or year in which the date lies, where the precision wants whole ones and they are not yet; else null. */
export function wholeBounds(values: Dated): { readonly dateStart: string; readonly dateEnd: string } | null {
  const day = parseIsoDay(values.dateStart);
  if (day === null) return null;
  const bounds =
    values.datePrecision === "month" ? monthBounds(monthOf(day)) : values.datePrecision === "year" ? { first: `${day.slice(0, 4)}-01-01`, last: `${day.slice(0, 4)}-12-31` } : null;
  if (bounds === null || (bounds.first === values.dateStart && bounds.last === values.dateEnd)) return null;
  return { dateStart: bounds.first, dateEnd: bounds.last };
}

/** Decimal degrees as typed; null where the text is empty or no plain number. */
export function readDegrees(text: string): number | null {
  const clean = text.trim().replace(/^\u2212/u, "-");
  return /^-?\d{1,3}(\.\d+)?$/u.test(clean) ? Number(clean) : null;
}
