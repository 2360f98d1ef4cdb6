import type { ProvinceCode } from "../codebook/provinces";
import { provinceCodes } from "../codebook/provinces";
import { provinceGeometries } from "./boundaries";

// Two provinces are neighbours when they share an arc, that is a stretch of border; meeting in one point is not enough (rook, not queen).
const neighboursOf: ReadonlyMap<ProvinceCode, readonly ProvinceCode[]> = (() => {
  const byArc = new Map<number, ProvinceCode[]>();
  for (const { pcode, arcs } of provinceGeometries()) {
    for (const signed of arcs) {
      const arc = signed < 0 ? ~signed : signed;
      byArc.set(arc, [...(byArc.get(arc) ?? []), pcode]);
    }
  }
  const found = new Map(provinceCodes.map((pcode) => [pcode, new Set<ProvinceCode>()] as const));
  for (const [one, other] of byArc.values()) {
    if (!one || !other) continue;
    found.get(one)?.add(other);
    found.get(other)?.add(one);
  }
  return new Map([...found].map(([pcode, others]) => [pcode, [...others].sort()] as const));
})();

/** Which provinces share a stretch of border with this one? In P-code order; every province has at least one. */
export function neighbourProvinces(pcode: ProvinceCode): readonly ProvinceCode[] {
  return neighboursOf.get(pcode) ?? [];
}

/** Do these two provinces share a stretch of border? A province is not its own neighbour. */
export function areNeighbours(one: ProvinceCode, other: ProvinceCode): boolean {
  return neighbourProvinces(one).includes(other);
}

/** For each of the 34 in the order of `provinceCodes`, the positions in that order of its neighbours: the form spatial statistics take. Symmetric. */
export const neighbourIndices: readonly (readonly number[])[] = provinceCodes.map((pcode) =>
  neighbourProvinces(pcode).map((other) => provinceCodes.indexOf(other)),
);
