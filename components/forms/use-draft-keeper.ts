"use client";

import { useEffect, useRef, useState } from "react";
import { DraftKeeper, draftKey, heldInBrowser } from "./draft-keeper";
import type { FormStore } from "./form-store";
import type { DraftAnswer, FormContent } from "./form-values";

/** The most that a browser sends after its page is gone. */
const KEEPALIVE_LIMIT = 60_000;

export type KeeperHook = {
  /** Another window saved this entry as this record. */
  readonly savedElsewhere: string | null;
  readonly keeper: () => DraftKeeper | null;
};

/** Keeps the form's content while it is typed, and brings back what this browser holds from when the server could not be reached. */
export function useDraftKeeper(id: string, store: FormStore): KeeperHook {
  const [savedElsewhere, setSavedElsewhere] = useState<string | null>(null);
  const current = useRef<DraftKeeper | null>(null);

  useEffect(() => {
    async function send(content: FormContent, isLast: boolean): Promise<boolean> {
      const body = JSON.stringify(content);
      const answer = await putDraft(id, body, isLast && body.length < KEEPALIVE_LIMIT);
      if (answer === null || answer.kind === "busy") return false;
      if (answer.kind === "saved-before") setSavedElsewhere(answer.ref);
      // What was typed since is on its way and will be judged by itself.
      else if (store.get().content === content) store.found(answer.problems, answer.duplicates);
      return true;
    }
    const keeper = new DraftKeeper({ id, send, storage: browserStorage(), nowMs: () => Date.now(), onState: (kept) => store.keptNow(kept) });
    current.current = keeper;
    let last = store.get().content;
    const unsubscribe = store.subscribe(() => {
      const { content } = store.get();
      if (content === last) return;
      last = content;
      nameDraftInAddress(id);
      keeper.changed(content);
    });
    const leave = () => {
      if (document.visibilityState === "hidden") void keeper.flush(true);
    };
    document.addEventListener("visibilitychange", leave);
    return () => {
      unsubscribe();
      document.removeEventListener("visibilitychange", leave);
      void keeper.flush(true);
    };
  }, [id, store]);

  useEffect(() => {
    const held = heldInBrowser(browserStorage(), id);
    if (held === null) return;
    void putDraft(id, JSON.stringify(held), false).then((answer) => {
      if (answer === null || answer.kind === "busy") return;
      browserStorage()?.removeItem(draftKey(id));
      // The server reads what was held as it reads every draft, whatever version of the form wrote it.
      nameDraftInAddress(id);
      window.location.reload();
    });
  }, [id]);

  return { savedElsewhere, keeper: () => current.current };
}

/** Null: the server could not be reached or did not take it. */
async function putDraft(id: string, body: string, keepalive: boolean): Promise<DraftAnswer | null> {
  try {
    const response = await fetch(`/incidents/drafts/${encodeURIComponent(id)}`, { method: "PUT", headers: { "content-type": "application/json" }, body, keepalive });
    return response.ok ? ((await response.json()) as DraftAnswer) : null;
  } catch {
    return null;
  }
}

/** A reload, another window or a link finds the draft again. */
function nameDraftInAddress(id: string): void {
  const address = new URL(window.location.href);
  if (address.searchParams.get("draft") === id) return;
  address.search = "";
  address.searchParams.set("draft", id);
  window.history.replaceState(null, "", address);
}

function browserStorage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}
