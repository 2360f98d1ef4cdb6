import { readFileSync } from "node:fs";
import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { inject } from "vitest";
import type { OpenStore } from "../../../lib/store/connect";
import { openStore } from "../../../lib/store/connect";
import { loadStarter } from "../../../seed/load-starter";
import { nextId } from "../synthetic-draft";

const shared = globalThis as unknown as { incidentAtlasStore?: OpenStore };

/**
 * The process's own database, as handlers and pages open it: the starter set in a file of its own in the system's temporary
 * folder. `end` closes and removes it.
 */
export async function starterWorld(): Promise<OpenStore & { end(): Promise<void> }> {
  const folder = await mkdtemp(path.join(tmpdir(), "atlas-api-"));
  const file = path.join(folder, "atlas.db");
  await copyFile(inject("templateDatabase"), file);
  const store = openStore(`file:${file}`, "/");
  const fileName = "seed/starter/incidents.json";
  const loaded = await loadStarter(store, { text: readFileSync(fileName, "utf8"), fileName, nowMs: Date.parse("2030-01-01T00:00:00.000Z"), newId: nextId });
  if (loaded.kind !== "loaded") throw new Error(`the starter set was not loaded: ${loaded.kind}`);
  shared.incidentAtlasStore = store;
  return {
    ...store,
    async end() {
      delete shared.incidentAtlasStore;
      await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const origin = "http://localhost:3000";

export function get(pathAndQuery: string, headers: Record<string, string> = {}): Request {
  return new Request(`${origin}${pathAndQuery}`, { headers });
}

export function send(method: "POST" | "PATCH" | "DELETE", address: string, body: unknown, headers: Record<string, string> = {}): Request {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  return new Request(`${origin}${address}`, { method, body: text, headers: { "content-type": "application/json", ...headers } });
}

export const withRef = (ref: string) => ({ params: Promise.resolve({ ref }) });
export const withClaim = (claim: string) => ({ params: Promise.resolve({ claim }) });
export const withId = (id: string) => ({ params: Promise.resolve({ id }) });
export const noParams = undefined;

/** The JSON of an answer, as the test expects it to be shaped. */
export async function json<T = Record<string, unknown>>(answer: Promise<Response> | Response): Promise<T> {
  return (await (await answer).json()) as T;
}
