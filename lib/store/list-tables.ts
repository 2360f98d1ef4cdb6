import type { IncidentDraft } from "../codebook/incident";
import type { Bound, BulkTable } from "./bulk-write";
import { attributionSelect, relationSelect, sourceSelect } from "./incident-row";

const placed = ["incidentId", "position"];

const columnsOf = (own: object): string[] => [...placed, ...Object.keys(own)];
const sourceColumns = columnsOf(sourceSelect);
const attributionColumns = columnsOf(attributionSelect);
const relationColumns = columnsOf(relationSelect);

/** The lists of these incidents, for the tables that hold them, numbered from 0. */
export function listTables(rows: readonly { readonly id: string; readonly draft: IncidentDraft }[]): BulkTable[] {
  const [sources, attributions, relations, communities, provinces]: [Bound[][], Bound[][], Bound[][], Bound[][], Bound[][]] = [[], [], [], [], []];
  for (const { id, draft } of rows) {
    putItems(sources, sourceColumns, id, draft.sources);
    putItems(attributions, attributionColumns, id, draft.attributions);
    putItems(relations, relationColumns, id, draft.relations);
    draft.targetCommunities.forEach((community, position) => communities.push([id, position, community]));
    draft.provinceAlternatives.forEach((province, position) => provinces.push([id, position, province]));
  }
  return [
    { table: "Source", columns: sourceColumns, rows: sources },
    { table: "Attribution", columns: attributionColumns, rows: attributions },
    { table: "Relation", columns: relationColumns, rows: relations },
    { table: "TargetCommunity", columns: [...placed, "community"], rows: communities },
    { table: "ProvinceAlternative", columns: [...placed, "province"], rows: provinces },
  ];
}

/** Files are read by the hundred thousand rows, so the values go straight into the list that the driver binds. */
function putItems(rows: Bound[][], columns: readonly string[], id: string, items: readonly object[]): void {
  for (let position = 0; position < items.length; position += 1) {
    const item = items[position] as Readonly<Record<string, Bound | undefined>>;
    const values: Bound[] = [id, position];
    for (let at = placed.length; at < columns.length; at += 1) values.push(item[columns[at] as string] ?? null);
    rows.push(values);
  }
}
