import { readFileSync } from "node:fs";
import { starterDataset } from "../../../../seed/starter/dataset";
import { evidenceRecord } from "../../../../lib/read/build-evidence";
import type { EvidenceSource } from "../../../../lib/read/build-evidence";
import type { World } from "../../../../lib/claims/world";
import { day } from "./synthetic-world";

export type StarterRow = Record<string, unknown> & {
  readonly externalId: string; readonly kind: string; readonly unit: string; readonly provincePcode: string; readonly dateStart: string; readonly dateEnd: string;
  readonly datePrecision: string; readonly dateBasis: string; readonly assessedActor: string; readonly announcedAgainst: string | null; readonly labelStanding: string | null;
  readonly targetType: string; readonly targetCommunities: readonly string[]; readonly targetAffiliation: string | null; readonly killedBest: number | null;
  readonly relations: readonly { readonly type: string; readonly externalId: string }[];
};

/** The rows of the starter set's file, for recounts that go no way of ours. */
export const starterRows = JSON.parse(readFileSync(new URL("../../../../seed/starter/incidents.json", import.meta.url), "utf8")) as readonly StarterRow[];

/** The starter set as a world, straight from its file; the ids there stand for refs. */
export function starterWorld(): World {
  const records = starterRows.map((row) =>
    evidenceRecord({
      killedOpposition: null, ...row, ref: row.externalId, province: row.provincePcode, status: "in-review", duplicateOf: null, sourceVoices: row["sources"],
      relations: row.relations.map(({ type, externalId }) => ({ type, ref: externalId })),
    } as unknown as EvidenceSource),
  );
  const { code, title, version, licence, redistribution, effort, knownCoverage } = starterDataset;
  return {
    revision: 1, records,
    dataset: {
      code, title, version, licence, redistribution, effort, knownCoverage,
      coverageFrom: day("2021-08-15"), coverageTo: day("2025-08-31"), openForEntry: true, closed: 0,
    },
  };
}

/** Class A (assessed) and Class O by the words of the codebook, from the raw rows. */
export const rawAttacks = starterRows.filter((row) => row.kind === "attack" && row.unit === "event" && row.assessedActor === "iskp");
export const rawOperations = starterRows.filter((row) => row.kind === "operation" && row.unit === "event" && row.assessedActor === "taliban" && row.announcedAgainst === "iskp");
