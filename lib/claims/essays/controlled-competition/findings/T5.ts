import { adjustP } from "../../../../analysis/adjust-p";
import { twoByTwo } from "../../../../analysis/two-by-two";
import type { Chance } from "../../../chance";
import { neitherClass, setAsideOf } from "../../../counting/set-aside";
import type { Figure } from "../../../figure";
import type { FindingDefinition } from "../../../finding-definition";
import type { Measured } from "../../../measured";
import { applyReading, countsByProvince, placed } from "../../../primary";
import type { Selection } from "../../../primary";
import type { Reading } from "../../../reading";
import { variantsOf } from "../../../variants";
import type { World } from "../../../world";

const MINIMUM_EVENTS = 10;
const LARGEST_Q = 0.05;

type Row = Extract<Figure, { readonly kind: "local-provinces" }>["rows"][number];

/** What a province's own row says. Without tests (a reader's selection) nothing is said of more or fewer. */
function wordOf(row: Pick<Row, "attacks" | "operations" | "tested" | "oddsRatio" | "q">, anyRecord: boolean): Row["word"] {
  if (!anyRecord) return "no-record";
  if (row.operations > 0 && row.attacks === 0) return "operations-without-attack";
  if (!row.tested) return "too-few";
  if (row.q === null) return "not-tested";
  if (row.q > LARGEST_Q) return "as-expected";
  return (row.oddsRatio ?? 1) > 1 ? "more" : "fewer";
}

function localRows(selection: Selection, attacks: readonly number[], operations: readonly number[], withTests: boolean): Row[] {
  const [allAttacks, allOperations] = [attacks, operations].map((counts) => counts.reduce((sum, count) => sum + count, 0)) as [number, number];
  const rows = selection.provinces.map((province, index) => {
    const [here, done] = [attacks[index] ?? 0, operations[index] ?? 0];
    const table = here + done >= MINIMUM_EVENTS ? twoByTwo(done, here, allOperations - done, allAttacks - here) : null;
    return { province, attacks: here, operations: done, table: table?.kind === "found" ? table : null };
  });
  const q = adjustP(rows.map(({ table }) => (withTests && table !== null ? table.pTwoSided : null)), "BH");
  return rows.map(({ province, attacks: here, operations: done, table }, index): Row => {
    const row = {
      province, attacks: here, operations: done, tested: table !== null,
      oddsRatio: table?.conditionalOddsRatio ?? null, interval: table?.exactCi ?? null,
      p: withTests ? (table?.pTwoSided ?? null) : null,
      q: q.kind === "found" ? (q.adjusted[index] ?? null) : null,
    };
    return { ...row, word: wordOf(row, selection.provincesWithRecords.includes(province)) };
  });
}

function measure(world: World, reading: Reading, chance: Chance | null): Measured {
  const selection = applyReading(world, reading);
  const [attacks, operations] = [placed(selection.attacks), placed(selection.operations)];
  const counts = (records: typeof selection.attacks) => countsByProvince(records, selection.provinces);
  const rows = localRows(selection, counts(attacks.placed), counts(operations.placed), chance !== null);
  const n = attacks.placed.length + operations.placed.length;
  const tested = rows.filter((row) => row.tested).length;
  const unlike = rows.filter(({ word }) => word === "more" || word === "fewer").length;
  return {
    counts: [
      { of: "attacks and operations in a known province", have: n, need: null },
      { of: `provinces with at least ${MINIMUM_EVENTS} of them`, have: tested, need: null },
    ],
    effect: n === 0 ? { kind: "undefined", reason: "zero-total", n } : chance === null ? { kind: "undefined", reason: "not-tested", n } : { kind: "found", value: unlike, interval: null, n },
    criterionMet: null,
    tests: [],
    bounds: null,
    setAside: setAsideOf(selection, [neitherClass(selection), { why: "province not known", count: attacks.unplaced + operations.unplaced }]),
    warnings: rows.some(({ word }) => word === "no-record") ? [`${rows.filter(({ word }) => word === "no-record").length} provinces have no record of any kind: nobody knows whether they were searched.`] : [],
    figures: n === 0 ? [] : [{ kind: "local-provinces", title: "More or fewer operations than attacks here and elsewhere predict", rows }],
    refs: [...attacks.placed, ...operations.placed].map(({ ref }) => ref),
  };
}

/**
 * T5, the local side of C2: in which provinces are there more, or fewer, announced operations than their attacks predict?
 *
 * For each province with at least ten events: operations and attacks here against elsewhere, exactly (Fisher's margins), the
 * p of all provinces corrected together (Benjamini and Hochberg). Without tests there is no effect, since more and fewer are words
 * of a test; how many provinces could be tested stands among the counts. Its variants are tested too: the tests are exact and cheap.
 */
export default {
  id: "T5", claims: ["C2"], leads: [],
  title: "Provinces with more or fewer operations than their attacks predict",
  question: "Where are there more, or fewer, operations than the attacks in that province predict?",
  effectName: "provinces with more or fewer operations than their attacks predict",
  unit: "count",
  counted: "attacks and operations in a known province",
  judgement: { by: "none", why: "It says where the map differs, not whether the claim holds." },
  prediction: "Fixed beforehand is only the question: no province is predicted.",
  scenarios: {
    S0: "Nothing in particular: differences follow from what a police force can reach.",
    S1: "Fewer operations than attacks predict where the Haqqani network is strong.",
    S2: "Fewer operations where restraint is of use, more where they are seen.",
    S3: "Nothing in particular.",
  },
  separates: true,
  needsConstantEffort: false,
  fixed: { minimumEventsInProvince: MINIMUM_EVENTS, correction: "Benjamini-Hochberg over the tested provinces", largestQ: LARGEST_Q },
  variantsTested: true,
  variants: variantsOf(["attribution", "clash", "window", "kabul", "coverage", "voice"]),
  caveats: [
    "Operations are known from announcements, attacks mostly from the press: a province can differ because one of the two is heard of there and the other is not.",
    "Operations without any recorded attack do not say that there was none.",
  ],
  functions: ["two-by-two", "adjust-p"],
  measure,
} satisfies FindingDefinition;
