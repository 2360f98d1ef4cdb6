"use client";

import { useEffect, useState } from "react";
import { fetchColumns } from "./fetch-columns";
import type { FetchedColumns } from "./fetch-columns";

/** The records' columns, fetched once after the page has taken over; null until they are there. */
export function useColumns(): FetchedColumns | null {
  const [fetched, setFetched] = useState<FetchedColumns | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    void fetchColumns(stop.signal).then((answer) => {
      if (!stop.signal.aborted) setFetched(answer);
    });
    return () => stop.abort();
  }, []);
  return fetched;
}
