import { MAX_COUNT } from "../codebook/incident";
import { asTyped, problem, problemCodes } from "./problem";
import type { EntryProblem, EntryProblemCode } from "./problem";

/** The part of a Zod issue that is read here. */
type Issue = { readonly code?: string | undefined; readonly message: string; readonly maximum?: unknown };

const isCode = (message: string): message is EntryProblemCode => Object.hasOwn(problemCodes, message);
const isEmpty = (value: unknown): boolean => value === null || value === undefined || value === "";

/**
 * What one issue of the schema says about one value. The schema's messages are codes; what Zod worded itself is a wrong type.
 * field: path; name: the field's own name, without group and position.
 */
export function problemOfIssue(field: string, name: string, issue: Issue, value: unknown): EntryProblem {
  if (isEmpty(value)) return problem(field, "required");
  if (name === "sourcePosition") return problem(field, "not-a-source-position", { typed: asTyped(value) });
  if (!isCode(issue.message)) return problem(field, "not-text");
  switch (issue.message) {
    case "text-too-long": {
      const [limit, { length }] = [Number(issue.maximum), String(value)];
      return problem(field, "text-too-long", { limit, length, over: length - limit });
    }
    case "unknown-code":
    case "unknown-province":
      return problem(field, issue.message, { value: asTyped(value) });
    case "not-a-number":
      return problem(field, name === "lng" || name === "lat" ? "not-decimal-degrees" : "not-a-number", { typed: asTyped(value) });
    case "not-a-whole-number":
      // Beyond 2^53 a number is no longer counted as whole; what is wrong with it is its size.
      return typeof value === "number" && value > MAX_COUNT
        ? problem(field, "count-too-large", { limit: MAX_COUNT })
        : problem(field, "not-a-whole-number", { typed: asTyped(value) });
    case "count-too-large":
      return problem(field, "count-too-large", { limit: MAX_COUNT });
    case "not-a-day":
    case "not-a-day-or-month":
    case "not-a-ref":
    case "negative-count":
      return problem(field, issue.message, { typed: asTyped(value) });
    default:
      return problem(field, issue.message);
  }
}
