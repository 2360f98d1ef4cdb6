import { leaveOneOut } from "../../analysis/leave-one-out";
import type { EvidenceRecord } from "../evidence-record";

type Part = { readonly label: string; yes: number; all: number };

/** How many of the records of each group are a *yes*, and of how many; groups in order of label, records without one left out. */
export function partsBy(records: readonly EvidenceRecord[], labelOf: (record: EvidenceRecord) => string | null, isYes: (record: EvidenceRecord) => boolean): readonly Part[] {
  const parts = new Map<string, Part>();
  for (const record of records) {
    const label = labelOf(record);
    if (label === null) continue;
    const part = parts.get(label) ?? { label, yes: 0, all: 0 };
    part.all += 1;
    if (isYes(record)) part.yes += 1;
    parts.set(label, part);
  }
  return [...parts.values()].sort((one, other) => (one.label < other.label ? -1 : 1));
}

/** Which group moves a share most when it is left out, and to where? Null where no share is left whichever is left out. */
export function mostInfluential(parts: readonly Part[]): { readonly label: string; readonly share: number; readonly without: number } | null {
  const result = leaveOneOut(parts.length, (kept) => {
    const sum = (key: "yes" | "all") => kept.reduce((total, index) => total + (parts[index]?.[key] ?? 0), 0);
    const all = sum("all");
    return all === 0 ? { kind: "undefined", reason: "zero-total", n: kept.length } : { kind: "found", value: sum("yes") / all };
  });
  if (result.kind === "undefined") return null;
  const [part, without] = [parts[result.mostInfluential], result.values[result.mostInfluential]];
  return part === undefined || without === null || without === undefined ? null : { label: part.label, share: result.full, without };
}
