import type { FormContent } from "./form-values";

/** Where what was typed is kept now. */
export type KeptState =
  | { readonly kind: "untouched" }
  | { readonly kind: "waiting" }
  | { readonly kind: "kept"; readonly atMs: number }
  /** The server cannot be reached: this browser holds it until it can. */
  | { readonly kind: "in-browser"; readonly atMs: number }
  /** Neither can. */
  | { readonly kind: "nowhere" };

/** The part of the browser's storage that is used here. */
export type DraftStorage = Pick<Storage, "getItem" | "setItem" | "removeItem">;

export type KeeperOptions = {
  readonly id: string;
  /** Sends a draft to the server; false or a rejection means that it did not arrive. */
  readonly send: (content: FormContent, isLast: boolean) => Promise<boolean>;
  readonly storage: DraftStorage | null;
  readonly nowMs: () => number;
  readonly onState: (state: KeptState) => void;
  readonly delayMs?: number;
  readonly retryMs?: number;
};

const WAITING: KeptState = { kind: "waiting" };
const DELAY_MS = 800;
const RETRY_MS = 4000;
const PREFIX = "atlas-draft:";

export function draftKey(id: string): string {
  return `${PREFIX}${id}`;
}

/**
 * Keeps what is typed: some moments after the last key on the server; in the browser only while the server cannot be reached, and not a moment
 * longer. One request at a time, always with the latest content, so that an old one never arrives last.
 */
export class DraftKeeper {
  private latest: FormContent | null = null;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private sending: Promise<void> | null = null;
  private stopped = false;

  constructor(private readonly options: KeeperOptions) {}

  changed(content: FormContent): void {
    if (this.stopped) return;
    this.latest = content;
    if (this.sending === null) this.options.onState(WAITING);
    this.wait(this.options.delayMs ?? DELAY_MS);
  }

  /** Send now whatever waits. Settles when it has arrived or is in the browser. */
  async flush(isLast = false): Promise<void> {
    this.clear();
    if (this.sending !== null) await this.sending;
    if (this.latest === null || this.stopped) return;
    this.sending = this.sendLatest(isLast);
    await this.sending;
  }

  /** Wait for what is on its way and send no more for now: a save is about to carry everything. `changed` goes on. */
  async pause(): Promise<void> {
    this.clear();
    if (this.sending !== null) await this.sending;
    this.clear();
  }

  /** The entry was saved or discarded: nothing is kept any more, anywhere. */
  stop(): void {
    this.stopped = true;
    this.clear();
    this.latest = null;
    this.forget();
  }

  private async sendLatest(isLast: boolean): Promise<void> {
    const content = this.latest;
    if (content === null) return;
    const arrived = await this.options.send(content, isLast).catch(() => false);
    this.sending = null;
    if (this.stopped) return;
    if (arrived) {
      this.forget();
      if (this.latest === content) {
        this.latest = null;
        this.options.onState({ kind: "kept", atMs: this.options.nowMs() });
      }
      return;
    }
    this.options.onState(this.keepHere(this.latest ?? content) ? { kind: "in-browser", atMs: this.options.nowMs() } : { kind: "nowhere" });
    if (this.timer === null) this.wait(this.options.retryMs ?? RETRY_MS);
  }

  private keepHere(content: FormContent): boolean {
    try {
      this.options.storage?.setItem(draftKey(this.options.id), JSON.stringify(content));
      return this.options.storage !== null;
    } catch {
      return false;
    }
  }

  private forget(): void {
    try {
      this.options.storage?.removeItem(draftKey(this.options.id));
    } catch {
      // Storage that cannot be reached holds nothing of ours.
    }
  }

  private wait(ms: number): void {
    this.clear();
    this.timer = setTimeout(() => {
      this.timer = null;
      void this.flush();
    }, ms);
  }

  private clear(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
  }
}

/** What this browser holds of a draft, as it was kept; null where there is nothing or nothing readable. */
export function heldInBrowser(storage: DraftStorage | null, id: string): unknown {
  try {
    const text = storage?.getItem(draftKey(id)) ?? null;
    return text === null ? null : (JSON.parse(text) as unknown);
  } catch {
    return null;
  }
}

/** The ids of all drafts that this browser holds because the server could not be reached. */
export function idsInBrowser(storage: Storage | null): string[] {
  try {
    return storage === null ? [] : Object.keys(storage).flatMap((key) => (key.startsWith(PREFIX) ? [key.slice(PREFIX.length)] : []));
  } catch {
    return [];
  }
}
