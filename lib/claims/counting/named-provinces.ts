import type { ProvinceCode } from "../../codebook/provinces";

/** The provinces that the essay names for attacks and operations: Nangarhar and Kunduz. */
export const namedProvinces: readonly ProvinceCode[] = ["AF06", "AF19"];
