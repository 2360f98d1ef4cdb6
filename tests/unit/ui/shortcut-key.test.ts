import { describe, expect, it } from "vitest";
import type { KeyPress } from "../../../components/ui/shortcut-key";
import { isSingleKey, keyCaps, matchesShortcut } from "../../../components/ui/shortcut-key";

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({ key, ctrlKey: false, metaKey: false, altKey: false, isComposing: false, ...more });

describe(matchesShortcut, () => {
  it("matches single keys alone", () => {
    expect(matchesShortcut("n", press("n"))).toBe(true);
    expect(matchesShortcut("n", press("N"))).toBe(true);
    expect(matchesShortcut("?", press("?"))).toBe(true);
    expect(matchesShortcut("n", press("n", { ctrlKey: true }))).toBe(false);
    expect(matchesShortcut("n", press("n", { altKey: true }))).toBe(false);
  });

  it("takes Ctrl and Cmd for mod", () => {
    expect(matchesShortcut("mod+k", press("k", { ctrlKey: true }))).toBe(true);
    expect(matchesShortcut("mod+k", press("k", { metaKey: true }))).toBe(true);
    expect(matchesShortcut("mod+k", press("k"))).toBe(false);
    expect(matchesShortcut("mod+Enter", press("Enter", { metaKey: true }))).toBe(true);
    expect(matchesShortcut("alt+s", press("s", { altKey: true }))).toBe(true);
  });

  it("knows Option with a letter or digit, which a Mac turns into another sign", () => {
    const option = { altKey: true, ctrlKey: false, metaKey: false, isComposing: false };
    expect(matchesShortcut("alt+1", { ...option, key: "¡", code: "Digit1" })).toBe(true);
    expect(matchesShortcut("alt+s", { ...option, key: "ß", code: "KeyS" })).toBe(true);
    // A keyboard with other places for its letters: what is printed on the key counts.
    expect(matchesShortcut("alt+a", { ...option, key: "q", code: "KeyA" })).toBe(false);
  });

  it("keeps out of the way of input methods", () => {
    expect(matchesShortcut("n", press("n", { isComposing: true }))).toBe(false);
  });
});

describe(isSingleKey, () => {
  it("knows which keys a typist would press", () => {
    expect(["n", "?", "/", "mod+k", "alt+s"].map(isSingleKey)).toEqual([true, true, true, false, false]);
  });
});

describe(keyCaps, () => {
  it("names keys as they are printed", () => {
    expect(keyCaps("mod+k", false)).toEqual(["Ctrl", "K"]);
    expect(keyCaps("mod+Enter", true)).toEqual(["Cmd", "Enter"]);
    expect(keyCaps("Escape", false)).toEqual(["Esc"]);
  });
});
