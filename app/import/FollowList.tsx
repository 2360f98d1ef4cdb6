"use client";

import { useRouter } from "next/navigation";
import { useEffect, useTransition } from "react";

const EVERY_MS = 2_000;

/** While anything on the list moves, the server is asked to draw it anew; a page that nobody sees asks nothing. */
export function FollowList({ isMoving }: { readonly isMoving: boolean }) {
  const router = useRouter();
  const [isDrawing, startTransition] = useTransition();
  useEffect(() => {
    // Asked again before it is drawn, the first drawing would be thrown away.
    if (!isMoving || isDrawing) return;
    const timer = setInterval(() => {
      if (!document.hidden) startTransition(() => router.refresh());
    }, EVERY_MS);
    return () => clearInterval(timer);
  }, [isMoving, isDrawing, router]);
  return null;
}
