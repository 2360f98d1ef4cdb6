import type { ProvinceCode } from "../codebook/provinces";
import { provinceFeatures } from "./boundaries";
import type { LngLat } from "./lng-lat";

const labelPoints = new Map(provinceFeatures.features.map(({ properties }) => [properties.pcode, properties.labelPoint] as const));

/**
 * Where should something be written or drawn that stands for the whole province? The point with the most room around it: always inside, which the
 * centre of gravity of a bent province is not. Made by `scripts/build-boundaries.ts`. It is not the place of any incident and must not be drawn as one.
 */
export function provinceLabelPoint(pcode: ProvinceCode): LngLat {
  const point = labelPoints.get(pcode);
  if (!point) throw new Error(`no label point for ${pcode}`);
  return point;
}
