import type { FindingDefinition } from "../../lib/claims/finding-definition";
import type { FindingResult } from "../../lib/claims/run-findings";
import { count, list, ratio, share } from "./formats";
import { range } from "./verdict-words";

/** What kind of record would speak to the question. */
const kinds: Readonly<Record<string, string>> = {
  T1: "attacks of August to December 2021, small ones in Nangarhar and Kunduz as well as deadly ones in Kabul, searched for alike",
  T2: "attacks with their province, from every province searched for alike",
  T3: "records of any kind from the provinces that have none, or a statement that they were searched and nothing was found",
  T4: "attacks and operations whose own day is known",
  T5: "attacks and operations from provinces with few of either",
  T6: "words of anybody but the authorities on who was hit, for operations that are already recorded",
  T6b: "targets of operations by others' word than the authorities', collected with constant effort",
  T7: "attacks by the armed opposition (NRF, AFF) with their province",
  T8: "attacks with their day, and operations with theirs, in provinces and years that hold attacks of both kinds",
  T9: "attacks and operations of known day, collected with constant effort",
  T10: "operations of known day, collected with constant effort",
  T11: "attacks collected with constant effort",
  T12: "attacks and operations in Nangarhar, Kunar, Laghman and Nuristan, searched for as elsewhere",
  T13: "attacks on foreign or diplomatic targets, in Kabul and elsewhere alike",
  T14: "who died, in attacks that are already recorded",
  T15: "attacks on nationals or interests of the four countries",
  T16: "words of others than the authorities on operations that are already recorded",
  T17: "whom the attacks of unclear target were meant for, and small attacks on fighters that the press passed over",
  T18: "sources that tie, or do not tie, a target to the Haqqani network",
};

/** What would decide it: how many records of what kind, as far as it can be computed; one sentence a line. */
export function whatWouldDecide(definition: FindingDefinition, { verdict, wouldChange: change, primary }: FindingResult): readonly string[] {
  const kind = kinds[definition.id];
  const asked = kind === undefined ? [] : [`Of use: ${kind}.`];
  if (verdict === null) return asked;
  const barred = verdict.word === "cannot-be-tested";
  return [
    ...(barred ? ["Records collected with constant effort; more of the same uneven searching would not help."] : []),
    ...change.shortOf.map(({ of, have, need, more }) => `${count(more)} more ${of}: ${count(have)} of ${need}.`),
    ...(barred || verdict.word === "too-few-records" ? [] : [
      ...(change.unknown === null || change.unknown.unknown === 0 ? [] : [change.unknown.needed === null
        ? `Even if all ${change.unknown.unknown} unknown ones turned out to be a yes, the share would not lie above ${share(change.unknown.threshold, 1)}.`
        : `If at least ${change.unknown.needed} of the ${change.unknown.unknown} unknown ones turned out to be a yes, the share would lie above ${share(change.unknown.threshold, 1)}; if fewer, it would not.`]),
      ...(change.gaps === null ? [] : [`The dataset holds ${change.gaps.held} of the ${change.gaps.counted} attacks counted in the period of the known coverage; ${change.gaps.more} more of these, ${change.gaps.needed} in all, ${change.tipping === null ? "and half would be held" : "and gaps could no longer overturn the estimate as it stands"}.`]),
      ...(change.tipping === null || change.tipping.coverage === null ? [] : [`The reporting ratio at which nothing is left is ${ratio(change.tipping.ratio)}; the known coverage leaves ${range(change.tipping.coverage)} possible.`]),
      ...recordsSentence(definition, change.records, change.unknown?.unknown ?? 0, definition.judgement.by === "threshold" && primary.effect.kind === "found" && primary.effect.interval === null),
    ]),
    ...powerSentence(change.power, primary.counts[0]?.have ?? 0),
    ...asked,
    ...dayUnknown(primary.setAside),
  ];
}

/** By the finding's own table, made by simulation: what its design sees at all. */
function powerSentence(power: FindingResult["wouldChange"]["power"], have: number): string[] {
  if (power === null) return [];
  const seen = Object.entries(power.powers).map(([what, part]) => `attacks ${what} in ${share(part, 1)} of cases`);
  return [`With ${power.n} attacks${have < power.n ? `, more than the ${count(have)} there are,` : ""} a design like this notices ${list(seen)}.`];
}

/** Recorded already, and of use as soon as somebody finds out the day. */
function dayUnknown(setAside: FindingResult["primary"]["setAside"]): string[] {
  const without = setAside.find(({ why }) => why.startsWith("day of the "));
  return without === undefined ? [] : [`${count(without.count)} that are recorded lack the event's own day.`];
}

function recordsSentence({ counted }: FindingDefinition, records: FindingResult["wouldChange"]["records"], unknown: number, withoutInterval: boolean): string[] {
  if (records?.needed === null) return [`No number of further records would decide it as long as as large a part of them is unknown (${count(unknown)} of ${count(records.have)}).`];
  if (records !== null) return [`About ${count(records.needed)} ${counted} instead of ${count(records.have)} would take the interval off the threshold, were the estimate to stay as it is.`];
  return withoutInterval ? ["The estimate has no interval, so no number of records can be named that would take it off the threshold."] : [];
}
