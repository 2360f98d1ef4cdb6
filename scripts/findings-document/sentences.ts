import { provinceByCode } from "../../lib/codebook/provinces";
import type { FindingDefinition } from "../../lib/claims/finding-definition";
import type { FindingResult } from "../../lib/claims/run-findings";
import { figureOf, haveOf } from "./figures-of";
import { count, effect, interval, list, number, p, ratio, share } from "./formats";

type Says = (result: FindingResult, definition: FindingDefinition) => string;

/** Where the interval lies against the threshold that was fixed. */
function lies({ primary: { effect: found } }: FindingResult, { judgement, unit }: FindingDefinition): string {
  if (found.kind === "undefined" || found.interval === null || judgement.by !== "threshold") return "";
  const [low, high] = found.interval;
  const threshold = effect(unit, judgement.threshold, 1);
  return low > judgement.threshold ? `wholly above ${threshold}` : high < judgement.threshold ? `wholly below ${threshold}` : `on both sides of ${threshold}`;
}

const value = ({ primary: { effect: found } }: FindingResult, { unit }: FindingDefinition) => (found.kind === "found" ? effect(unit, found.value, found.n) : "no value");
const ends = ({ primary: { effect: found } }: FindingResult, { unit }: FindingDefinition) => (found.kind === "found" ? interval(unit, found.interval, found.n) : "none");
const ofN = ({ primary: { effect: found } }: FindingResult) => (found.kind === "found" ? `${count(Math.round(found.value * found.n))} of ${count(found.n)}` : "0");
const nameOf = (code: string) => provinceByCode(code as Parameters<typeof provinceByCode>[0]).name;
const readingValue = ({ variants }: FindingResult, id: string) => variants.find((variant) => variant.id === id)?.effect ?? null;

/** Two groups in words: "In Kabul 3 of 29 attacks … (10%), elsewhere 2 of 45 (4%)". */
function groupsOf(result: FindingResult, of: string): string {
  const part = (group: { readonly yes: number; readonly no: number; readonly share: number | null }, words: string) => `${group.yes} of ${group.yes + group.no}${words} (${group.share === null ? "no share" : share(group.share, group.yes + group.no)})`;
  const [here, there] = figureOf(result, "two-groups")?.groups ?? [];
  return here === undefined || there === undefined ? "There is nothing to compare" : `In ${here.label} ${part(here, ` ${of}`)}, ${there.label} ${part(there, "")}`;
}

