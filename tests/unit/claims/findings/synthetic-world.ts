import { claimStatusOf, claimedByIskp, inClassA, inClassO } from "../../../../lib/codebook/classes";
import { monthOf, parseIsoDay } from "../../../../lib/codebook/iso-day";
import type { IsoDay } from "../../../../lib/codebook/iso-day";
import type { EvidenceRecord } from "../../../../lib/claims/evidence-record";
import { readingOf } from "../../../../lib/claims/freeze";
import type { FindingDefinition } from "../../../../lib/claims/finding-definition";
import type { Measured } from "../../../../lib/claims/measured";
import type { Reading } from "../../../../lib/claims/reading";
import { seededChance } from "../../../../lib/claims/seeded-chance";
import type { World } from "../../../../lib/claims/world";

/** Invented records for tests of findings: refs SYN-…, days and places that tests choose. Nothing here happened. */

export function day(text: string): IsoDay {
  const parsed = parseIsoDay(text);
  if (parsed === null) throw new Error(`${text} is no day`);
  return parsed;
}

let made = 0;
type Own = Partial<Omit<EvidenceRecord, "classA" | "classO" | "month">> & { readonly claimed?: boolean };

function evidence(kind: EvidenceRecord["kind"], at: string, province: EvidenceRecord["province"], own: Own): EvidenceRecord {
  const { claimed = kind === "attack", ...rest } = own;
  const attributions = claimed ? ([{ voice: "claimed", actor: "iskp" }] as const) : kind === "operation" ? ([{ voice: "announced", actor: "taliban" }] as const) : [];
  made += 1;
  const record = {
    ref: `SYN-${String(made).padStart(4, "0")}`, externalId: null, kind, province,
    eventType: "other", clarity: "clear", dateStart: day(at), dateEnd: day(at), datePrecision: "day", dateBasis: "event",
    assessedActor: kind === "operation" ? "taliban" : "iskp", announcedAgainst: kind === "operation" ? "iskp" : null, labelStanding: kind === "operation" ? "authorities-only" : null,
    targetType: kind === "operation" ? "unknown" : "public-space", targetAffiliation: null, targetCommunities: [], targetCountry: null,
    killedBest: null, killedCivilians: null, killedAuthorities: null, killedOpposition: null, killedSuspects: null, killedUnknown: null, attackersKilled: null,
    injuredBest: null, detainedBest: null, detainedFormerRepublic: null, killedInCustody: null,
    claimStatus: claimStatusOf(attributions), claimedByIskp: claimedByIskp({ attributions }), out: null,
    publishers: ["Synthetic Wire", "Synthetic Post"], carriers: [], carriedBy: [null, null], parties: [null, null], partisanOnly: false, relations: [],
    ...rest,
  } satisfies Omit<EvidenceRecord, "classA" | "classO" | "month">;
  const classed = { ...record, attributions };
  return {
    ...record, month: monthOf(record.dateStart),
    classA: { claimed: inClassA(classed, "claimed"), assessed: inClassA(classed, "assessed"), any: inClassA(classed, "any") },
    classO: inClassO(record),
  };
}

export const attack = (at: string, province: EvidenceRecord["province"], own: Own = {}): EvidenceRecord => evidence("attack", at, province, own);
export const operation = (at: string, province: EvidenceRecord["province"], own: Own = {}): EvidenceRecord => evidence("operation", at, province, own);
export const clash = (at: string, province: EvidenceRecord["province"], own: Own = {}): EvidenceRecord => evidence("clash", at, province, own);

export function syntheticWorld(records: readonly EvidenceRecord[], own: Partial<World["dataset"]> = {}): World {
  return {
    revision: 1, records,
    dataset: {
      code: "synthetic", title: "Invented records", version: null, licence: "none", redistribution: "none", coverageFrom: day("2021-08-15"), coverageTo: day("2023-08-14"),
      effort: "constant", knownCoverage: null, openForEntry: false, closed: 0, ...own,
    },
  };
}

export function measured(definition: FindingDefinition, world: World, own: Partial<Reading> = {}, draws: number | null = null): Measured {
  return definition.measure(world, { ...readingOf(world, definition), ...own }, draws === null ? null : seededChance(1, draws));
}

/** Every record of the world is either behind the number or set aside. */
export function addsUp(world: World, { refs, setAside }: Measured): boolean {
  const known = new Set(world.records.map(({ ref }) => ref));
  const distinct = new Set(refs);
  return distinct.size === refs.length && refs.every((ref) => known.has(ref)) && refs.length + setAside.reduce((sum, { count }) => sum + count, 0) === world.records.length;
}

/** A number generator for random worlds: a linear congruence, enough for fixtures and not ours. */
export function someNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}
