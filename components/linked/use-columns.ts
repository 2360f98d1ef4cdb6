"use client";

import { useEffect, useRef, useState } from "react";
import { fetchColumns, fetchSearchText } from "./fetch-columns";
import type { FetchedColumns, HeldColumns } from "./fetch-columns";

const TRY_AGAIN_MS = 3_000;

/** Of fewer records the text comes along unasked: it is small, and a search then needs no connection. */
const TEXT_UNASKED_BELOW = 20_000;

/**
 * The records' columns, fetched once the page has taken over and again whenever `revision`, the newest that the page has heard of,
 * changes. Null until they are there; the old ones stay until the new ones have come, however often that fails. The text that a
 * search looks in follows, of many records when it is first asked for; with columns of another revision it is never put together.
 */
export function useColumns(revision: number, wantsText: boolean, textUnaskedBelow = TEXT_UNASKED_BELOW): FetchedColumns | null {
  const [fetched, setFetched] = useState<FetchedColumns | null>(null);
  const held = useRef<HeldColumns | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const again = () => (timer = setTimeout(() => void get(true), TRY_AGAIN_MS));
    const hold = (columns: HeldColumns) => {
      held.current = columns;
      setFetched(columns);
    };
    const get = async (anew: boolean) => {
      const before = held.current;
      const answer = !anew && before !== null && before.columns.revision >= revision ? before : await fetchColumns(stop.signal);
      if (stop.signal.aborted) return;
      if (answer.kind === "failed") {
        if (before === null) setFetched(answer);
        else again();
        return;
      }
      const wants = wantsText || answer.columns.count < textUnaskedBelow;
      if (!wants || answer.hasText) {
        if (answer !== before) hold(answer);
        return;
      }
      // Those that can answer the search stay until the new ones can.
      if (before?.hasText !== true && answer !== before) hold(answer);
      const whole = await fetchSearchText(answer, stop.signal);
      if (stop.signal.aborted) return;
      if (whole === null) again();
      else hold(whole);
    };
    void get(false);
    return () => {
      stop.abort();
      clearTimeout(timer);
    };
  }, [revision, wantsText, textUnaskedBelow]);
  return fetched;
}
