import { AnalysisInputError } from "./analysis-input-error";

/** Which rows belong together? The row indices of each stratum, strata in order of first appearance. */
export function indicesByStratum(strata: readonly (number | string)[]): number[][] {
  const groups = new Map<number | string, number[]>();
  for (const [index, stratum] of strata.entries()) {
    if (typeof stratum === "number" && !Number.isFinite(stratum)) {
      throw new AnalysisInputError("not-finite", { field: "strata", index, value: stratum }, "a stratum must be a label");
    }
    const group = groups.get(stratum);
    if (group === undefined) groups.set(stratum, [index]);
    else group.push(index);
  }
  return [...groups.values()];
}
