import { foldText } from "@/lib/codebook/fold-text";
import { provinces } from "@/lib/codebook/provinces";
import type { ListKey, SingleKey } from "./filter-fields";

/** Does a typed text mean this option? Provinces answer to every spelling of the codebook, in Latin or Arabic script. */
export function matchesOption(name: ListKey | SingleKey, code: string, label: string, typed: string): boolean {
  const wanted = foldText(typed);
  if (wanted === "") return true;
  const names = name === "province" ? provinceNames(code, label) : [label];
  return names.some((candidate) => foldText(candidate).includes(wanted));
}

function provinceNames(code: string, label: string): readonly string[] {
  const province = provinces.find((candidate) => candidate.pcode === code);
  return province ? [province.name, province.nameDari, province.namePashto, ...province.aliases] : [label];
}
