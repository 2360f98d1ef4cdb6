import { shareInterval } from "../../analysis/share-interval";
import { provinceByCode } from "../../codebook/provinces";
import type { ProvinceCode } from "../../codebook/provinces";
import type { Figure } from "../figure";

type RankedProvinces = Extract<Figure, { readonly kind: "ranked-provinces" }>;

/**
 * Provinces with events in order of their number, each with its share of all and Wilson's interval. Equal counts share the
 * best rank and stand in P-code order. `named`: the provinces that a text names; they stand there with 0 events too, so that
 * nobody looks for them in vain.
 */
export function rankedProvinces(title: string, provinces: readonly ProvinceCode[], counts: readonly number[], named: readonly ProvinceCode[], forHalf: number | null): RankedProvinces {
  const of = counts.reduce((sum, count) => sum + count, 0);
  const rows = provinces
    .map((province, index) => ({ province, count: counts[index] ?? 0 }))
    .filter(({ province, count }) => count > 0 || named.includes(province))
    .sort((one, other) => other.count - one.count || one.province.localeCompare(other.province))
    .map(({ province, count }) => {
      const interval = shareInterval(count, of);
      return {
        province, count, of, label: provinceByCode(province).name, code: province,
        rank: 1 + counts.filter((other) => other > count).length,
        interval: interval.kind === "found" ? interval.wilson : null,
        named: named.includes(province),
      };
    });
  return { kind: "ranked-provinces", title, rows, forHalf };
}
