"use server";

import { keepHandle, readHandle } from "@/app/incidents/form/handle";
import { kabulDay } from "@/lib/codebook/iso-day";
import { z } from "@/lib/codebook/zod";
import { columnMappingSchema } from "@/lib/interchange/column-mapping";
import { AFGHANISTAN } from "@/lib/interchange/row-reader";
import { tryMapping } from "@/lib/interchange/try-mapping";
import type { TriedRow } from "@/lib/interchange/try-mapping";
import { writeStore } from "@/lib/store/connect";
import { forgetMapping, saveMapping } from "@/lib/store/imports/saved-mappings";

/** What the mapping screen asks of the server. Every argument comes from a browser and is read as such. */

const trialSchema = z.strictObject({
  mapping: columnMappingSchema,
  columns: z.array(z.string().max(1_000)).max(2_000),
  sample: z.array(z.array(z.string().max(500)).max(2_000)).max(30),
});

/** How do the first rows of the table read by this mapping? Null where the mapping is none yet. */
export async function tryOnSample(request: unknown): Promise<TriedRow[] | null> {
  const parsed = trialSchema.safeParse(request);
  if (!parsed.success) return null;
  const { mapping, columns, sample } = parsed.data;
  return tryMapping(mapping, columns, sample, { today: kabulDay(Date.now()), country: AFGHANISTAN, dateChoice: null });
}

export type Kept = { readonly kind: "kept" } | { readonly kind: "needs-handle"; readonly wrong: boolean } | { readonly kind: "invalid" | "busy" };

/** Keep a mapping under its name. who: typed where no handle is known yet. */
export async function keepMapping(mapping: unknown, who: string | null): Promise<Kept> {
  const parsed = columnMappingSchema.safeParse(mapping);
  if (!parsed.success) return { kind: "invalid" };
  const handle = typeof who === "string" && who.trim() !== "" ? await keepHandle(who) : await readHandle();
  if (handle === null) return { kind: "needs-handle", wrong: who !== null && who.trim() !== "" };
  const saved = await saveMapping(writeStore(), { name: parsed.data.name, body: JSON.stringify(parsed.data) }, { who: handle, at: new Date().toISOString(), why: null });
  return saved.kind === "saved" ? { kind: "kept" } : { kind: saved.kind === "busy" ? "busy" : "invalid" };
}

/** Forget a mapping; what was imported with it stays. */
export async function dropMapping(form: FormData): Promise<void> {
  const name = form.get("name");
  if (typeof name === "string") await forgetMapping(writeStore(), name);
}
