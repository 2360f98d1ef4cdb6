"use client";

import { useEffect, useRef, useState } from "react";
import { fetchColumns } from "./fetch-columns";
import type { FetchedColumns } from "./fetch-columns";

const TRY_AGAIN_MS = 3_000;

/**
 * The records' columns, fetched once the page has taken over and again whenever `revision`, the newest that the page has heard of,
 * changes. Null until they are there; the old ones stay until the new ones have come, however often that fails.
 */
export function useColumns(revision: number): FetchedColumns | null {
  const [fetched, setFetched] = useState<FetchedColumns | null>(null);
  const holds = useRef(false);
  useEffect(() => {
    const stop = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const get = async () => {
      const answer = await fetchColumns(stop.signal);
      if (stop.signal.aborted) return;
      if (answer.kind === "columns") holds.current = true;
      else if (holds.current) {
        timer = setTimeout(() => void get(), TRY_AGAIN_MS);
        return;
      }
      setFetched(answer);
    };
    void get();
    return () => {
      stop.abort();
      clearTimeout(timer);
    };
  }, [revision]);
  return fetched;
}
