import { attributionSchema, relationSchema, sourceSchema } from "../../../lib/codebook/incident";
import { publicFields } from "../../../lib/codebook/public-view";

const groups = { sources: ["Source", sourceSchema], attributions: ["Attribution", attributionSchema], relations: ["Relation", relationSchema] } as const;
const codes = { targetCommunities: ["TargetCommunity", "community"], provinceAlternatives: ["ProvinceAlternative", "province"] } as const;

/** What `sqlite3 -csv` is asked: the same records and columns, lists as JSON; and the columns of the one table alone. */
export function peerStatement(withLists: boolean): string {
  const expressions = publicFields.flatMap((field) => {
    if (field in groups) {
      const [table, schema] = groups[field as keyof typeof groups];
      const item = `json_object(${Object.keys(schema.shape).map((key) => `'${key}', c."${key}"`).join(", ")})`;
      return withLists ? [`(SELECT json_group_array(${item}) FROM (SELECT * FROM "${table}" WHERE "incidentId" = i."id" ORDER BY "position") c)`] : [];
    }
    if (field in codes) {
      const [table, column] = codes[field as keyof typeof codes];
      return withLists ? [`(SELECT group_concat("${column}", ';') FROM (SELECT * FROM "${table}" WHERE "incidentId" = i."id" ORDER BY "position"))`] : [];
    }
    return [`i."${field}"`];
  });
  return `SELECT i."ref", i."version", i."datasetCode", i."externalId", ${expressions.join(", ")} FROM "Incident" i ORDER BY i."refYear", i."refNumber"`;
}
