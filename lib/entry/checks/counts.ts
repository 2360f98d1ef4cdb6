import type { ParsedDraft } from "../parsed-draft";
import { problem } from "../problem";
import type { EntryProblem } from "../problem";

type Count = number | null | undefined;

const isKnown = (count: Count): count is number => count !== null && count !== undefined;

/** Tolls in order, parts no larger than wholes, and how many events the record covers. */
export function checkCounts(draft: ParsedDraft): EntryProblem[] {
  return [
    ...checkOrder("killed", draft.killedLow, draft.killedBest, draft.killedHigh),
    ...checkOrder("injured", draft.injuredLow, draft.injuredBest, draft.injuredHigh),
    ...checkOrder("detained", draft.detainedLow, draft.detainedBest, draft.detainedHigh),
    ...checkSplit(draft),
    ...checkParts(draft),
    ...checkUnit(draft),
  ];
}

function checkOrder(what: "killed" | "injured" | "detained", low: Count, best: Count, high: Count): EntryProblem[] {
  const problems: EntryProblem[] = [];
  if (isKnown(low) && isKnown(best) && low > best) problems.push(problem(`${what}Low`, "low-above-best", { low, best }));
  if (isKnown(best) && isKnown(high) && best > high) problems.push(problem(`${what}High`, "best-above-high", { best, high }));
  if (problems.length === 0 && isKnown(low) && isKnown(high) && low > high) problems.push(problem(`${what}Low`, "low-above-high", { low, high }));
  return problems;
}

/** The split is a split of the best number; where sources do not allow a choice, of the highest. */
function checkSplit(draft: ParsedDraft): EntryProblem[] {
  const parts = [draft.killedCivilians, draft.killedAuthorities, draft.killedOpposition, draft.killedSuspects, draft.killedUnknown].filter(isKnown);
  const killed = draft.killedBest ?? draft.killedHigh;
  const sum = parts.reduce((total, part) => total + part, 0);
  return isKnown(killed) && sum > killed ? [problem("killedBest", "split-above-killed", { sum, killed })] : [];
}

function checkParts(draft: ParsedDraft): EntryProblem[] {
  const killed = draft.killedHigh ?? draft.killedBest;
  const detained = draft.detainedHigh ?? draft.detainedBest;
  const parts: [field: string, part: Count, whole: Count][] = [
    ["killedChildren", draft.killedChildren, killed],
    ["killedWomen", draft.killedWomen, killed],
    ["killedInCustody", draft.killedInCustody, killed],
    ["detainedFormerRepublic", draft.detainedFormerRepublic, detained],
  ];
  return parts.flatMap(([field, part, whole]) => (isKnown(part) && isKnown(whole) && part > whole ? [problem(field, "part-above-whole", { part, whole })] : []));
}

function checkUnit({ unit, eventsCovered }: ParsedDraft): EntryProblem[] {
  if (!isKnown(eventsCovered)) return [];
  if (unit === "event" && eventsCovered !== 1) return [problem("eventsCovered", "event-covers-one", { covered: eventsCovered })];
  return unit === "aggregate" && eventsCovered < 2 ? [problem("eventsCovered", "aggregate-covers-several", { covered: eventsCovered })] : [];
}
