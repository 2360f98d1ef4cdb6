"use client";

import { useSyncExternalStore } from "react";

const never = () => () => {};

/** Has the page's script taken over? False on the server and in the first render, so that both draw the same. */
export function useHydrated(): boolean {
  return useSyncExternalStore(never, () => true, () => false);
}
