import { codeLists } from "./columns";
import { bits } from "./fail-mask";
import type { Counted } from "./tally";

/**
 * How many records of any kind has the dataset in view for each province, whatever else the filter asks? By position in
 * `provinceCodes`. 0 is drawn hatched: nothing was reported or nobody searched, which is not a count of zero.
 */
export function recordsByProvince({ columns, mask }: Counted): number[] {
  const byCode = new Uint32Array(256);
  const { province } = columns.code;
  for (let i = 0; i < columns.count; i += 1) {
    const code = province[i] as number;
    if (((mask[i] as number) & bits.dataset) === 0) byCode[code] = (byCode[code] as number) + 1;
  }
  return [...byCode.subarray(0, codeLists.province.length)];
}
