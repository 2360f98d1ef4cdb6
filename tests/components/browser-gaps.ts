// What React Aria takes for granted in a browser and jsdom lacks. Import it in tests that open lists, menus or dialogs.

/** Ids made by React are letters, digits, hyphens and underscores: nothing else in them needs escaping. */
const css = { escape: (text: string) => text.replace(/[^\w-]/gu, (letter) => `\\${letter}`) };

if (Reflect.get(globalThis, "CSS") === undefined) Object.defineProperty(globalThis, "CSS", { value: css, configurable: true });

if (Reflect.get(Element.prototype, "scrollIntoView") === undefined) {
  Object.defineProperty(Element.prototype, "scrollIntoView", { value: () => undefined, configurable: true });
}
