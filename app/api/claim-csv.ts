import { stringify } from "csv-stringify/sync";
import { attributionModes } from "@/lib/codebook/values/who-did-it";
import { provinceByCode } from "@/lib/codebook/provinces";
import type { ProvinceCode } from "@/lib/codebook/provinces";
import { labelOf } from "@/lib/codebook/value-list";
import type { Effect } from "@/lib/claims/measured";
import { verdictCode } from "@/lib/claims/running/ledger-result";
import type { FinishedRun } from "@/lib/claims/running/primary-run";
import type { OwnFigures } from "./claim-answer";
import { testSummary } from "./finding-answer";
import type { CoLocationFigures, ConcentrationFigures } from "./first-figures";

type Cell = string | number | null;
type Table = { readonly columns: readonly string[]; readonly rows: readonly (readonly Cell[])[] };

const nameOf = (code: ProvinceCode) => provinceByCode(code).name;

/** C1: one row a province with attacks, then one a mode of attribution, for the two provinces together. */
function concentrationTable({ ranked, modes, n }: ConcentrationFigures): Table {
  return {
    columns: ["row", "key", "label", "count", "of", "share", "rank", "wilsonLow", "wilsonHigh"],
    rows: [
      ...ranked.map(({ province, count, share, rank, wilson }): Cell[] => ["province", province, nameOf(province), count, n, share, rank, wilson?.[0] ?? null, wilson?.[1] ?? null]),
      ...modes.map(({ mode, attacks, share }): Cell[] => {
        const label = labelOf(attributionModes, mode);
        return share.kind === "found"
          ? ["mode", mode, label, share.x, share.n, share.share, null, share.wilson[0], share.wilson[1]]
          : ["mode", mode, label, null, attacks, null, null, null, null];
      }),
    ],
  };
}

/** C2: one row a province, then the two rank correlations with how many provinces they are over. */
function coLocationTable({ counts, attacks: allAttacks, operations: allOperations, withRecords, provincesWithRecords, all, provinces }: CoLocationFigures): Table {
  const correlation = (key: string, label: string, found: CoLocationFigures["all"], of: number): Cell[] =>
    ["correlation", key, label, allAttacks, allOperations, null, of, found.kind === "found" ? found.rho : null];
  return {
    columns: ["row", "key", "label", "attacks", "operations", "anyRecord", "provinces", "rankCorrelation"],
    rows: [
      ...counts.map(({ province, attacks, operations, anyRecord }): Cell[] => ["province", province, nameOf(province), attacks, operations, anyRecord ? "yes" : "no", null, null]),
      correlation("with-records", "Provinces with at least one record", withRecords, provincesWithRecords),
      correlation("all", "All provinces; those without any record count as zero in both", all, provinces),
    ],
  };
}

/** The numbers of the tables of C1 and C2 as CSV; the last column says in every row what they were computed from. */
export function claimCsv(figures: OwnFigures, run: FinishedRun): string {
  const { columns, rows } = figures.claim === "C1" ? concentrationTable(figures) : coLocationTable(figures);
  return asCsv(columns, rows, figures.claim, run);
}

const effectCells = (effect: Effect): Cell[] =>
  effect.kind === "found" ? [effect.n, effect.value, effect.interval?.[0] ?? null, effect.interval?.[1] ?? null, null] : [effect.n, null, null, null, effect.reason];

/** The findings of any claim as CSV: one row for the primary reading of each, then one for each of its required variants. */
export function findingsCsv(id: string, run: FinishedRun): string {
  const own = run.claims.find(({ claim }) => claim === id)?.findings ?? [];
  const rows = own.flatMap((finding) => run.results.findings.filter((result) => result.finding === finding)).flatMap((result): Cell[][] => {
    const test = testSummary(result);
    return [
      [result.finding, "primary", "primary", "primary reading", ...effectCells(result.primary.effect), null, test?.p ?? null, test?.q ?? null, test?.draws ?? null, test?.seed ?? null, verdictCode(result.verdict)],
      ...result.variants.map((variant): Cell[] => [result.finding, "variant", variant.id, variant.name, ...effectCells(variant.effect), variant.standing, null, null, null, null, null]),
    ];
  });
  const columns = ["finding", "row", "reading", "name", "n", "effect", "low", "high", "undefinedBecause", "standing", "p", "q", "draws", "seed", "verdict"];
  return asCsv(columns, rows, id, run);
}

function asCsv(columns: readonly string[], rows: readonly (readonly Cell[])[], id: string, run: FinishedRun): string {
  const computedFrom = `${id}; dataset ${run.dataset}; revision ${run.revision}; seed ${run.seed}; code ${run.codeVersion}`;
  return stringify(rows.map((row) => [...row, computedFrom]), { header: true, columns: [...columns, "computedFrom"], bom: true, record_delimiter: "windows" });
}
