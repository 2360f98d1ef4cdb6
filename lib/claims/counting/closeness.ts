import type { Closeness } from "../../analysis/space-closeness";
import { provinceCodes } from "../../codebook/provinces";
import type { ProvinceCode } from "../../codebook/provinces";
import { neighbourIndices } from "../../geography/neighbours";
import type { Reading } from "../reading";

/** The province's place in `provinceCodes`: the area number of every test over places. */
export function areaOf(province: ProvinceCode): number {
  return provinceCodes.indexOf(province);
}

const sameOrAdjacent: Closeness = provinceCodes.map((_, one) => provinceCodes.map((_, other) => one === other || (neighbourIndices[one] ?? []).includes(other)));

/** Which provinces count as the same place under this reading? */
export function closenessOf(reading: Pick<Reading, "near">): Closeness {
  return reading.near === "same" ? "same" : sameOrAdjacent;
}
