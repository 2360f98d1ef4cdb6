import { provinceCodes } from "../../lib/codebook/provinces";
import type { IsoDay } from "../../lib/codebook/iso-day";
import { codebookFields, codeLists, communityCodes, countFields, COUNT_NOT_KNOWN, FLAG_ASSESSED, FLAG_CLAIMED, NO_COMMUNITY } from "../../lib/read/columns";
import type { CodeField, Columns, CountField } from "../../lib/read/columns";
import { decodeColumns } from "../../lib/read/decode";
import { encodeColumns } from "../../lib/read/encode";
import { defaultFilter } from "../../lib/read/filter";
import { linkedViews } from "../../lib/read/linked-views";

// How long does it take to recount all figures? Synthetic columns, seeded; prints milliseconds and asserts nothing.
// Run: npx tsx tests/bench/linked-views.bench.ts

/** Mulberry32: small, seeded, good enough to scatter synthetic rows. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function syntheticColumns(count: number): Columns {
  const random = seeded(20210815);
  const below = (n: number) => Math.floor(random() * n);
  const code = Object.fromEntries(codebookFields.map((field) => [field, Uint8Array.from({ length: count }, () => below(codeLists[field].length))])) as Record<CodeField, Uint8Array>;
  code.dataset = new Uint8Array(count);
  code.unit.fill(0);
  code.status.fill(codeLists.status.indexOf("in-review"));
  code.sensitivity.fill(0);
  const startDay = Int32Array.from({ length: count }, () => 18854 + below(1500));
  return {
    revision: 1, codebookVersion: "bench", view: "public", count,
    datasets: [{ code: "synthetic", title: "Synthetic", version: null, licence: "none", redistribution: "none", coverageFrom: null, coverageTo: null, effort: "unknown", knownCoverage: null, openForEntry: false, closed: 0 }],
    code, startDay, endDay: startDay,
    month: Int32Array.from(startDay, (day) => 2021 * 12 + 7 + Math.floor((day - 18840) / 30.44)),
    counts: Object.fromEntries(countFields.map((field) => [field, Int32Array.from({ length: count }, () => (random() < 0.3 ? COUNT_NOT_KNOWN : below(20)))])) as Record<CountField, Int32Array>,
    lng: new Float64Array(count), lat: new Float64Array(count),
    communities: Uint32Array.from({ length: count }, () => (random() < 0.6 ? NO_COMMUNITY : 1 << below(communityCodes.length))),
    flags: Uint8Array.from({ length: count }, () => (random() < 0.8 ? FLAG_ASSESSED | FLAG_CLAIMED : 0)),
    sourceCount: new Int32Array(count),
    ref: Array.from({ length: count }, (_, row) => `IA-2022-${row}`), place: new Array<string>(count).fill(""), text: new Array<string>(count).fill("synthetic"),
  };
}

function milliseconds(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

const quantile = (sorted: readonly number[], share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;

for (const count of [10_000, 1_000_000]) {
  const columns = syntheticColumns(count);
  const usual = defaultFilter(columns.datasets);
  const random = seeded(7);
  const filters = Array.from({ length: count > 100_000 ? 30 : 300 }, () => ({
    ...usual,
    target: random() < 0.5 ? [] : codeLists.targetType.filter(() => random() < 0.3),
    province: random() < 0.7 ? [] : provinceCodes.filter(() => random() < 0.2),
    to: random() < 0.5 ? null : ("2024-03-31" as IsoDay),
  }));
  for (const filter of filters.slice(0, 20)) linkedViews(columns, filter);
  const times = filters.map((filter) => milliseconds(() => linkedViews(columns, filter))).sort((a, b) => a - b);
  const encoded: ArrayBuffer[] = [];
  const encoding = milliseconds(() => encoded.push(encodeColumns(columns)));
  const decoding = milliseconds(() => decodeColumns(encoded[0] as ArrayBuffer));
  console.log(
    `${count} rows: linked views median ${quantile(times, 0.5).toFixed(2)} ms, 99th percentile ${quantile(times, 0.99).toFixed(2)} ms; ` +
      `encode ${encoding.toFixed(0)} ms, decode ${decoding.toFixed(0)} ms, ${((encoded[0]?.byteLength ?? 0) / 1e6).toFixed(1)} MB`,
  );
}
