import { countedStatuses } from "@/lib/codebook/values/trust";
import { dayNumber, monthOf, monthsBetween } from "@/lib/codebook/iso-day";
import type { IsoDay, IsoMonth } from "@/lib/codebook/iso-day";
import { provinceCodes, provinces } from "@/lib/codebook/provinces";
import { neighbourIndices } from "@/lib/geography/neighbours";
import type { Columns } from "@/lib/read/columns";
import { rowAt } from "@/lib/read/row";
import type { Row } from "@/lib/read/row";

/** The dataset that every installation comes with; examples are computed on it and on nothing else. */
export const SAMPLE_DATASET = "starter";
const FROM = "2021-08-15" as IsoDay;
const DAYS_A_YEAR = 365.25;

export type SampleEvent = Pick<Row, "ref" | "targetType" | "killedBest" | "killedCivilians" | "claimedByIskp" | "targetCommunities"> & {
  /** Place in the order of provinces, 0 to 33; null where the province is not known. */
  readonly area: number | null;
  readonly month: IsoMonth;
  /** Days since the window's first; null where the day of the event is not known to the day. */
  readonly day: number | null;
  readonly dayLo: number;
  readonly dayHi: number;
};

export type StarterSample = {
  readonly title: string;
  readonly revision: number;
  readonly from: IsoDay;
  readonly to: IsoDay;
  readonly windowDays: number;
  readonly years: number;
  readonly months: readonly IsoMonth[];
  /** Attacks assessed to ISKP; announced operations against ISKP; attacks not assessed to ISKP. */
  readonly attacks: readonly SampleEvent[];
  readonly operations: readonly SampleEvent[];
  readonly otherAttacks: readonly SampleEvent[];
  /** Everything counted that is neither of the first two: what reporting there was of other things. */
  readonly others: readonly SampleEvent[];
  readonly names: readonly string[];
  readonly population: readonly number[];
  readonly neighbours: readonly (readonly number[])[];
};

/**
 * The starter set as the examples need it: counted events (in review, verified or disputed; no duplicates; single events)
 * whose days touch the window from 15 August 2021 to the dataset's end of coverage. Null if the database does not hold it.
 * columns: the full view, as the claims take it, on the server alone: days of coarse records enter the tests of timing, and
 * only results leave.
 */
export function starterSample(columns: Columns): StarterSample | null {
  const dataset = columns.datasets.find(({ code }) => code === SAMPLE_DATASET);
  const to = dataset?.coverageTo ?? null;
  if (dataset === undefined || to === null) return null;
  const statuses: readonly string[] = countedStatuses;
  const rows: Row[] = [];
  for (let index = 0; index < columns.count; index++) {
    const row = rowAt(columns, index);
    if (row.dataset !== SAMPLE_DATASET || !statuses.includes(row.status) || row.isDuplicate || row.unit !== "event") continue;
    if (row.dateEnd >= FROM && row.dateStart <= to) rows.push(row);
  }
  const ofIskp = (row: Row) => row.kind === "attack" && row.assessedActor === "iskp";
  const windowDays = dayNumber(to) - dayNumber(FROM) + 1;
  const events = (keep: (row: Row) => boolean) => rows.filter(keep).map((row) => sampleEvent(row, windowDays));
  return {
    title: dataset.title,
    revision: columns.revision,
    from: FROM,
    to,
    windowDays,
    years: windowDays / DAYS_A_YEAR,
    months: monthsBetween(monthOf(FROM), monthOf(to)),
    attacks: events(ofIskp),
    operations: events((row) => row.inClassO),
    otherAttacks: events((row) => row.kind === "attack" && !ofIskp(row)),
    others: events((row) => !ofIskp(row) && !row.inClassO),
    names: provinces.map(({ name }) => name),
    population: provinces.map(({ population2018 }) => population2018),
    neighbours: neighbourIndices,
  };
}

function sampleEvent(row: Row, windowDays: number): SampleEvent {
  const inWindow = (day: IsoDay) => Math.min(windowDays - 1, Math.max(0, dayNumber(day) - dayNumber(FROM)));
  const [dayLo, dayHi] = [inWindow(row.dateStart), inWindow(row.dateEnd)];
  return {
    ref: row.ref,
    targetType: row.targetType,
    killedBest: row.killedBest,
    killedCivilians: row.killedCivilians,
    claimedByIskp: row.claimedByIskp,
    targetCommunities: row.targetCommunities,
    area: row.province === null ? null : provinceCodes.indexOf(row.province),
    month: monthOf(row.dateStart),
    day: row.datePrecision === "day" && row.dateBasis === "event" && row.dateStart === row.dateEnd ? dayLo : null,
    dayLo,
    dayHi,
  };
}
