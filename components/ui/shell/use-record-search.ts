"use client";

import { useEffect, useState } from "react";
import type { RecordSearch } from "./palette-records";
import { searchRecords } from "./palette-records";

/** Milliseconds without a key before the server is asked. */
const PAUSE_MS = 180;
/** Fewer letters match too much to be of use. */
const ASK_FROM = 2;

export type RecordSearchState = RecordSearch | { readonly kind: "idle" } | { readonly kind: "searching" };

/** Records that match what is being typed. Answers to an older text are dropped. */
export function useRecordSearch(query: string): RecordSearchState {
  const asked = query.trim();
  const [answer, setAnswer] = useState<{ readonly asked: string; readonly result: RecordSearch } | null>(null);

  useEffect(() => {
    if (asked.length < ASK_FROM) return;
    const abort = new AbortController();
    const timer = setTimeout(() => {
      searchRecords(asked, abort.signal).then(
        (result) => setAnswer({ asked, result }),
        () => undefined, // aborted: a newer text is being asked
      );
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [asked]);

  if (asked.length < ASK_FROM) return { kind: "idle" };
  return answer?.asked === asked ? answer.result : { kind: "searching" };
}
