import { shareInterval } from "../../../../analysis/share-interval";
import { valueLists } from "../../../../codebook/lists";
import { labelOf } from "../../../../codebook/value-list";
import { notOperations, setAsideOf } from "../../../counting/set-aside";
import { shareRow } from "../../../counting/share-figures";
import { hitOtherThanIskp, otherThanIskp } from "../../../counting/target-groups";
import { boundsFigure, boundsOf, tally, unknownBounds } from "../../../counting/yes-no-unknown";
import type { YesNoUnknown } from "../../../counting/yes-no-unknown";
import type { EvidenceRecord } from "../../../evidence-record";
import type { Figure } from "../../../figure";
import type { FindingDefinition } from "../../../finding-definition";
import type { Measured } from "../../../measured";
import { applyReading } from "../../../primary";
import type { Reading } from "../../../reading";
import { variantsOf } from "../../../variants";
import type { World } from "../../../world";

const THRESHOLD = 0.25;
const MINIMUM_OPERATIONS = 20;
/** Beside the fixed threshold, the whole range: nobody needs to take ours. */
const thresholds = Array.from({ length: 19 }, (_, index) => (index + 1) / 20);
const words = { yes: "others than ISKP, by others' word", no: "ISKP, also by others' word", unknown: "nobody but the authorities says who was hit" } as const;
const communities = ["tajik", "panjshiri", "uzbek"] as const;

function labelBesideFinding(operations: readonly EvidenceRecord[]): Figure {
  const standings = valueLists.labelStanding.filter(({ code }) => operations.some(({ labelStanding }) => labelStanding === code));
  const withoutStanding = operations.some(({ labelStanding }) => labelStanding === null);
  const columns: { code: string | null; label: string }[] = [...standings, ...(withoutStanding ? [{ code: null, label: "Not coded" }] : [])];
  const types = valueLists.targetType.filter(({ code }) => operations.some(({ targetType }) => targetType === code));
  return {
    kind: "label-beside-finding",
    title: `The label and what others say was hit: ${operations.length} operations announced against ISKP`,
    columns: columns.map(({ label }) => label),
    rows: types.map(({ code, label }) => ({
      label,
      counts: columns.map((column) => operations.filter(({ targetType, labelStanding }) => targetType === code && labelStanding === column.code).length),
    })),
  };
}

function byPlace(operations: readonly EvidenceRecord[]): Figure {
  const places = [
    { label: "Nangarhar", holds: (record: EvidenceRecord) => record.province === "AF06" },
    { label: "Kabul", holds: (record: EvidenceRecord) => record.province === "AF01" },
    { label: "elsewhere or not known", holds: (record: EvidenceRecord) => record.province !== "AF06" && record.province !== "AF01" },
  ];
  const tallies = places.map(({ holds }) => tally(operations.filter(holds), hitOtherThanIskp));
  const row = (label: string, part: keyof YesNoUnknown) => ({ label, code: null, counts: tallies.map((one) => one[part]), marked: part === "yes" });
  return {
    kind: "mix", title: "Whom operations hit, by place",
    groups: places.map(({ label }, index) => ({ label, n: operations.filter(places[index]?.holds ?? (() => false)).length })),
    rows: [row(words.yes, "yes"), row(words.no, "no"), row(words.unknown, "unknown")],
  };
}

/** Shares of each kind of target among all operations, with intervals that hold together (Goodman): so many categories, one confidence. */
function categories(operations: readonly EvidenceRecord[]): Figure {
  const named = otherThanIskp.map((code) => ({ code, label: labelOf(valueLists.targetType, code), count: operations.filter((record) => record.targetType === code && hitOtherThanIskp(record) === true).length }));
  const yes = tally(operations, hitOtherThanIskp).yes;
  const rest = yes - named.reduce((sum, { count }) => sum + count, 0);
  const rows = [...named, { code: null, label: "others than ISKP, another kind of target", count: rest }];
  const family = rows.length;
  return {
    kind: "shares", threshold: THRESHOLD, title: "Kinds of target other than ISKP, of all operations announced against ISKP",
    rows: [
      ...rows.map(({ code, label, count }) => shareRow(label, code, count, operations.length, family)),
      ...communities.map((code) => shareRow(`community stated: ${labelOf(valueLists.community, code)}`, code, operations.filter(({ targetCommunities }) => targetCommunities.includes(code)).length, operations.length)),
    ],
  };
}

