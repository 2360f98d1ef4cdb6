import { clientOf } from "../connect";
import type { ReadStore, WriteStore } from "../connect";
import type { Busy, Refused, Signature } from "../results";
import { storageProblems } from "../storable";
import { write } from "../write";

/** How the columns of somebody's own table become fields, by the name it was given; `body` is JSON text of the importer. */
export type SavedMapping = { readonly name: string; readonly body: string; readonly who: string; readonly at: string };

const select = { name: true, body: true, who: true, at: true } as const;

/** In the order of their names. */
export async function listMappings(store: ReadStore): Promise<SavedMapping[]> {
  return clientOf(store).savedMapping.findMany({ select, orderBy: { name: "asc" } });
}

export async function readMapping(store: ReadStore, name: string): Promise<SavedMapping | null> {
  return clientOf(store).savedMapping.findUnique({ where: { name }, select });
}

/** Keep a mapping under its name; one that had it is replaced. */
export async function saveMapping(store: WriteStore, { name, body }: Pick<SavedMapping, "name" | "body">, by: Signature): Promise<{ kind: "saved" } | Refused | Busy> {
  const problems = storageProblems({ name, body, who: by.who });
  if (problems.length > 0) return { kind: "refused", problems };
  const made = { body, who: by.who, at: by.at };
  const result = await write(store, (tx) => tx.savedMapping.upsert({ where: { name }, create: { name, ...made }, update: made, select: { name: true } }));
  return result.kind === "busy" ? result : { kind: "saved" };
}

/** Forget a mapping. Imports that were made with it keep it among their own choices. */
export async function forgetMapping(store: WriteStore, name: string): Promise<{ kind: "forgotten"; wasThere: boolean } | Busy> {
  const result = await write(store, (tx) => tx.savedMapping.deleteMany({ where: { name } }));
  return result.kind === "busy" ? result : { kind: "forgotten", wasThere: result.value.count > 0 };
}
