import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { IsoDay } from "../../lib/codebook/iso-day";
import type { World } from "../../lib/claims/world";
import { evidenceRecord } from "../../lib/read/build-evidence";
import type { EvidenceSource } from "../../lib/read/build-evidence";
import { starterDataset } from "../../seed/starter/dataset";

type Row = Record<string, unknown> & { readonly externalId: string; readonly relations: readonly { readonly type: string; readonly externalId: string }[] };

const file = new URL("../../seed/starter/incidents.json", import.meta.url);

/** The starter set as a world, from its shipped file and in its order: the numbers are those of a fresh database, which keeps that order. */
export function starterWorld(): World {
  const rows = JSON.parse(readFileSync(file, "utf8")) as readonly Row[];
  const records = rows.map((row) =>
    evidenceRecord({
      killedOpposition: null, ...row, ref: row.externalId, province: row["provincePcode"], status: "in-review", duplicateOf: null, sourceVoices: row["sources"],
      relations: row.relations.map(({ type, externalId }) => ({ type, ref: externalId })),
    } as unknown as EvidenceSource),
  );
  const { code, title, version, licence, redistribution, effort, knownCoverage, coverageFrom, coverageTo, openForEntry } = starterDataset;
  return {
    revision: 1, records,
    dataset: { code, title, version, licence, redistribution, effort, knownCoverage, coverageFrom: coverageFrom as IsoDay | null, coverageTo: coverageTo as IsoDay | null, openForEntry, closed: 0 },
  };
}

/** SHA-256 of the shipped file, so that a reader can tell on which records a document rests. */
export function starterFileHash(): string {
  return createHash("sha256").update(readFileSync(file)).digest("hex");
}
