import { readFileSync } from "node:fs";
import { claimRecord } from "../../../lib/claims/claim-record";
import type { ClaimRecord } from "../../../lib/claims/claim-record";
import type { IsoDay } from "../../../lib/codebook/iso-day";

/** The starter set as claim records, straight from its file: an independent road to the numbers that the store gives. */
export function starterClaimRecords(): ClaimRecord[] {
  const rows = JSON.parse(readFileSync(new URL("../../../seed/starter/incidents.json", import.meta.url), "utf8")) as Record<string, unknown>[];
  return rows.map((row) =>
    claimRecord({ ...row, ref: row["externalId"], province: row["provincePcode"], status: "in-review", duplicateOf: null } as unknown as Parameters<typeof claimRecord>[0]),
  );
}

export const starterWindow = { from: "2021-08-15" as IsoDay, to: "2025-08-31" as IsoDay } satisfies { from: IsoDay; to: IsoDay };
