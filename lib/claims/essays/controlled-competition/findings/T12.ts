import { twoByTwo } from "../../../../analysis/two-by-two";
import type { ProvinceCode } from "../../../../codebook/provinces";
import { provinceByCode } from "../../../../codebook/provinces";
import type { Chance } from "../../../chance";
import { neitherClass, setAsideOf } from "../../../counting/set-aside";
import { twoGroupsFigure } from "../../../counting/share-figures";
import { exactTest } from "../../../counting/test-result";
import type { EvidenceRecord } from "../../../evidence-record";
import type { Figure } from "../../../figure";
import type { FindingDefinition } from "../../../finding-definition";
import type { Measured } from "../../../measured";
import { applyReading } from "../../../primary";
import type { Reading, Variant } from "../../../reading";
import { variantsOf } from "../../../variants";
import type { World } from "../../../world";

const MINIMUM_EVENTS = 10;
const [KABUL, LOGAR]: readonly [ProvinceCode, ProvinceCode] = ["AF01", "AF05"];
const east: readonly ProvinceCode[] = ["AF06", "AF15", "AF07", "AF16"];
const loyaPaktia: readonly ProvinceCode[] = ["AF14", "AF13", "AF12"];

/** The sets of provinces, by name; the first is the essay's word and leads. */
const sets = [
  { id: "eastern", name: "the eastern region", provinces: east },
  { id: "eastern-and-logar", name: "the eastern region and Logar", provinces: [...east, LOGAR] },
  { id: "eastern-and-kabul", name: "the eastern region and Kabul", provinces: [...east, KABUL] },
  { id: "loya-paktia", name: "Khost, Paktia and Paktika (our reading)", provinces: loyaPaktia },
  { id: "loya-paktia-and-logar", name: "Khost, Paktia, Paktika and Logar (our reading)", provinces: [...loyaPaktia, LOGAR] },
  { id: "loya-paktia-and-kabul", name: "Khost, Paktia, Paktika and Kabul (our reading)", provinces: [...loyaPaktia, KABUL] },
] as const satisfies readonly { id: string; name: string; provinces: readonly ProvinceCode[] }[];

type ProvinceSet = (typeof sets)[number];
type Cells = { readonly operationsHere: number; readonly attacksHere: number; readonly operationsElsewhere: number; readonly attacksElsewhere: number };

function cellsOf(attacks: readonly EvidenceRecord[], operations: readonly EvidenceRecord[], { provinces }: ProvinceSet): Cells {
  const here = ({ province }: EvidenceRecord) => province !== null && (provinces as readonly ProvinceCode[]).includes(province);
  const [operationsHere, attacksHere] = [operations.filter(here).length, attacks.filter(here).length];
  return { operationsHere, attacksHere, operationsElsewhere: operations.length - operationsHere, attacksElsewhere: attacks.length - attacksHere };
}

function figureOf(set: ProvinceSet, cells: Cells): Figure {
  return twoGroupsFigure(
    `Operations among attacks and operations: ${set.name} and elsewhere`,
    { label: set.name, yes: cells.operationsHere, no: cells.attacksHere },
    { label: "elsewhere", yes: cells.operationsElsewhere, no: cells.attacksElsewhere },
  );
}

function measure(world: World, reading: Reading, chance: Chance | null): Measured {
  const selection = applyReading(world, reading);
  const placed = (records: readonly EvidenceRecord[]) => records.filter(({ province }) => province !== null);
  const [attacks, operations] = [placed(selection.attacks), placed(selection.operations)];
  const set = sets.find(({ id }) => id === reading.set) ?? sets[0];
  const cells = cellsOf(attacks, operations, set);
  const table = twoByTwo(cells.operationsHere, cells.attacksHere, cells.operationsElsewhere, cells.attacksElsewhere);
  const ratio = table.kind === "found" ? (table.oddsRatio ?? table.conditionalOddsRatio) : null;
  const searched = set.provinces.filter((code) => !selection.provincesWithRecords.includes(code));
  return {
    counts: [{ of: `attacks and operations in ${set.name}`, have: cells.operationsHere + cells.attacksHere, need: MINIMUM_EVENTS }],
    effect: table.kind === "found" && ratio !== null ? { kind: "found", value: ratio, interval: table.exactCi, n: table.n } : { kind: "undefined", reason: "degenerate-table", n: attacks.length + operations.length },
    criterionMet: null,
    tests: chance === null || table.kind === "undefined" ? [] : [
      exactTest({ null: "fixed margins", question: "Keeps the number of attacks and of operations, here and elsewhere, and asks whether operations per attack differ.", statistic: cells.operationsHere, decides: true }, table),
    ],
    tippingRatio: ratio,
    bounds: null,
    setAside: setAsideOf(selection, [
      neitherClass(selection),
      { why: "province not known", count: selection.attacks.length + selection.operations.length - attacks.length - operations.length },
    ]),
    warnings: searched.length === 0 ? [] : [`Without any record in the data: ${searched.map((code) => provinceByCode(code).name).join(", ")}. Not searched or not reported, which is not zero.`],
    figures: [set, ...sets.filter((other) => other !== set && (other.id === "eastern" || other.id === "loya-paktia"))].map((one) => figureOf(one, cellsOf(attacks, operations, one))),
    refs: [...attacks, ...operations].map(({ ref }) => ref),
  };
}

const setVariants = sets.slice(1).map(({ id, name }): Variant => ({ id, name, kind: "ordinary", wholeInterval: true, reading: { set: id } }));

/**
 * T12, for C6: are there fewer announced operations per attack in the east than elsewhere?
 *
 * Effect: the odds ratio of operations to attacks, there against elsewhere, with the exact interval of the conditional one.
 * It is also the reporting ratio that would overturn it: were attacks there reported that many times less fully, nothing is
 * left. Lead with the difference of shares when it is read aloud.
 */
export default {
  id: "T12", claims: ["C6"], leads: ["C6"],
  title: "Operations per attack in the east",
  question: "Are there fewer operations per attack in the eastern region than elsewhere?",
  effectName: "times the odds of an operation rather than an attack, in the eastern region against elsewhere",
  unit: "odds-ratio",
  counted: "attacks and operations of known province",
  judgement: { by: "threshold", threshold: 1, claimSide: "below", inFamily: true },
  prediction: "Fewer operations per attack in the east: an odds ratio below 1, for every set of provinces.",
  scenarios: {
    S0: "An odds ratio of 1: operations per attack as elsewhere.",
    S1: "Below 1 where the Haqqani network is strong: what is managed needs few raids.",
    S2: "Below 1, less clearly: influence spares some and not others.",
    S3: "Nothing in particular: operations go where an opportunity is, in the east as elsewhere.",
  },
  separates: true,
  needsConstantEffort: false,
  fixed: { minimumEvents: MINIMUM_EVENTS, sets: sets.map(({ id, provinces }) => ({ id, provinces })), lead: "eastern", rule: "upper end of the exact interval below 1, in every set of provinces that reaches the minimum" },
  variants: variantsOf(["attribution", "clash", "window", "each-province", "kabul", "coverage", "voice"], setVariants),
  caveats: [
    "Few operations can also mean few reports: nobody searched these provinces systematically, and a secret understanding leaves no record.",
    "C1 and C2 pull the other way: the same east is the place of many attacks and operations.",
  ],
  functions: ["two-by-two"],
  measure,
} satisfies FindingDefinition;
