import { designEffect } from "../../../../analysis/design-effect";
import { identificationBounds } from "../../../../analysis/identification-bounds";
import { membershipBounds } from "../../../../analysis/membership-bounds";
import { shareInterval } from "../../../../analysis/share-interval";
import { provinceByCode } from "../../../../codebook/provinces";
import type { ProvinceCode } from "../../../../codebook/provinces";
import type { Chance } from "../../../chance";
import { mostInfluential, partsBy } from "../../../counting/influence";
import { namedProvinces } from "../../../counting/named-provinces";
import { rankedProvinces } from "../../../counting/ranked-provinces";
import { notAttacks, setAsideOf } from "../../../counting/set-aside";
import { exactTest } from "../../../counting/test-result";
import { boundsFigure, unknownBounds } from "../../../counting/yes-no-unknown";
import type { EvidenceRecord } from "../../../evidence-record";
import type { Figure, ShareRow } from "../../../figure";
import type { FindingDefinition } from "../../../finding-definition";
import type { Measured } from "../../../measured";
import { applyReading, countsByProvince, placed } from "../../../primary";
import type { Selection } from "../../../primary";
import type { Reading } from "../../../reading";
import { variantsOf } from "../../../variants";
import type { World } from "../../../world";

const HALF = 0.5;
const MINIMUM_ATTACKS = 20;
const words = { yes: "in Nangarhar or Kunduz", no: "elsewhere", unknown: "province not known" } as const;
const modes = [
  { mode: "claimed", label: "claimed by ISKP" },
  { mode: "assessed", label: "assessed to ISKP" },
  { mode: "any", label: "any attacker" },
] as const;

const isInside = ({ province }: EvidenceRecord) => province !== null && namedProvinces.includes(province);
const countInside = (records: readonly EvidenceRecord[]) => records.filter(isInside).length;

/** Waves widen the interval: a month is a cluster. Fewer than two months, or a share of 0 or 1, leave it as it is. */
function waveEffect(attacks: readonly EvidenceRecord[]): number {
  const months = partsBy(attacks, ({ month }) => month, isInside);
  const effect = designEffect(months.map(({ yes }) => yes), months.map(({ all }) => all));
  return effect.kind === "found" ? Math.max(1, effect.deff) : 1;
}

function shareOf(attacks: readonly EvidenceRecord[]) {
  const inPlace = placed(attacks);
  return { ...inPlace, share: shareInterval(countInside(inPlace.placed), inPlace.placed.length, { deff: waveEffect(inPlace.placed), threshold: HALF }) };
}

function byAttribution(world: World, reading: Reading, selection: Selection): Figure {
  const rows = modes.map(({ mode, label }): ShareRow => {
    const own = shareOf(mode === reading.attribution ? selection.attacks : applyReading(world, { ...reading, attribution: mode }).attacks);
    return { label, code: mode, count: countInside(own.placed), of: own.placed.length, interval: own.share.kind === "found" ? own.share.wilson : null, named: mode === reading.attribution };
  });
  return { kind: "shares", title: "Share in Nangarhar and Kunduz, by who is taken to be ISKP", threshold: HALF, rows };
}

/** Between which limits does the share lie, whichever of the attacks that nobody assessed to ISKP were its own? In words. */
function undecidedMembers(world: World, reading: Reading, attacks: readonly EvidenceRecord[]): string[] {
  const members = new Set(attacks.map(({ ref }) => ref));
  const undecided = applyReading(world, { ...reading, attribution: "any" }).attacks.filter(({ ref, province }) => !members.has(ref) && province !== null);
  if (undecided.length === 0) return [];
  const inPlace = placed(attacks).placed;
  const [inside, undecidedInside] = [countInside(inPlace), countInside(undecided)];
  const bounds = membershipBounds(inside, inPlace.length - inside, undecidedInside, undecided.length - undecidedInside);
  if (bounds.kind === "undefined") return [];
  const percent = (share: number) => `${Math.round(share * 100)}%`;
  return [`Whichever of the ${undecided.length} other attacks were ISKP's too, the share would lie between ${percent(bounds.lower)} and ${percent(bounds.upper)}.`];
}

