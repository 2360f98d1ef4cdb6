import { spearman } from "@/lib/analysis/partial-spearman";
import type { PartialSpearman } from "@/lib/analysis/partial-spearman";
import type { Finding, Interval } from "@/lib/analysis/finding";
import type { Figure, FigureKind } from "@/lib/claims/figure";
import type { Measured, UnknownBounds } from "@/lib/claims/measured";
import { applyReading, primaryReading } from "@/lib/claims/primary";
import type { FinishedRun } from "@/lib/claims/running/primary-run";
import { coverageRange } from "@/lib/claims/verdict";
import type { CoverageRange } from "@/lib/claims/verdict";
import type { World } from "@/lib/claims/world";
import type { AttributionMode } from "@/lib/codebook/classes";
import type { KnownCoverage } from "@/lib/codebook/dataset";
import type { ProvinceCode } from "@/lib/codebook/provinces";

/** A share with Wilson's interval, as the recorded run drew it. */
export type ShownShare = { readonly kind: "found"; readonly x: number; readonly n: number; readonly share: number; readonly wilson: Interval } | { readonly kind: "undefined"; readonly n: number };

/** C1 in one table: the share, each province, the fewest that hold half, three modes of attribution, and the gaps. */
export type ConcentrationFigures = {
  readonly id: "T1";
  readonly claim: "C1";
  readonly minimum: number | null;
  /** Attacks assessed to ISKP in a known province; inside: in the named ones; unplaced: outside n. */
  readonly n: number;
  readonly inside: number;
  readonly unplaced: number;
  readonly share: ShownShare;
  readonly bounds: UnknownBounds | null;
  readonly ranked: readonly { readonly province: ProvinceCode; readonly count: number; readonly share: number; readonly rank: number; readonly wilson: Interval | null }[];
  /** `unique` false: another province with as many attacks could stand in the last place. */
  readonly provincesForHalf: { readonly fewest: number; readonly provinces: readonly ProvinceCode[]; readonly unique: boolean } | null;
  readonly modes: readonly { readonly mode: AttributionMode; readonly attacks: number; readonly share: ShownShare }[];
  readonly tippingRatio: number | null;
  readonly knownCoverage: (KnownCoverage & Omit<CoverageRange, "coverage">) | null;
};

/** C2 in one table: the counts of each province, and the plain rank correlation over those with a record and over all. */
export type CoLocationFigures = {
  readonly id: "T3";
  readonly claim: "C2";
  readonly attacks: number;
  readonly operations: number;
  readonly attackProvinces: number;
  readonly operationProvinces: number;
  /** Without controls and without a test: the verdict rests on the lead finding, which holds population and other incidents. */
  readonly withRecords: Finding<PartialSpearman>;
  readonly provincesWithRecords: number;
  /** Provinces without any record count as zero in both, which lifts the figure. */
  readonly all: Finding<PartialSpearman>;
  readonly provinces: number;
  readonly counts: readonly { readonly province: ProvinceCode; readonly attacks: number; readonly operations: number; readonly anyRecord: boolean }[];
};

function measuredOf(run: FinishedRun, id: string): Measured | null {
  return run.results.findings.find(({ finding }) => finding === id)?.primary ?? null;
}

function figureOf<K extends FigureKind>(measured: Measured | null, kind: K): Extract<Figure, { kind: K }> | null {
  return measured?.figures.find((figure): figure is Extract<Figure, { kind: K }> => figure.kind === kind) ?? null;
}

const shown = (x: number, n: number, wilson: Interval | null): ShownShare => (n === 0 || wilson === null ? { kind: "undefined", n } : { kind: "found", x, n, share: x / n, wilson });

/** Null where the run does not hold T1. */
export function concentrationFigures(run: FinishedRun, known: KnownCoverage | null): ConcentrationFigures | null {
  const share = measuredOf(run, "T1");
  if (share === null) return null;
  const n = share.counts[0]?.have ?? 0;
  const inside = share.bounds?.yes ?? 0;
  const ranked = (figureOf(share, "ranked-provinces")?.rows ?? [])
    .filter(({ count }) => count > 0)
    .map(({ province, count, of, rank, interval }) => ({ province, count, share: count / of, rank, wilson: interval }));
  const fewest = measuredOf(run, "T2")?.effect;
  const range = coverageRange(known);
  return {
    id: "T1", claim: "C1", minimum: share.counts[0]?.need ?? null,
    n, inside, unplaced: share.bounds?.unknown ?? 0,
    share: shown(inside, n, share.effect.kind === "found" ? share.effect.interval : null),
    bounds: share.bounds, ranked,
    provincesForHalf: fewest?.kind === "found" ? { fewest: fewest.value, provinces: ranked.slice(0, fewest.value).map(({ province }) => province), unique: ranked[fewest.value - 1]?.count !== ranked[fewest.value]?.count } : null,
    modes: (figureOf(share, "shares")?.rows ?? []).map(({ code, count, of, interval }) => ({ mode: code as AttributionMode, attacks: of, share: shown(count, of, interval) })),
    tippingRatio: share.tippingRatio ?? null,
    knownCoverage: known === null || range === null ? null : { ...known, low: range.low, high: range.high },
  };
}

/** Null where the run does not hold T3. */
export function coLocationFigures(run: FinishedRun): CoLocationFigures | null {
  const together = measuredOf(run, "T3");
  if (together === null) return null;
  const counts = (figureOf(together, "province-pairs")?.rows ?? []).map(({ province, attacks, operations, anyRecord }) => ({ province, attacks, operations, anyRecord }));
  const withRecords = counts.filter(({ anyRecord }) => anyRecord);
  const correlation = (rows: typeof counts) => spearman(rows.map(({ attacks }) => attacks), rows.map(({ operations }) => operations));
  const [attacks, operations, attackProvinces, operationProvinces] = together.counts.map(({ have }) => have);
  return {
    id: "T3", claim: "C2",
    attacks: attacks ?? 0, operations: operations ?? 0, attackProvinces: attackProvinces ?? 0, operationProvinces: operationProvinces ?? 0,
    withRecords: correlation(withRecords), provincesWithRecords: withRecords.length,
    all: correlation(counts), provinces: counts.length, counts,
  };
}

/** What the primary reading keeps of a dataset and what it leaves out; the counts add up to `total`. */
export function primarySummary(world: World): object {
  const reading = primaryReading(world);
  const { kept, total, setAside, others, provincesWithRecords } = applyReading(world, reading);
  return {
    window: { from: reading.from, to: reading.to }, total, kept: kept.length, setAside,
    attacksOfOthers: others.filter(({ kind }) => kind === "attack").length,
    operationsOutsideO: others.filter(({ kind }) => kind === "operation").length,
    provincesWithRecords, knownCoverage: world.dataset.knownCoverage,
  };
}
