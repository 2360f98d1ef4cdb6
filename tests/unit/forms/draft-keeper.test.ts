import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { DraftKeeper, draftKey, heldInBrowser } from "@/components/forms/draft-keeper";
import type { KeptState } from "@/components/forms/draft-keeper";
import type { FormContent } from "@/components/forms/form-values";
import { emptyFormValues } from "@/lib/entry/form-text";

const content = (summary: string): FormContent => ({ values: { ...emptyFormValues(), summary }, dataset: "synthetic", why: "", differentFrom: [], base: null });

function memoryStorage() {
  const kept = new Map<string, string>();
  return { kept, getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, text: string) => void kept.set(key, text), removeItem: (key: string) => void kept.delete(key) };
}

function keeper(send: (content: FormContent) => Promise<boolean>) {
  const storage = memoryStorage();
  const states: KeptState["kind"][] = [];
  const made = new DraftKeeper({ id: "x", send, storage, nowMs: () => 0, onState: ({ kind }) => states.push(kind), delayMs: 800, retryMs: 4000 });
  return { made, storage, states };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe(DraftKeeper, () => {
  it("sends once, some moments after the last key, the latest content", async () => {
    const sent: string[] = [];
    const { made, states, storage } = keeper((given) => Promise.resolve(sent.push(given.values.summary) > 0));
    made.changed(content("a"));
    await vi.advanceTimersByTimeAsync(500);
    made.changed(content("ab"));
    await vi.advanceTimersByTimeAsync(799);
    expect(sent).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(sent).toEqual(["ab"]);
    expect(states.at(-1)).toBe("kept");
    expect(storage.kept.size).toBe(0);
  });

  it("keeps in the browser only while the server does not take it, and empties it then", async () => {
    let reachable = false;
    const { made, states, storage } = keeper(() => (reachable ? Promise.resolve(true) : Promise.reject(new Error("synthetic"))));
    made.changed(content("a"));
    await vi.advanceTimersByTimeAsync(800);
    expect(states.at(-1)).toBe("in-browser");
    expect(heldInBrowser(storage, "x")).toMatchObject({ values: { summary: "a" } });
    reachable = true;
    await vi.advanceTimersByTimeAsync(4000);
    expect(states.at(-1)).toBe("kept");
    expect(storage.kept.has(draftKey("x"))).toBe(false);
  });

  it("says so when neither can keep it", async () => {
    const states: KeptState["kind"][] = [];
    const made = new DraftKeeper({ id: "x", send: () => Promise.resolve(false), storage: null, nowMs: () => 0, onState: ({ kind }) => states.push(kind), delayMs: 1 });
    made.changed(content("a"));
    await vi.advanceTimersByTimeAsync(1);
    expect(states.at(-1)).toBe("nowhere");
    made.stop();
  });

  it("lets no older request arrive after a newer one", async () => {
    const arrived: string[] = [];
    const { made } = keeper((given) => new Promise((resolve) => setTimeout(() => resolve(arrived.push(given.values.summary) > 0), given.values.summary === "slow" ? 5000 : 10)));
    made.changed(content("slow"));
    await vi.advanceTimersByTimeAsync(800);
    made.changed(content("fast"));
    await vi.advanceTimersByTimeAsync(20_000);
    expect(arrived).toEqual(["slow", "fast"]);
  });

  it("keeps nothing after a save", async () => {
    const sent: string[] = [];
    const { made, storage } = keeper((given) => Promise.resolve(sent.push(given.values.summary) < 0));
    made.changed(content("a"));
    await vi.advanceTimersByTimeAsync(800);
    expect(storage.kept.size).toBe(1);
    made.stop();
    made.changed(content("b"));
    await vi.advanceTimersByTimeAsync(20_000);
    expect(sent).toEqual(["a"]);
    expect(storage.kept.size).toBe(0);
  });
});