/** The province and the month without which the share would be another one, each in a sentence. */
function influences(attacks: readonly EvidenceRecord[]): string[] {
  const groups = [
    { parts: partsBy(attacks, ({ province }) => province, isInside), nameOf: (code: string) => provinceByCode(code as ProvinceCode).name },
    { parts: partsBy(attacks, ({ month }) => month, isInside), nameOf: (month: string) => month },
  ];
  return groups.flatMap(({ parts, nameOf }) => {
    const most = mostInfluential(parts);
    return most === null ? [] : [`Leaving out ${nameOf(most.label)} moves the share most: from ${Math.round(most.share * 100)}% to ${Math.round(most.without * 100)}%.`];
  });
}

function measure(world: World, reading: Reading, chance: Chance | null): Measured {
  const selection = applyReading(world, reading);
  const { placed: attacks, unplaced, share } = shareOf(selection.attacks);
  const inside = countInside(attacks);
  const parts = { yes: inside, no: attacks.length - inside, unknown: unplaced };
  const bounds = identificationBounds(parts.yes, parts.no, parts.unknown, { threshold: HALF });
  return {
    counts: [{ of: "attacks in a known province", have: attacks.length, need: MINIMUM_ATTACKS }],
    effect: share.kind === "found" ? { kind: "found", value: share.share, interval: share.wilson, n: share.n } : share,
    criterionMet: null,
    tests: chance === null || share.kind === "undefined" ? [] : [
      exactTest({ null: "binomial", question: "Could a true share of one half give a share this far from it? Months of many attacks count as waves.", statistic: share.share, decides: true }, share),
    ],
    tippingRatio: bounds.kind === "found" ? bounds.tippingDetectionRatio : null,
    bounds: unknownBounds(parts, HALF),
    setAside: setAsideOf(selection, [...notAttacks(selection), { why: "province not known", count: unplaced }]),
    warnings: attacks.length === 0 ? [] : [...undecidedMembers(world, reading, selection.attacks), ...influences(attacks)],
    figures: attacks.length === 0 ? [] : [
      rankedProvinces(`Provinces by number of attacks: ${attacks.length} in all`, selection.provinces, countsByProvince(attacks, selection.provinces), namedProvinces, null),
      byAttribution(world, reading, selection),
      ...boundsFigure("Inside, elsewhere, not known", parts, HALF, words),
    ],
    refs: attacks.map(({ ref }) => ref),
  };
}

/**
 * T1, for C1 read strictly: what share of ISKP attacks fell in Nangarhar and Kunduz, and is it above one half?
 *
 * Wilson's interval with months as clusters. Attacks without a province are outside n and inside the bounds; attacks whose
 * attacker is unknown are a question of membership and stand beside it in words.
 */
export default {
  id: "T1", claims: ["C1"], leads: ["C1"],
  title: "Share of attacks in Nangarhar and Kunduz",
  question: "Do Nangarhar and Kunduz together hold more than half of ISKP's attacks?",
  effectName: "of ISKP attacks in Nangarhar and Kunduz",
  unit: "share",
  counted: "attacks by ISKP in a known province",
  judgement: { by: "threshold", threshold: HALF, claimSide: "above", inFamily: true },
  prediction: "More than half of the attacks.",
  scenarios: {
    S0: "Nothing: where ISKP strikes says nothing of how the Taliban stand to it.",
    S1: "Nothing in particular: a managed ISKP could be placed anywhere.",
    S2: "Nothing in particular.",
    S3: "Nothing in particular.",
  },
  separates: false,
  needsConstantEffort: false,
  fixed: { namedProvinces, threshold: HALF, minimumAttacks: MINIMUM_ATTACKS, cluster: "month", interval: "Wilson, 95 %" },
  variants: variantsOf(["attribution", "clash", "window", "each-province", "kabul", "each-month", "coverage", "voice"]),
  caveats: [
    "The interval speaks of chance, not of what was never reported: small attacks in the east were seldom reported one by one, deadly ones in Kabul nearly always.",
    "“Provinces like Nangarhar and Kunduz” is vague; this is the strict reading, and T2 the loose one.",
  ],
  functions: ["share-interval", "design-effect", "identification-bounds", "membership-bounds", "leave-one-out"],
  measure,
} satisfies FindingDefinition;
