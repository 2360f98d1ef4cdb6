import { provinceCodes } from "../../codebook/provinces";
import type { ProvinceCode } from "../../codebook/provinces";
import { neighbourIndices } from "../../geography/neighbours";

/** Neighbours of each of these provinces among them, as positions in the list: a reading may look at fewer than all 34. */
export function neighboursAmong(provinces: readonly ProvinceCode[]): number[][] {
  const positions = new Map(provinces.map((code, position) => [code, position]));
  return provinces.map((code) =>
    (neighbourIndices[provinceCodes.indexOf(code)] ?? []).flatMap((other) => positions.get(provinceCodes[other] as ProvinceCode) ?? []),
  );
}
