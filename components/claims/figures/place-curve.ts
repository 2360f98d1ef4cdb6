import type { Measured } from "@/lib/claims/measured";
import type { Variant } from "@/lib/claims/reading";
import type { VariantStanding } from "@/lib/claims/variant-standing";

/** A reading of the records with what it gave: as much of it as the curve draws. */
export type CurveReading = { readonly variant: Variant; readonly measured: Pick<Measured, "effect" | "counts" | "criterionMet">; readonly standing: VariantStanding };

export const changeKinds = ["primary", "attribution", "clash", "window", "province", "month", "coverage", "voice", "lag", "near", "population", "set", "other"] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** Which choice of the analysis does a variant change? */
export function changeOf({ kind, reading }: Variant): ChangeKind {
  if (kind === "coverage") return "coverage";
  if (reading.attribution !== undefined) return "attribution";
  if (reading.clash !== undefined) return "clash";
  if (reading.leaveOutProvince !== undefined) return "province";
  if (reading.leaveOutMonth !== undefined) return "month";
  if (reading.withoutVoice !== undefined) return "voice";
  if (reading.from !== undefined || reading.to !== undefined) return "window";
  if (reading.lagDays !== undefined) return "lag";
  if (reading.near !== undefined) return "near";
  if (reading.population !== undefined) return "population";
  if (reading.set !== undefined) return "set";
  return "other";
}

/** Readings that leave out one thing after another: one row of many dots, since a row each would hide the others. */
const FAMILIES: ReadonlySet<ChangeKind> = new Set(["province", "month", "voice"]);
/** Fewer than this many stand by themselves. */
const SMALL_FAMILY = 4;
const FEW = 3;

export type CurveRow =
  | { readonly kind: "reading"; readonly change: ChangeKind; readonly reading: CurveReading }
  | { readonly kind: "primary" }
  | { readonly kind: "family"; readonly change: ChangeKind; readonly readings: readonly CurveReading[]; readonly lowest: CurveReading | null; readonly highest: CurveReading | null };

const valueOf = (reading: CurveReading): number | null => (reading.measured.effect.kind === "found" ? reading.measured.effect.value : null);

/**
 * The rows of the specification curve, highest estimate first, readings without a value last. Leave-one-out readings share a
 * row, but each that flips, and each from elsewhere than a family, stands by itself: no disagreement is hidden in a row.
 */
export function placeCurve(primaryValue: number | null, readings: readonly CurveReading[]): readonly CurveRow[] {
  const rows: { readonly row: CurveRow; readonly at: number | null }[] = [{ row: { kind: "primary" }, at: primaryValue }];
  const byChange = new Map<ChangeKind, CurveReading[]>();
  for (const reading of readings) {
    const change = changeOf(reading.variant);
    byChange.set(change, [...(byChange.get(change) ?? []), reading]);
  }
  for (const [change, members] of byChange) {
    // A few that hold both sides among many that do not are named too; where most do, the row says enough.
    const open = members.filter((reading) => reading.standing === "holds-both");
    const loud = (reading: CurveReading) => reading.standing === "flips" || (open.length <= FEW && reading.standing === "holds-both");
    const quiet = FAMILIES.has(change) ? members.filter((reading) => !loud(reading)) : [];
    const together = quiet.length >= SMALL_FAMILY ? quiet : [];
    for (const reading of members) if (!together.includes(reading)) rows.push({ row: { kind: "reading", change, reading }, at: valueOf(reading) });
    if (together.length > 0) {
      const valued = together.filter((reading) => valueOf(reading) !== null).toSorted((a, b) => (valueOf(a) ?? 0) - (valueOf(b) ?? 0));
      const middle = valued.length === 0 ? null : valueOf(valued[Math.floor(valued.length / 2)] as CurveReading);
      rows.push({ row: { kind: "family", change, readings: together, lowest: valued[0] ?? null, highest: valued.at(-1) ?? null }, at: middle });
    }
  }
  return rows.toSorted((a, b) => (b.at ?? -Infinity) - (a.at ?? -Infinity)).map(({ row }) => row);
}

/** All estimates and finite ends, for an axis that holds every reading. */
export function curveValues(effects: readonly Measured["effect"][]): readonly number[] {
  return effects.flatMap((effect) => (effect.kind === "found" ? [effect.value, ...(effect.interval ?? [])] : []));
}
