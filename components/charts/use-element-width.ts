"use client";

import { useCallback, useState, useSyncExternalStore } from "react";

/** Width of an element in px, rounded down; null until it is on screen. Give `ref` to the element. */
export function useElementWidth(): { readonly ref: (element: HTMLElement | null) => void; readonly width: number | null } {
  const [element, setElement] = useState<HTMLElement | null>(null);
  const subscribe = useCallback(
    (notify: () => void) => {
      if (element === null) return () => {};
      const observer = new ResizeObserver(notify);
      observer.observe(element);
      return () => observer.disconnect();
    },
    [element],
  );
  const width = useSyncExternalStore(subscribe, () => (element === null ? null : Math.floor(element.clientWidth)), () => null);
  return { ref: setElement, width };
}

/** Does a media query hold? False on the server. */
export function useMediaQuery(query: string): boolean {
  const subscribe = useCallback(
    (notify: () => void) => {
      const list = matchMedia(query);
      list.addEventListener("change", notify);
      return () => list.removeEventListener("change", notify);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => matchMedia(query).matches, () => false);
}
