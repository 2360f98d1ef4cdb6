import { foldText } from "../codebook/fold-text";
import type { ProvinceCode } from "../codebook/provinces";
import { provinceByCode } from "../codebook/provinces";

const foldedProvinceNames = new Map<string, string>();

/** The province's name joins the searchable text: who types it means all of its records, however the place is written. */
export function searchable(text: string, province: ProvinceCode | null): string {
  if (province === null) return text;
  let name = foldedProvinceNames.get(province);
  if (name === undefined) {
    name = foldText(provinceByCode(province).name);
    foldedProvinceNames.set(province, name);
  }
  return `${text} ${name}`;
}
