import { provinceCodes } from "../codebook/provinces";
import type { ProvinceCode } from "../codebook/provinces";
import type { IsoDay } from "../codebook/iso-day";
import type { EvidenceRecord } from "./evidence-record";
import type { SetAside } from "./measured";
import type { Reading } from "./reading";
import type { World } from "./world";

/** The day on which the Taliban took Kabul: the essay's landscape begins here. */
export const CLAIMS_FROM = "2021-08-15" as IsoDay;

/** The reading under which verdicts are given: fixed beforehand, only the end of the window follows the dataset. */
export function primaryReading(world: World): Reading {
  return {
    from: CLAIMS_FROM, to: world.dataset.coverageTo,
    attribution: "assessed", clash: "out",
    leaveOutProvince: null, leaveOutMonth: null, provinces: "all",
    withoutPartisanOnly: false, withoutVoice: null,
    lagDays: 14, near: "same", population: 2018, set: null,
  };
}

/** What one reading keeps of a world, by class, and what it sets aside and why. `kept` and the counts of `setAside` add up to all records. */
export type Selection = {
  readonly reading: Reading;
  /** Records of the dataset, whatever becomes of them. */
  readonly total: number;
  readonly kept: readonly EvidenceRecord[];
  /** Class A under the reading's attribution, with clashes where the reading takes them as attacks. */
  readonly attacks: readonly EvidenceRecord[];
  /** Class O, with clashes where the reading takes them as operations. */
  readonly operations: readonly EvidenceRecord[];
  /** Kept, and in neither class: attacks of others, operations against others, other kinds. */
  readonly others: readonly EvidenceRecord[];
  /** Provinces that the reading looks at, in P-code order. */
  readonly provinces: readonly ProvinceCode[];
  /** Provinces with at least one record of any kind, counted or not: the others were not searched, or nothing was reported. */
  readonly provincesWithRecords: readonly ProvinceCode[];
  /** Only what is not 0. */
  readonly setAside: readonly SetAside[];
};

/**
 * Which records does a reading keep, and what does it leave out? Records without a province are kept: findings about
 * places count them as unknown. A record whose dates are bounds is inside the window when they overlap it.
 */
export function applyReading(world: World, reading: Reading): Selection {
  const reasons = new Map<string, number>();
  const kept: EvidenceRecord[] = [];
  const end = lastDay(world, reading);
  for (const record of world.records) {
    const why = whyOut(record, reading, end);
    if (why === null) kept.push(record);
    else reasons.set(why, (reasons.get(why) ?? 0) + 1);
  }
  const attacks = kept.filter((record) => isAttack(record, reading));
  const operations = kept.filter((record) => isOperation(record, reading));
  const withRecords = new Set(world.recordedProvinces ?? world.records.flatMap((record) => record.province ?? []));
  const looked = provinceCodes.filter((code) => code !== reading.leaveOutProvince && (reading.provinces === "all" || withRecords.has(code)));
  return {
    reading, total: world.records.length, kept, attacks, operations,
    others: kept.filter((record) => !isAttack(record, reading) && !isOperation(record, reading)),
    provinces: looked,
    provincesWithRecords: provinceCodes.filter((code) => withRecords.has(code)),
    setAside: reasonOrder.flatMap((why) => (reasons.has(why) ? [{ why, count: reasons.get(why) ?? 0 }] : [])),
  };
}

const outReasons = {
  status: "drafts, rejected or retracted records",
  duplicate: "duplicates of another record",
  aggregate: "aggregates, which stand for several events",
} as const;
const windowReason = "outside the period";
const clashReason = "clashes, of which nobody knows who struck first";
const provinceReason = "in the province left out";
const monthReason = "in the month left out";
const partisanReason = "known from one party's own voice and a single publisher only";
const voiceReason = "known from the voice left out alone";
const reasonOrder = [...Object.values(outReasons), windowReason, clashReason, provinceReason, monthReason, partisanReason, voiceReason];

/** No window passes the end of the dataset's coverage, whatever a reading asks for; null where neither states an end. */
function lastDay(world: World, reading: Reading): IsoDay | null {
  const { coverageTo } = world.dataset;
  if (reading.to === null || coverageTo === null) return reading.to ?? coverageTo;
  return reading.to < coverageTo ? reading.to : coverageTo;
}

function whyOut(record: EvidenceRecord, reading: Reading, end: IsoDay | null): string | null {
  if (record.out !== null) return outReasons[record.out];
  if (record.dateEnd < reading.from || (end !== null && record.dateStart > end)) return windowReason;
  if (record.kind === "clash" && (reading.clash === "out" || !betweenIskpAndTaliban(record))) return clashReason;
  if (reading.leaveOutProvince !== null && record.province === reading.leaveOutProvince) return provinceReason;
  if (reading.leaveOutMonth !== null && record.month === reading.leaveOutMonth) return monthReason;
  if (reading.withoutPartisanOnly && record.partisanOnly) return partisanReason;
  if (reading.withoutVoice !== null && isWordOfAlone(record, reading.withoutVoice)) return voiceReason;
  return null;
}

/**
 * Is a record known by this party's word alone: because every publisher stands on its side, or because the only one repeats
 * what the record's own actor claimed or announced? Somebody else's word beside it keeps the record.
 */
export function isWordOfAlone({ kind, parties, partisanOnly }: Pick<EvidenceRecord, "kind" | "parties" | "partisanOnly">, voice: string): boolean {
  const own = kind === "operation" ? "taliban" : "iskp";
  return (partisanOnly && own === voice) || (parties.length > 0 && parties.every((party) => party === voice));
}

function isAttack(record: EvidenceRecord, reading: Reading): boolean {
  if (record.kind !== "clash") return record.classA[reading.attribution];
  return reading.clash === "attacks" && (reading.attribution !== "claimed" || record.claimedByIskp);
}

function isOperation(record: EvidenceRecord, reading: Reading): boolean {
  return record.kind === "clash" ? reading.clash === "operations" : record.classO;
}

/** Did ISKP and the Taliban fight each other here? A clash of others never becomes an attack by ISKP or an operation against it. */
export function betweenIskpAndTaliban(record: EvidenceRecord): boolean {
  const iskp = record.assessedActor === "iskp" || record.announcedAgainst === "iskp" || record.targetType === "iskp-member" || record.claimedByIskp;
  // An announcement against ISKP is the authorities' own, so it names both sides.
  const taliban = record.assessedActor === "taliban" || record.assessedActor === "haqqani" || record.targetType === "taliban-forces" || record.announcedAgainst === "iskp";
  return iskp && taliban;
}

/** How many of these records fall in each of these provinces, in their order. Records without a province are in none. */
export function countsByProvince(records: readonly EvidenceRecord[], provinces: readonly ProvinceCode[]): number[] {
  const counts = new Map<string, number>();
  for (const { province } of records) if (province !== null) counts.set(province, (counts.get(province) ?? 0) + 1);
  return provinces.map((code) => counts.get(code) ?? 0);
}

/** Records with a province, and how many have none. */
export function placed(records: readonly EvidenceRecord[]): { readonly placed: readonly EvidenceRecord[]; readonly unplaced: number } {
  const withPlace = records.filter((record) => record.province !== null);
  return { placed: withPlace, unplaced: records.length - withPlace.length };
}
