import { quasiPoisson } from "../../../../analysis/quasi-poisson";
import type { IsoMonth } from "../../../../codebook/iso-day";
import type { CodeOf } from "../../../../codebook/lists";
import { countInterval, yearOf, yearsOfWindow } from "../../../counting/by-year";
import { notAttacks, setAsideOf } from "../../../counting/set-aside";
import { countByMonth, wholeMonths } from "../../../counting/whole-months";
import type { EvidenceRecord } from "../../../evidence-record";
import type { Figure } from "../../../figure";
import type { FindingDefinition } from "../../../finding-definition";
import type { Measured } from "../../../measured";
import { applyReading } from "../../../primary";
import type { Reading } from "../../../reading";
import { variantsOf } from "../../../variants";
import type { World } from "../../../world";

/** A trend is not even looked at below this. */
const EVENTS_FOR_A_TREND = 20;

type Country = { readonly name: string; readonly community: CodeOf<"community">; readonly country: CodeOf<"targetCountry"> | null };
/** Nationals and interests by community; fire that crossed the border by country, where the codebook has one. */
const countries: readonly Country[] = [
  { name: "China", community: "chinese", country: "CN" },
  { name: "Russia", community: "russian", country: null },
  { name: "Iran", community: "iranian", country: "IR" },
  { name: "Pakistan", community: "pakistani", country: "PK" },
];

const isOn = ({ community, country }: Country) => (record: EvidenceRecord) =>
  record.targetCommunities.includes(community) || (country !== null && record.targetCountry === country);

/** The yearly rate ratio of all of them, in words; only where effort was constant and there are enough. */
function trendSentence(records: readonly EvidenceRecord[], world: World, reading: Reading): string[] {
  if (records.length < EVENTS_FOR_A_TREND) return [`${records.length} attacks: too few for a trend, which is looked at from ${EVENTS_FOR_A_TREND}.`];
  if (world.dataset.effort !== "constant") return ["Collection effort varied or is not stated: the counts are records per year, and no trend is read from them."];
  const months: readonly IsoMonth[] = wholeMonths(world, reading);
  const fit = quasiPoisson(countByMonth(records, months).counts, months.length < 2 ? [] : [months.map((_, index) => index / 12)]);
  if (fit.kind === "undefined" || fit.rateRatio[1] === undefined) return [];
  const two = (value: number | undefined) => (value ?? 1).toPrecision(2);
  return [`Yearly rate ratio ${two(fit.rateRatio[1])} (${two(fit.ciLo[1])} to ${two(fit.ciHi[1])}), over ${months.length} whole months.`];
}

function measure(world: World, reading: Reading): Measured {
  const selection = applyReading(world, reading);
  const linked = selection.attacks.filter((record) => countries.some((country) => isOn(country)(record)));
  const years = yearsOfWindow(world, reading);
  const inYear = (records: readonly EvidenceRecord[], year: string) => records.filter((record) => yearOf(record, reading) === year).length;
  const series = (title: string, records: readonly EvidenceRecord[]): Figure => ({
    kind: "series", measure: "attacks", title,
    points: years.map(({ year, label }) => {
      const count = inYear(records, year);
      return { period: label, value: count, interval: countInterval(count) };
    }),
  });
  const perCountry = countries.map((country) => ({ country, records: linked.filter(isOn(country)) }));
  return {
    counts: [{ of: "attacks on nationals or interests of China, Russia, Iran or Pakistan", have: linked.length, need: null }],
    effect: { kind: "found", value: linked.length, interval: countInterval(linked.length), n: linked.length },
    criterionMet: null,
    tests: [],
    bounds: null,
    setAside: setAsideOf(selection, [...notAttacks(selection), { why: "attacks without a stated link to one of the four countries", count: selection.attacks.length - linked.length }]),
    warnings: trendSentence(linked, world, reading),
    figures: [
      series("Attacks on nationals or interests of the four countries, records per year", linked),
      ...perCountry.map(({ country, records }) => series(`${country.name}: ${records.length} ${records.length === 1 ? "attack" : "attacks"}, records per year`, records)),
      {
        kind: "mix", title: "The four countries, year by year",
        groups: years.map(({ year, label }) => ({ label, n: inYear(linked, year) })),
        rows: perCountry.map(({ country, records }) => ({ label: country.name, code: country.community, counts: years.map(({ year }) => inYear(records, year)), marked: false })),
      },
    ],
    refs: linked.map(({ ref }) => ref),
  };
}

/** T15, for C12: attacks on nationals or interests of China, Russia, Iran and Pakistan, year by year. The bargaining itself is context. */
export default {
  id: "T15", claims: ["C12"], leads: [],
  title: "Attacks on four countries' people and interests",
  question: "How many ISKP attacks fell on nationals or interests of China, Russia, Iran and Pakistan, year by year?",
  effectName: "attacks on nationals or interests of China, Russia, Iran or Pakistan",
  unit: "count",
  counted: "attacks on nationals or interests of the four countries",
  judgement: { by: "none", why: "What was bargained with these attacks, and for what, leaves no incident record." },
  prediction: "Attacks on each of the four countries' people or interests, again and again.",
  scenarios: {
    S0: "Some: ISKP names these countries as enemies itself.",
    S1: "Some, at moments that serve; the moments themselves no record explains.",
    S2: "Some, enough to keep the threat believable.",
    S3: "Some, by ISKP's own choice.",
  },
  separates: false,
  needsConstantEffort: false,
  fixed: { countries, eventsForATrend: EVENTS_FOR_A_TREND, years: "calendar years, by the first day of the date" },
  variants: variantsOf(["attribution", "clash", "coverage", "voice"]),
  caveats: ["Attacks on foreigners are reported far better than others. An attack on several countries' people counts once in the whole and once for each."],
  functions: ["area-rates", "quasi-poisson"],
  measure,
} satisfies FindingDefinition;
