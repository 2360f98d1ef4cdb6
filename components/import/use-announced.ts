"use client";

import { useEffect, useRef, useState } from "react";

/** A live region that speaks more often than this is only noise. */
const LEAST_MS = 12_000;

/**
 * What a screen reader is told of something that changes several times a second: the words as they are now, at most every twelve seconds, and
 * not while they stay the same. What begins and ends is told at once where `moment` changes with it.
 */
export function useAnnounced(words: string, moment: string): string {
  const [told, setTold] = useState("");
  const latest = useRef(words);
  useEffect(() => {
    latest.current = words;
  }, [words]);
  useEffect(() => {
    const tell = () => setTold(latest.current);
    const first = setTimeout(tell, 300);
    const timer = setInterval(tell, LEAST_MS);
    return () => {
      clearTimeout(first);
      clearInterval(timer);
    };
  }, [moment]);
  return told;
}
