import type { IncidentDraft } from "@/lib/codebook/incident";
import { valueLists } from "@/lib/codebook/lists";
import type { ValueListName } from "@/lib/codebook/lists";
import { provinceByCode } from "@/lib/codebook/provinces";
import { labelOf } from "@/lib/codebook/value-list";

/** Which pattern of the catalogue names the record, and what fills it: coded facts only, never a judgement. */
export type RecordTitle = { readonly pattern: "attack" | "operation" | "operationNone" | "clash" | "other"; readonly values: { event: string; target: string; against: string; where: string | null } };

type Coded = Pick<IncidentDraft, "kind" | "eventType" | "targetType" | "announcedAgainst" | "place" | "province">;

export const valueLabel = (list: ValueListName, code: string): string => labelOf(valueLists[list], code);

export function recordTitle(record: Coded): RecordTitle {
  const against = record.announcedAgainst;
  const named = against !== null && against !== "none-stated" && against !== "not-coded";
  return {
    pattern: record.kind === "operation" ? (named ? "operation" : "operationNone") : record.kind,
    values: {
      event: valueLabel("eventType", record.eventType),
      target: valueLabel("targetType", record.targetType).toLowerCase().replace("iskp", "ISKP").replace("taliban", "Taliban"),
      against: against === null ? "" : valueLabel("announcedAgainst", against).replace(/^Armed|^Criminals/, (word) => word.toLowerCase()),
      where: record.province === null ? record.place : provinceByCode(record.province).name,
    },
  };
}
