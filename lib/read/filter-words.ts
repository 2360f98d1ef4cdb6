import { labelOf } from "../codebook/value-list";
import type { CodedValue } from "../codebook/value-list";
import { valueLists } from "../codebook/lists";
import { provinces } from "../codebook/provinces";
import { attributionModes } from "../codebook/values/who-did-it";
import type { Filter } from "./filter";
import { listKeys } from "./filter-keys";
import type { ListKey } from "./filter-keys";

const labels: Readonly<Record<ListKey, string>> = {
  kind: "Kind", event: "Event type", target: "Target type", community: "Community", actor: "Actor", claim: "Claim status", announced: "Announced against",
  province: "Province", status: "Status", confidence: "Confidence", unit: "Unit",
};
const lists: Readonly<Record<ListKey, readonly CodedValue[]>> = {
  kind: valueLists.kind, event: valueLists.eventType, target: valueLists.targetType, community: valueLists.community, actor: valueLists.actor, claim: valueLists.claimStatus,
  announced: valueLists.announcedAgainst, province: provinces.map(({ pcode, name }) => ({ code: pcode, label: name, definition: "" })), status: valueLists.status,
  confidence: valueLists.confidence, unit: valueLists.unit,
};
const unstated: Partial<Record<ListKey, Readonly<Record<string, string>>>> = { community: { none: "no community" }, province: { unknown: "not known" } };
const clashWords = { attacks: "counted as attacks", operations: "counted as operations", out: "apart from attacks and operations" } as const;

/**
 * What a filter asks for, in words for somebody who has only the file: everything in force is said, the usual values too. The words
 * searched for are not: they may be a person's name.
 */
export function filterInWords(filter: Filter, datasetTitle: string): string {
  const parts = [
    `Dataset: ${datasetTitle}`,
    `period: from ${filter.from}${filter.to === null ? ", no end" : ` to ${filter.to}`}`,
    `attacks: ${labelOf(attributionModes, filter.attribution).toLowerCase().replace("iskp", "ISKP")}`,
    ...listKeys.flatMap((key) => (filter[key].length === 0 ? [] : [`${labels[key].toLowerCase()}: ${wordsOf(key, filter)}`])),
    `clashes: ${clashWords[filter.clash]}`,
    ...(filter.minDate === null ? [] : [`date known at least to the ${labelOf(valueLists.datePrecision, filter.minDate).toLowerCase()}`]),
    ...(filter.minPlace === null ? [] : [`place known at least to the ${labelOf(valueLists.placePrecision, filter.minPlace).toLowerCase()}`]),
    ...(filter.q === "" ? [] : ["with words that were searched for and are not named here"]),
    "records named as repeating another left out",
  ];
  return `${parts.join("; ")}.`;
}

function wordsOf(key: ListKey, filter: Filter): string {
  return filter[key].map((code: string) => unstated[key]?.[code] ?? labelOf(lists[key], code)).join(", ");
}
