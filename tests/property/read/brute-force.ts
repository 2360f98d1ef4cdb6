import { claimStatusOf, inClassA } from "../../../lib/codebook/classes";
import { foldText } from "../../../lib/codebook/fold-text";
import { provinceByCode } from "../../../lib/codebook/provinces";
import { publicView } from "../../../lib/codebook/public-view";
import { valueLists } from "../../../lib/codebook/lists";
import type { Filter } from "../../../lib/read/filter";
import type { FilterKey } from "../../../lib/read/filter-keys";
import type { KindCounts } from "../../../lib/read/kind-counts";
import type { SetAsideReason } from "../../../lib/read/select";
import { searchTextOf } from "../../../lib/store/search-text";
import type { PlainRecord } from "../../unit/read/bulk-of";

/**
 * The oracle: filter semantics once more, on plain objects, one record and one condition at a time, without masks, columns or
 * codes. Slow and simple on purpose.
 */

/** What the public may see of a record, or all of it; null for closed records in the public view. */
export type Seen = { fields: Record<string, unknown>; withheld: readonly string[]; record: PlainRecord };

export function see(record: PlainRecord, view: "public" | "full"): Seen | null {
  if (view === "full") return { fields: { ...record }, withheld: [], record };
  const shown = publicView(record);
  return shown === null ? null : { fields: { ...shown }, withheld: shown.withheld, record };
}

type Answer = "yes" | "no" | "withheld";
const orNot = (test: boolean): Answer => (test ? "yes" : "no");

export function kindAsCounted(record: PlainRecord, filter: Filter): keyof KindCounts {
  if (record.kind === "clash" && filter.clash !== "out") return filter.clash;
  return ({ attack: "attacks", operation: "operations", clash: "clashes", other: "other" } as const)[record.kind];
}

function isIskps(record: PlainRecord, mode: Filter["attribution"]): boolean {
  return inClassA({ ...record, kind: "attack" }, mode);
}

const order = (list: "datePrecision" | "placePrecision", code: unknown) => valueLists[list].findIndex((value) => value.code === code);

/** Does the record answer what the reader asks under this key? */
function asks(key: FilterKey, { fields, withheld, record }: Seen, filter: Filter): Answer {
  const listed = (wanted: readonly string[], field: string): Answer => {
    if (wanted.length === 0) return "yes";
    if (withheld.includes(field)) return "withheld";
    return orNot(wanted.includes(String(fields[field])) || (fields[field] === null && wanted.includes("unknown")));
  };
  switch (key) {
    case "kind": return listed(filter.kind, "kind");
    case "event": return listed(filter.event, "eventType");
    case "target": return listed(filter.target, "targetType");
    case "actor": return listed(filter.actor, "assessedActor");
    case "announced": return listed(filter.announced, "announcedAgainst");
    case "province": return listed(filter.province, "province");
    case "confidence": return listed(filter.confidence, "confidence");
    case "claim": return orNot(filter.claim.length === 0 || filter.claim.includes(claimStatusOf(record.attributions)));
    case "community": {
      if (filter.community.length === 0) return "yes";
      if (withheld.includes("targetCommunities")) return "withheld";
      const own = record.targetCommunities;
      return orNot(own.length === 0 ? filter.community.includes("none") : own.some((code) => filter.community.includes(code)));
    }
    case "minPlace":
      if (filter.minPlace === null) return "yes";
      if (withheld.includes("placePrecision")) return "withheld";
      return orNot(order("placePrecision", fields["placePrecision"]) <= order("placePrecision", filter.minPlace));
    case "minDate": {
      if (filter.minDate === null) return "yes";
      const good = order("datePrecision", fields["datePrecision"]) <= order("datePrecision", filter.minDate);
      if (good || withheld.length === 0 || fields["datePrecision"] === "year") return orNot(good);
      return "withheld";
    }
    case "from": return orNot(String(fields["dateEnd"]) >= filter.from);
    case "to": return orNot(filter.to === null || String(fields["dateStart"]) <= filter.to);
    case "q": {
      if (filter.q === "") return "yes";
      const province = record.province === null ? "" : foldText(provinceByCode(record.province).name);
      const text = `${withheld.length > 0 ? foldText(record.ref) : searchTextOf(record.ref, record)} ${province}`;
      const found = foldText(filter.q).split(" ").every((word) => text.includes(word));
      return found ? "yes" : withheld.length > 0 ? "withheld" : "no";
    }
    default: return "yes";
  }
}

const askedKeys: readonly FilterKey[] = ["kind", "event", "target", "community", "actor", "claim", "announced", "province", "confidence", "minDate", "minPlace", "q", "from", "to"];

/** What becomes of a record when these keys do not matter. */
export function fate(seen: Seen, filter: Filter, ignored: readonly FilterKey[]): "counted" | "not-matching" | "other-dataset" | SetAsideReason {
  const { record } = seen;
  if (record.dataset !== filter.dataset && !ignored.includes("dataset")) return "other-dataset";
  const heeded = askedKeys.filter((key) => !ignored.includes(key));
  const answers = new Map(heeded.map((key) => [key, asks(key, seen, filter)]));
  const isDefaultStart = filter.from === "2021-08-15";
  if ([...answers].some(([key, answer]) => answer === "no" && !(key === "from" && isDefaultStart))) return "not-matching";
  if (!ignored.includes("status") && !filter.status.includes(record.status)) return "status";
  if (record.duplicateOf !== null) return "duplicate";
  if (!ignored.includes("unit") && !filter.unit.includes(record.unit)) return "unit";
  if (!ignored.includes("attribution") && kindAsCounted(record, filter) === "attacks" && !isIskps(record, filter.attribution)) return "attribution";
  if (answers.get("from") === "no") return "outside-period";
  return [...answers.values()].includes("withheld") ? "withheld" : "counted";
}

type PlainTally = { counted: KindCounts; setAside: KindCounts; killedBest: KindCounts; killedKnown: KindCounts; reasons: Record<SetAsideReason, number> };

/** Counts the records that belong to a bar, when these keys do not matter. */
export function plainCounter(all: readonly Seen[], filter: Filter, ignored: readonly FilterKey[]): (belongs: (seen: Seen) => boolean) => PlainTally {
  const fates = all.map((seen) => ({ seen, what: fate(seen, filter, ignored) }));
  return (belongs) => plainTally(fates.filter(({ seen }) => belongs(seen)), filter);
}

function plainTally(fates: readonly { seen: Seen; what: ReturnType<typeof fate> }[], filter: Filter): PlainTally {
  const zero = (): KindCounts => ({ attacks: 0, operations: 0, clashes: 0, other: 0 });
  const tally: PlainTally = {
    counted: zero(), setAside: zero(), killedBest: zero(), killedKnown: zero(),
    reasons: { status: 0, duplicate: 0, unit: 0, attribution: 0, "outside-period": 0, withheld: 0 },
  };
  for (const { seen, what } of fates) {
    if (what === "not-matching" || what === "other-dataset") continue;
    const kind = kindAsCounted(seen.record, filter);
    if (what !== "counted") {
      tally.setAside[kind] += 1;
      tally.reasons[what] += 1;
      continue;
    }
    tally.counted[kind] += 1;
    if (seen.record.killedBest !== null) {
      tally.killedBest[kind] += seen.record.killedBest;
      tally.killedKnown[kind] += 1;
    }
  }
  return tally;
}
