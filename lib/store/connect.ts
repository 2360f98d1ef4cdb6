import path from "node:path";
import { openReadingClient, openWritingClient } from "./client";
import { databaseFile } from "./database-file";
import type { PrismaClient } from "./generated/client";

/** The right to read. Pages get no more than this. */
export type ReadStore = { readonly mode: "read"; readonly file: string; readonly client: unknown };

/** The right to write: server actions, API handlers, the seed and importers. `queue` settles when the last write asked for has ended. */
export type WriteStore = { readonly mode: "write"; readonly file: string; readonly client: unknown; queue: Promise<unknown> };

export type OpenStore = { read: ReadStore; write: WriteStore; close(): Promise<void> };

/** For use inside this folder: no Prisma type leaves it. */
export function clientOf(store: ReadStore | WriteStore): PrismaClient {
  return store.client as PrismaClient;
}

/**
 * Open the database at a `file:` address. Two clients, because an open transaction holds up every query of its client:
 * one reads, one writes. The file must have been migrated.
 */
export function openStore(url: string, root: string): OpenStore {
  const file = databaseFile(url, root);
  const reading = openReadingClient(file);
  const writing = openWritingClient(file);
  const write: WriteStore = { mode: "write", file, client: writing, queue: Promise.resolve() };
  return {
    read: { mode: "read", file, client: reading },
    write,
    async close() {
      await write.queue;
      await Promise.all([reading.$disconnect(), writing.$disconnect()]);
    },
  };
}

// Next loads a module once per bundle; the connections must be one pair per process.
const shared = globalThis as unknown as { incidentAtlasStore?: OpenStore };

function processStore(): OpenStore {
  shared.incidentAtlasStore ??= openStore(process.env["DATABASE_URL"] ?? "file:./data/atlas.db", path.resolve());
  return shared.incidentAtlasStore;
}

/** This process's reading connection to DATABASE_URL. */
export function readStore(): ReadStore {
  return processStore().read;
}

/** This process's writing connection to DATABASE_URL. */
export function writeStore(): WriteStore {
  return processStore().write;
}
