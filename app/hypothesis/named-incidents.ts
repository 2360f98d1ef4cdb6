import type { NamedIncident } from "@/lib/claims/claim";
import { readStore } from "@/lib/store/connect";
import { refsOfExternalIds } from "@/lib/store/external-ids";

/** Which record stands in this database for each incident that a claim names? By dataset and external id; absent ones are left out. */
export async function refsByExternalId(named: readonly NamedIncident[]): Promise<ReadonlyMap<string, string>> {
  return await refsOfExternalIds(readStore(), [...new Map(named.map((one) => [`${one.dataset}/${one.externalId}`, one])).values()]);
}