function anyThreshold(parts: YesNoUnknown): Figure {
  return {
    kind: "series", measure: "operations known from the label alone that would have to have hit others",
    title: `For a share above each threshold, how many of the ${parts.unknown} unknown operations would have to have hit others`,
    points: thresholds.map((threshold) => {
      const bounds = boundsOf(parts, threshold);
      return { period: `${Math.round(threshold * 100)} %`, value: bounds.kind === "found" ? bounds.unknownYesNeeded : null, interval: null };
    }),
  };
}

function detained(operations: readonly EvidenceRecord[]): string {
  const known = operations.filter(({ detainedBest }) => detainedBest !== null);
  const people = known.reduce((sum, { detainedBest }) => sum + (detainedBest ?? 0), 0);
  const separated = operations.filter(({ detainedFormerRepublic }) => detainedFormerRepublic !== null);
  const former = separated.reduce((sum, { detainedFormerRepublic }) => sum + (detainedFormerRepublic ?? 0), 0);
  return (
    `The number of people held is known for ${known.length} of ${operations.length} operations: ${people} in all. ` +
    (separated.length === 0 ? "No source separates people of the former republic among them." : `People of the former republic are told apart in ${separated.length}: ${former}.`)
  );
}

function measure(world: World, reading: Reading): Measured {
  const selection = applyReading(world, reading);
  const { operations } = selection;
  const parts = tally(operations, hitOtherThanIskp);
  const bounds = boundsOf(parts, THRESHOLD);
  const known = shareInterval(parts.yes, parts.yes + parts.no);
  return {
    counts: [{ of: "operations announced against ISKP", have: operations.length, need: MINIMUM_OPERATIONS }],
    effect: bounds.kind === "found" ? { kind: "found", value: bounds.lower, interval: bounds.outerCI, n: bounds.n } : bounds,
    criterionMet: null,
    tests: [],
    tippingRatio: bounds.kind === "found" ? bounds.tippingDetectionRatio : null,
    bounds: unknownBounds(parts, THRESHOLD),
    setAside: setAsideOf(selection, notOperations(selection)),
    warnings: [
      ...(known.kind === "found" ? [`Among the ${known.n} operations whose target others speak of, ${parts.yes} hit others than ISKP. They are those that somebody contested or backed, and no sample.`] : []),
      ...(operations.length > 0 ? [detained(operations)] : []),
    ],
    figures: operations.length === 0 ? [] : [
      ...boundsFigure(`Whom ${operations.length} operations announced against ISKP hit`, parts, THRESHOLD, words),
      labelBesideFinding(operations), categories(operations), anyThreshold(parts), byPlace(operations),
    ],
    refs: operations.map(({ ref }) => ref),
  };
}

/**
 * T6, for C5: whom do operations announced against ISKP hit?
 *
 * The label is the authorities' word and counts as unknown until somebody else speaks of who was hit. The effect is the
 * smallest share that the records allow (every unknown taken as ISKP); its interval adds chance to both bounds (`outerCI`),
 * so it speaks of what is unknown as well.
 */
export default {
  id: "T6", claims: ["C5"], leads: ["C5"],
  title: "Whom operations announced against ISKP hit",
  question: "What share of the operations announced against ISKP hit others: former republic personnel, activists, journalists, other opposition, clergy?",
  effectName: "smallest share of operations that hit somebody other than ISKP, whatever the unknown ones are",
  unit: "share",
  counted: "operations announced against ISKP",
  judgement: { by: "threshold", threshold: THRESHOLD, claimSide: "above", inFamily: false },
  prediction: "More than a quarter of the operations hit others than ISKP, even if every operation known from the label alone did hit ISKP.",
  scenarios: {
    S0: "A small share: mistakes and abuses happen, but most operations hit the enemy that they name.",
    S1: "A large share: where ISKP is partly managed, its label is free to be used on others.",
    S2: "A large share: a threat that is used politically is used against opponents too.",
    S3: "Some share: opponents are hit under a label that is at hand, while ISKP is fought as well.",
  },
  separates: true,
  needsConstantEffort: false,
  fixed: {
    minimumOperations: MINIMUM_OPERATIONS, threshold: THRESHOLD, otherThanIskp,
    yes: "target known from others than the authorities and not an ISKP member, or label found to be wrong",
    no: "ISKP member, the label independently supported", unknown: "the authorities' label alone",
  },
  variants: variantsOf(["clash", "window", "kabul", "coverage", "voice"]),
  caveats: [
    "The label is one party's word, and that party gains from it: unless somebody else says who was hit, the target counts as unknown.",
    "The interval here covers chance and what is unknown of the recorded operations; it cannot cover operations that nobody reported.",
  ],
  functions: ["identification-bounds", "share-interval"],
  measure,
} satisfies FindingDefinition;
