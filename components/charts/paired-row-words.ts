import type { PairedSide } from "./paired-rows";

/** *29* and *+12*: what stands at the end of a bar. Nothing counted and something set aside is *0 +4*. */
export function barText(side: Pick<PairedSide, "counted" | "setAside">): { readonly counted: string; readonly setAside: string } {
  return { counted: String(side.counted), setAside: side.setAside > 0 ? `+${side.setAside}` : "" };
}
