import { provinceByCode } from "../../codebook/provinces";
import type { ProvinceCode } from "../../codebook/provinces";
import type { Reading } from "../reading";

/** Persons in each of these provinces, in their order, by the year that the reading names: never two years in one figure. */
export function populationOf(provinces: readonly ProvinceCode[], { population }: Pick<Reading, "population">): number[] {
  return provinces.map((code) => (population === 2018 ? provinceByCode(code).population2018 : provinceByCode(code).population2026));
}

/** The tier of each province: Kabul alone, the others in thirds by population, smallest first. For nulls that compare like with like. */
export function populationTiers(provinces: readonly ProvinceCode[], reading: Pick<Reading, "population">): string[] {
  const people = populationOf(provinces, reading);
  const others = provinces.flatMap((code, index) => (code === "AF01" ? [] : [index])).sort((one, other) => (people[one] ?? 0) - (people[other] ?? 0) || one - other);
  const tierOf = new Map(others.map((index, place) => [index, `third ${1 + Math.floor((3 * place) / others.length)}`]));
  return provinces.map((_, index) => tierOf.get(index) ?? "Kabul");
}
