import { designEffect } from "../../analysis/design-effect";
import { shareInterval } from "../../analysis/share-interval";
import type { ShareRow } from "../figure";
import type { EvidenceRecord } from "../evidence-record";

/** Who died, as far as a record tells. `unsplit`: dead of whom no source says who they were. */
const parts = [
  { code: "civilians", label: "civilians", of: (record: EvidenceRecord) => record.killedCivilians ?? 0 },
  { code: "authorities", label: "Taliban members, officers and office holders", of: (record: EvidenceRecord) => record.killedAuthorities ?? 0 },
  { code: "opposition", label: "armed opposition", of: (record: EvidenceRecord) => record.killedOpposition ?? 0 },
  { code: "suspects", label: "people called suspects by the authorities", of: (record: EvidenceRecord) => record.killedSuspects ?? 0 },
  { code: "unknown", label: "who died is not known", of: (record: EvidenceRecord) => (record.killedUnknown ?? 0) + unsplitOf(record) },
] as const;

export type DeathPart = (typeof parts)[number]["code"];

export type DeathShares = {
  readonly deaths: number;
  /** Events with at least one death, and events whose toll is not known. */
  readonly lethal: number;
  readonly tollUnknown: number;
  readonly rows: readonly (ShareRow & { readonly code: DeathPart })[];
  /** The event with the most deaths and its part of all; null without deaths. */
  readonly largest: { readonly ref: string; readonly share: number } | null;
};

/**
 * Shares of deaths by who died, the event being the cluster: deaths come in tens and not one by one, so an interval that took
 * each death for itself would be far too narrow. No interval where every event says the same (a share of 0 or 1) or where
 * there are fewer than two events with deaths. Never a test on deaths: a few events carry most of them.
 */
export function deathShares(records: readonly EvidenceRecord[]): DeathShares {
  const lethal = records.filter((record) => tollOf(record) > 0);
  const tolls = lethal.map(tollOf);
  const deaths = tolls.reduce((sum, toll) => sum + toll, 0);
  const most = Math.max(0, ...tolls);
  const largest = lethal[tolls.indexOf(most)];
  return {
    deaths, lethal: lethal.length,
    tollUnknown: records.filter(({ killedBest }) => killedBest === null).length,
    rows: parts.map(({ code, label, of }) => {
      const own = lethal.map(of);
      const count = own.reduce((sum, value) => sum + value, 0);
      return { code, label, count, of: deaths, interval: clusteredInterval(own, tolls) };
    }),
    largest: largest === undefined ? null : { ref: largest.ref, share: most / deaths },
  };
}

function clusteredInterval(own: readonly number[], tolls: readonly number[]): ShareRow["interval"] {
  const effect = designEffect(own, tolls);
  if (effect.kind === "undefined") return null;
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const share = shareInterval(sum(own), sum(tolls), { deff: Math.max(1, effect.deff) });
  return share.kind === "found" ? share.wilson : null;
}

/** The best figure, or the parts where they add up to more: a part cannot be larger than the whole. */
function tollOf(record: EvidenceRecord): number {
  return record.killedBest === null ? 0 : Math.max(record.killedBest, splitOf(record));
}

function splitOf(record: EvidenceRecord): number {
  return (record.killedCivilians ?? 0) + (record.killedAuthorities ?? 0) + (record.killedOpposition ?? 0) + (record.killedSuspects ?? 0) + (record.killedUnknown ?? 0);
}

function unsplitOf(record: EvidenceRecord): number {
  return record.killedBest === null ? 0 : Math.max(0, record.killedBest - splitOf(record));
}

/** What goes with every share of deaths. Names no record: a closed one may be the largest. */
export function deathSentences({ deaths, lethal, tollUnknown, largest }: DeathShares): string[] {
  if (largest === null) return [];
  const open = tollUnknown === 0 ? "" : ` The toll of ${tollUnknown} more is not known.`;
  return [`${deaths} deaths in ${lethal} attacks; the largest event alone holds ${Math.round(largest.share * 100)} % of them.${open}`];
}
