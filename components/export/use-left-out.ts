"use client";

import { useEffect, useState } from "react";
import { joinQuery } from "./join-query";

/** How many of the rows asked for may not be passed on, and of which dataset. */
export type LeftOut = { readonly count: number; readonly dataset: string; readonly title: string };

type Notes = { readonly records: { readonly leftOut: number }; readonly datasets: readonly { readonly code: string; readonly title: string }[] };

/** Asked of the server when the panel opens: which rows may leave is in their origin, which pages do not hold. Null until then, and where the server does not answer. */
export function useLeftOut(query: string, isOpen: boolean): LeftOut | null {
  const [known, setKnown] = useState<{ readonly query: string; readonly leftOut: LeftOut } | null>(null);
  useEffect(() => {
    if (!isOpen) return;
    const asking = new AbortController();
    const ask = async () => {
      const answer = await fetch(`/api/v1/incidents/export-notes?${joinQuery(query, "format=csv")}`, { signal: asking.signal });
      if (!answer.ok) return;
      const { records, datasets } = (await answer.json()) as Notes;
      setKnown({ query, leftOut: { count: records.leftOut, dataset: datasets[0]?.code ?? "", title: datasets[0]?.title ?? "" } });
    };
    // Without an answer the files still say what they leave out.
    ask().catch(() => undefined);
    return () => asking.abort();
  }, [query, isOpen]);
  return known?.query === query ? known.leftOut : null;
}