/** One plain sentence a finding, made of its own numbers; a finding that is not listed is told by its effect alone. */
const says: Readonly<Record<string, Says>> = {
  T1: (result, definition) => `${ofN(result)} attacks in a known province (${value(result, definition)}) fell in Nangarhar and Kunduz; with months as clusters the interval runs from ${ends(result, definition)}, ${lies(result, definition)}.`,
  T2: (result) => {
    const figure = figureOf(result, "ranked-provinces");
    if (figure === null) return "No attack has a known province.";
    const leaders = figure.rows.slice(0, figure.forHalf ?? 0);
    const behind = figure.rows.filter(({ named, province }) => named === true && !leaders.some((row) => row.province === province));
    const together = leaders.reduce((sum, row) => sum + row.count, 0);
    const named = behind.length === 0 ? "both named provinces are among them" : `${list(behind.map((row) => `${row.label} (${row.count})`))} ${behind.length === 1 ? "is" : "are"} not among them`;
    return `${list(leaders.map((row) => `${row.label} (${row.count})`))} hold ${together} of ${leaders[0]?.of ?? 0} attacks, more than half, and ${named}: the rule is ${result.primary.criterionMet === true ? "met" : "not met"}.`;
  },
  T3: (result, definition) => {
    const searched = readingValue(result, "provinces-with-records");
    const among = searched?.kind === "found" ? ` Over the ${searched.n} provinces with a record of any kind it is ${effect(definition.unit, searched.value, searched.n)} (${interval(definition.unit, searched.interval, searched.n)}): ${searched.n < result.primary.effect.n ? `the other ${result.primary.effect.n - searched.n} count as zero in both maps, and nobody knows whether they were searched.` : "the same provinces."}` : "";
    return `With population and other incidents held, provinces with more attacks have more operations: a rank correlation of ${value(result, definition)} (${ends(result, definition)}) over ${result.primary.effect.n} provinces.${among}`;
  },
  T4: (result, definition) => {
    const pairs = result.primary.tests.find(({ decides }) => decides)?.statistic;
    const others = result.primary.tests.filter(({ decides }) => decides).map((test) => `${p(test.pTwoSided, test.draws)} against ${test.null}`);
    return `Operations followed attacks in the same province within 14 days in ${pairs === undefined ? "an unknown number of" : count(pairs)} pairs, where exchanged dates would make ${count(Number(number(haveOf(result, "pairs expected"), 1)))}: ${value(result, definition)} times as many; p is ${list(others)}.`;
  },
  T5: (result) => {
    const rows = figureOf(result, "local-provinces")?.rows ?? [];
    const by = (word: string) => rows.filter((row) => row.word === word).map((row) => nameOf(row.province));
    const tested = rows.filter((row) => row.tested);
    const unlike = [...by("more").map((name) => `${name} has more`), ...by("fewer").map((name) => `${name} has fewer`)];
    const without = by("operations-without-attack");
    return `Of ${tested.length} provinces with at least ten events (${tested.map((row) => `${nameOf(row.province)}: odds ratio ${ratio(row.oddsRatio ?? Infinity)}${row.q === null ? "" : `, q ${p(row.q, null)}`}`).join("; ")}) ${unlike.length === 0 ? "none has more or fewer operations than its attacks predict at q up to 0.05" : `${list(unlike)} operations than attacks predict`}; operations and no attack: ${without.length === 0 ? "none" : list(without)}.`;
  },
  T6: ({ primary: { bounds } }) => {
    if (bounds === null) return "There is no operation.";
    const n = bounds.yes + bounds.no + bounds.unknown;
    return `Of ${n} operations ${bounds.yes} hit somebody other than ISKP by others' word, ${bounds.no} hit ISKP by others' word too, and of ${bounds.unknown} nobody but the authorities says who was hit: the share lies between ${share(bounds.lower, n)} and ${share(bounds.upper, n)}, and with chance on both sides between ${share(bounds.outer[0], n)} and ${share(bounds.outer[1], n)}.`;
  },
  T6b: ({ primary: { bounds } }) => (bounds === null ? "There is no operation." : `Over all years ${bounds.yes + bounds.no} of ${bounds.yes + bounds.no + bounds.unknown} operations have a target known from others than the authorities.`),
  T7: (result) => `There are ${list(result.primary.counts.map(({ of, have }) => `${count(have)} ${of}`))}.`,
  T8: (result, definition) => {
    const counts = result.primary.counts.slice(0, 2).map(({ of, have }) => `${count(have)} ${of}`);
    return `Of ${list(counts)}, ${result.primary.effect.n} lie in ${haveOf(result, "provinces and years")} provinces and years that hold both; there the share followed by an operation within 30 days is ${value(result, definition)} ${result.primary.effect.kind === "found" && result.primary.effect.value < 0 ? "apart" : "higher"} for the first kind (${ends(result, definition)}), ${lies(result, definition)}.`;
  },
  T9: (result) => `${haveOf(result, "attacks")} attacks have a known day and province, and ${haveOf(result, "blocks")} blocks of 30 days with an operation have comparable blocks without one.`,
  T10: (result) => `In ${haveOf(result, "whole months")} whole months lie ${haveOf(result, "attacks")} attacks and ${haveOf(result, "operations")} operations of known day.`,
  T11: (result) => {
    const months = haveOf(result, "whole months");
    const attacks = haveOf(result, "attacks");
    return `${attacks} attacks in ${months} whole months are ${months === 0 ? "no" : number(attacks / months, 1)} records per month; how that changed from year to year cannot be told from records that were collected unevenly.`;
  },
  T12: (result, definition) => `${groupsOf(result, "attacks and operations are operations")}; the odds ratio is ${value(result, definition)} (${ends(result, definition)}), ${lies(result, definition)}.`,
  T13: (result, definition) => `${groupsOf(result, "attacks fell on foreign or diplomatic targets")}; the odds ratio is ${value(result, definition)} (${ends(result, definition)}), ${lies(result, definition)}.`,
  T14: (result, definition) => {
    const { bounds } = result.primary;
    const unknown = figureOf(result, "shares", /Who died/)?.rows.find(({ code }) => code === "unknown");
    const unclaimed = figureOf(result, "shares", /Who claims/)?.rows.find(({ code }) => code === "unclaimed");
    const events = bounds === null ? "" : ` Of ${bounds.yes + bounds.no + bounds.unknown} attacks with deaths, ${bounds.yes} killed some of the authorities' own, ${bounds.no} did not, and of ${bounds.unknown} it is not settled.`;
    return `${ofN(result)} deaths in ISKP attacks (${value(result, definition)}; ${ends(result, definition)}) are known to have been Taliban members, officers or office holders${unknown === undefined ? "" : `; of ${unknown.count} no source says who they were`}.${events}${unclaimed === undefined ? "" : ` ${unclaimed.count} of ${unclaimed.of} attacks of any author are unclaimed.`}`;
  },
  T15: (result, definition) => `${value(result, definition)} attacks fell on nationals or interests of China, Russia, Iran or Pakistan (${(figureOf(result, "mix")?.rows ?? []).map(({ label, counts }) => `${label} ${counts.reduce((sum, one) => sum + one, 0)}`).join(", ")}; exact interval of the whole ${ends(result, definition)}).`,
  T16: (result, definition) => `The label of ${ofN(result)} operations (${value(result, definition)}; ${ends(result, definition)}) rests on the authorities' word alone.`,
  T17: (result, definition) => {
    const { bounds } = result.primary;
    const n = bounds === null ? 0 : bounds.yes + bounds.no + bounds.unknown;
    const unknown = bounds === null || bounds.unknown === 0 ? "" : ` Of ${bounds.unknown} nobody can say, so the share lies between ${share(bounds.lower, n)} and ${share(bounds.upper, n)} before chance is asked.`;
    return `${ofN(result)} attacks (${value(result, definition)}; ${ends(result, definition)}) fell on civilian and minority targets, ${lies(result, definition)}.${unknown}`;
  },
  T18: (result, definition) => `${value(result, definition)} ${result.primary.effect.n === 1 ? "attack" : "attacks"} fell on a target that the record's own sources tie to the Haqqani network.`,
};

/** May the estimate be told? Below a minimum, and where varying effort bars the question, counts alone are. */
export function tellsEffect({ verdict, primary }: FindingResult): boolean {
  return primary.effect.kind === "found" && verdict?.word !== "too-few-records" && verdict?.word !== "cannot-be-tested";
}

export function whatRecordsSay(definition: FindingDefinition, result: FindingResult): string {
  const own = says[definition.id];
  if (own !== undefined) return own(result, definition);
  const counts = list(result.primary.counts.map(({ of, have }) => `${count(have)} ${of}`));
  return tellsEffect(result) ? `${value(result, definition)} ${definition.effectName} (interval ${ends(result, definition)}; n = ${result.primary.effect.n} ${definition.counted}).` : `There are ${counts}.`;
}
