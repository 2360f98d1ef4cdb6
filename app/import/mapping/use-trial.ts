"use client";

import { useEffect, useMemo, useState } from "react";
import type { TriedRow } from "@/lib/interchange/try-mapping";
import { tryOnSample } from "./actions";
import { mappingOfState } from "./mapping-state";
import type { MappingState } from "./mapping-state";

/** A person types faster than it is worth asking. */
const WAIT_MS = 350;

/** none: nothing is mapped yet. */
export type Trial = { readonly kind: "none"; readonly rows: readonly [] } | { readonly kind: "reading"; readonly rows: readonly TriedRow[] } | { readonly kind: "read"; readonly rows: readonly TriedRow[] };

/** The first rows as they read by the mapping on screen, asked of the server after each change. Only columns that are used are sent. */
export function useTrial(state: MappingState, columns: readonly string[], sample: readonly (readonly string[])[]): Trial {
  const request = useMemo(() => {
    const mapping = mappingOfState(state);
    if (mapping.columns.length === 0) return null;
    const used = new Set([...mapping.columns.map(({ column }) => column), mapping.idColumn, mapping.countryColumn]);
    const positions = columns.flatMap((column, position) => (used.has(column) ? [position] : []));
    return JSON.stringify({ mapping, columns: positions.map((at) => columns[at] ?? ""), sample: sample.map((cells) => positions.map((at) => cells[at] ?? "")) });
  }, [state, columns, sample]);
  const [answer, setAnswer] = useState<{ readonly request: string; readonly rows: readonly TriedRow[] } | null>(null);
  useEffect(() => {
    if (request === null) return;
    let isOld = false;
    const timer = setTimeout(() => {
      tryOnSample(JSON.parse(request)).then((rows) => {
        if (!isOld) setAnswer({ request, rows: rows ?? [] });
      }, () => undefined);
    }, WAIT_MS);
    return () => {
      isOld = true;
      clearTimeout(timer);
    };
  }, [request]);
  if (request === null) return { kind: "none", rows: [] };
  return answer === null ? { kind: "reading", rows: [] } : { kind: answer.request === request ? "read" : "reading", rows: answer.rows };
}
