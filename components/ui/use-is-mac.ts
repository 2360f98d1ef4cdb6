"use client";

import { useSyncExternalStore } from "react";

const never = (): (() => void) => () => undefined;

/** Does the keyboard have Cmd? False on the server and until the page has come alive. */
export function useIsMac(): boolean {
  return useSyncExternalStore(never, () => /mac|iphone|ipad/iu.test(navigator.userAgent), () => false);
}
