import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

// Whether the tokens can be read. Ratios are WCAG 2 contrast (relative luminance of sRGB), to two decimals.
const css = ["tokens.css", "print-tokens.css"].map((file) => readFileSync(path.join(import.meta.dirname, "../../../app", file), "utf8")).join("\n").replace(/\/\*[\s\S]*?\*\//gu, "");

/** The declarations of the n-th rule whose selector is this, as name to value. */
function tokensOf(selector: string, nth = 0): Map<string, string> {
  const starts = [...css.matchAll(/([^{}]+)\{([^{}]*)\}/gu)].filter(([, head]) => head?.trim() === selector);
  const body = starts[nth]?.[2] ?? "";
  return new Map([...body.matchAll(/--([\w-]+):\s*([^;]+);/gu)].map(([, name = "", value = ""]) => [name, value.trim()]));
}

const light = tokensOf(":root");
const dark = tokensOf(':root[data-theme="dark"]');
const themes = { light, dark } as const;
type Theme = keyof typeof themes;

function luminance(hex: string): number {
  const channels = [1, 3, 5].map((start) => Number.parseInt(hex.slice(start, start + 2), 16) / 255);
  const [red = 0, green = 0, blue = 0] = channels.map((channel) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(theme: Theme, one: string, other: string): number {
  const [a, b] = [one, other].map((name) => {
    const value = themes[theme].get(name) ?? "";
    expect(value, `--${name} in ${theme} is a plain colour`).toMatch(/^#[0-9A-F]{6}$/iu);
    return luminance(value);
  });
  const [high, low] = [Math.max(a ?? 0, b ?? 0), Math.min(a ?? 0, b ?? 0)];
  return (high + 0.05) / (low + 0.05);
}

describe("the blocks of tokens.css", () => {
  const colours = [...dark.keys()];

  it("name the same colours in light and dark", () => {
    expect(colours.length).toBeGreaterThan(50);
    expect(colours.filter((name) => !light.has(name))).toEqual([]);
    const ofLight = [...light].filter(([, value]) => value.startsWith("#") || value.includes("rgb(")).map(([name]) => name);
    expect(ofLight.filter((name) => !dark.has(name))).toEqual([]);
  });

  it("say the same for the system's dark as for the chosen one", () => {
    expect(tokensOf(':root:not([data-theme="light"])')).toEqual(dark);
  });

  it("print in light", () => {
    const print = tokensOf(':root,\n  :root[data-theme="dark"],\n  :root:not([data-theme="light"])');
    expect(print.size).toBe(dark.size);
    for (const [name, value] of print) expect([name, value]).toEqual([name, light.get(name)]);
  });
});

describe("the contrast that the design states", () => {
  it.each<[Theme, string, string, number]>([
    ["light", "ink", "paper", 17.2],
    ["light", "ink-2", "paper", 8.6],
    ["light", "ink-3", "paper", 5.9],
    ["light", "ink-3", "hover", 5.2],
    ["light", "control", "paper", 3.7],
    ["light", "attack", "paper", 3.7],
    ["light", "attack-text", "paper", 5.4],
    ["light", "operation", "paper", 5.0],
    ["light", "operation-text", "paper", 6.1],
    ["light", "clash-text", "paper", 6.2],
    ["light", "bad", "paper", 7.4],
    ["light", "bad", "bad-tint", 6.7],
    ["dark", "ink", "paper", 15.2],
    ["dark", "ink-2", "paper", 9.5],
    ["dark", "ink-3", "paper", 6.6],
    ["dark", "ink-3", "hover", 5.4],
    ["dark", "control", "paper", 3.9],
    ["dark", "attack", "paper", 4.7],
    ["dark", "attack-text", "paper", 7.3],
    ["dark", "operation", "paper", 5.2],
    ["dark", "operation-text", "paper", 7.5],
    ["dark", "clash", "paper", 6.0],
    ["dark", "clash-text", "paper", 9.2],
    ["dark", "bad", "paper", 8.5],
    ["dark", "bad", "bad-tint", 7.6],
  ])("%s: %s on %s is %f", (theme, one, other, stated) => {
    expect(contrast(theme, one, other)).toBeCloseTo(stated, 0);
    expect(Math.abs(contrast(theme, one, other) - stated)).toBeLessThan(0.1);
  });

  it("leaves clash in light below 3 by a hair, which is why its marks carry an edge", () => {
    expect(contrast("light", "clash", "paper")).toBeCloseTo(2.96, 1);
    expect(contrast("light", "clash-text", "paper")).toBeGreaterThan(3);
  });
});

describe("AA, in both themes", () => {
  const grounds = ["paper", "surface", "sunken", "hover"];
  const text = ["ink", "ink-2", "ink-3", "attack-text", "operation-text", "clash-text"];
  const both: Theme[] = ["light", "dark"];

  it.each(both)("%s: text on every ground of the page reaches 4.5", (theme) => {
    for (const ground of grounds) {
      for (const name of text) expect(contrast(theme, name, ground), `${name} on ${ground}`).toBeGreaterThanOrEqual(4.5);
    }
    for (const ground of ["paper", "surface", "bad-tint"]) expect(contrast(theme, "bad", ground)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(theme, "paper", "ink"), "inverted: buttons, tooltips").toBeGreaterThanOrEqual(4.5);
    expect(contrast(theme, "paper", "ink-2"), "a solid button under the pointer").toBeGreaterThanOrEqual(4.5);
  });

  it.each(both)("%s: marks and borders of controls reach 3", (theme) => {
    for (const mark of ["attack", "operation", "other", "control"]) {
      expect(contrast(theme, mark, "paper"), `${mark} on paper`).toBeGreaterThanOrEqual(3);
      expect(contrast(theme, mark, "surface"), `${mark} on surface`).toBeGreaterThanOrEqual(3);
    }
  });

  it.each(both)("%s: letters of the matrix can be read", (theme) => {
    for (const cell of ["cc", "c", "n", "i"]) expect(contrast(theme, "matrix-text", `matrix-${cell}`), cell).toBeGreaterThanOrEqual(4.5);
    expect(contrast(theme, "matrix-ii-text", "matrix-ii")).toBeGreaterThanOrEqual(4.5);
  });

  it.each(both)("%s: names stand out on the strongest classes of the map", (theme) => {
    for (const step of ["attack-4", "attack-5", "operation-4", "operation-5"]) expect(contrast(theme, "map-text-strong", step), step).toBeGreaterThanOrEqual(4.5);
  });

  it.each(both)("%s: more stands out more, step by step", (theme) => {
    for (const ramp of ["attack", "operation"]) {
      const steps = [1, 2, 3, 4, 5].map((step) => contrast(theme, `${ramp}-${step}`, "paper"));
      expect(steps, ramp).toEqual(steps.toSorted((a, b) => a - b));
    }
  });
});
