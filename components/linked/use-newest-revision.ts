"use client";

import { useEffect, useState } from "react";

/** Below the two seconds within which an open page must follow. */
const ASK_EVERY_MS = 1_500;
/** While the server does not answer, it is asked ever less often. */
const ASK_AT_LEAST_EVERY_MS = 30_000;

/**
 * The revision that the records have now, as far as this page has heard: `own`, which it shows, until the server names another.
 * It asks only while somebody sees the page, and at once when it is shown again.
 */
export function useNewestRevision(own: number): number {
  const [heard, setHeard] = useState<number | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let waitMs = ASK_EVERY_MS;
    let asking = false;

    const ask = async () => {
      if (document.hidden || asking) return;
      clearTimeout(timer);
      asking = true;
      const answer = await askRevision(stop.signal);
      asking = false;
      if (stop.signal.aborted) return;
      waitMs = answer === null ? Math.min(ASK_AT_LEAST_EVERY_MS, waitMs * 2) : ASK_EVERY_MS;
      if (answer !== null) setHeard(answer);
      timer = setTimeout(() => void ask(), waitMs);
    };
    const seen = () => void ask();
    timer = setTimeout(seen, ASK_EVERY_MS);
    document.addEventListener("visibilitychange", seen, { signal: stop.signal });
    return () => {
      stop.abort();
      clearTimeout(timer);
    };
  }, []);
  return heard ?? own;
}

/** Null where the server does not answer or answers something else. */
async function askRevision(signal: AbortSignal): Promise<number | null> {
  try {
    const response = await fetch("/api/v1/revision", { signal, cache: "no-store" });
    const body: unknown = response.ok ? await response.json() : null;
    const revision = typeof body === "object" && body !== null && "revision" in body ? body.revision : null;
    return typeof revision === "number" && Number.isInteger(revision) ? revision : null;
  } catch {
    return null;
  }
}
