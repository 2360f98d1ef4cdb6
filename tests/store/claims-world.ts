import { readFileSync } from "node:fs";
import type { IncidentDraft } from "../../lib/codebook/incident";
import type { RunContext } from "../../lib/claims/running/context";
import { editIncident } from "../../lib/store/edit-incident";
import { readIncident } from "../../lib/store/read-incident";
import { draftOf } from "../../lib/store/stored-incident";
import { loadStarter } from "../../seed/load-starter";
import { by, nextId } from "./synthetic-draft";
import { throwAwayStore } from "./throw-away-store";
import type { ThrowAway } from "./throw-away-store";

const fileName = "seed/starter/incidents.json";

/** A database of its own with the starter set, and a clock that moves on by a second whenever it is asked. */
export async function claimsWorld(): Promise<{ store: ThrowAway; context: RunContext }> {
  const store = await throwAwayStore();
  const loaded = await loadStarter(store, { text: readFileSync(fileName, "utf8"), fileName, nowMs: Date.parse("2030-01-01T00:00:00.000Z"), newId: nextId });
  if (loaded.kind !== "loaded") throw new Error(`the starter set was not loaded: ${loaded.kind}`);
  let seconds = 0;
  const now = () => Date.parse("2030-02-01T00:00:00.000Z") + 1000 * (seconds += 1);
  return { store, context: { read: store.read, write: store.write, now, newId: nextId } };
}

/** Change one record as an editor would. */
export async function change(store: ThrowAway, ref: string, changes: Partial<IncidentDraft>): Promise<void> {
  const found = await readIncident(store.read, ref);
  if (found.kind !== "found") throw new Error(`no record ${ref}`);
  const draft = { ...draftOf(found.incident), ...changes };
  const saved = await editIncident(store.write, { ref, expectedVersion: found.incident.version, draft, formDraftId: null }, { ...by, why: "for a test" });
  if (saved.kind !== "saved") throw new Error(saved.kind);
}
