/**
 * A key as pages write it: `n`, `?`, `Escape`, `mod+k`, `mod+Enter`, `alt+s`. `mod` is Ctrl, and Cmd on a Mac. Letters are
 * lower case; a character that needs Shift (`?`) is written as itself.
 */
export type ShortcutKey = string;

/** What is needed of a keyboard event. */
export type KeyPress = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "isComposing"> & { readonly code?: string };

type ParsedKey = { readonly mod: boolean; readonly alt: boolean; readonly key: string };

export function parseShortcut(shortcut: ShortcutKey): ParsedKey {
  const parts = shortcut.split("+").filter((part) => part !== "");
  const key = shortcut.endsWith("+") ? "+" : (parts.at(-1) ?? "");
  return { mod: parts.includes("mod"), alt: parts.includes("alt"), key: key.length === 1 ? key.toLowerCase() : key };
}

/** A single key works alone; with Ctrl, Cmd or Alt it is another key. */
export function isSingleKey(shortcut: ShortcutKey): boolean {
  const { mod, alt } = parseShortcut(shortcut);
  return !mod && !alt;
}

export function matchesShortcut(shortcut: ShortcutKey, press: KeyPress): boolean {
  const { mod, alt, key } = parseShortcut(shortcut);
  if (press.isComposing || alt !== press.altKey || mod !== (press.ctrlKey || press.metaKey)) return false;
  return (press.key.length === 1 ? press.key.toLowerCase() : press.key) === key || (alt && isOptionLetter(press, key));
}

/** On a Mac, Option turns letters and digits into other signs (Option 1 is ¡): then the place on the keyboard says which key was meant. */
function isOptionLetter(press: KeyPress, key: string): boolean {
  return !/^[a-z0-9]$/iu.test(press.key) && /^[a-z0-9]$/u.test(key) && press.code === (/\d/u.test(key) ? `Digit${key}` : `Key${key.toUpperCase()}`);
}

/** The caps to print: `["Ctrl", "Enter"]`, on a Mac `["⌘", "Enter"]`. */
export function keyCaps(shortcut: ShortcutKey, isMac: boolean): string[] {
  const { mod, alt, key } = parseShortcut(shortcut);
  const names: Readonly<Record<string, string>> = { Escape: "Esc", " ": "Space", ArrowUp: "Up", ArrowDown: "Down", ArrowLeft: "Left", ArrowRight: "Right" };
  return [...(mod ? [isMac ? "Cmd" : "Ctrl"] : []), ...(alt ? ["Alt"] : []), names[key] ?? (key.length === 1 ? key.toUpperCase() : key)];
}

const TYPING = 'input:not([type="checkbox"], [type="radio"], [type="button"], [type="submit"], [type="reset"], [type="range"], [type="color"], [type="file"]), textarea, select, [contenteditable]:not([contenteditable="false"]), [role="textbox"], [role="searchbox"], [role="combobox"], [role="spinbutton"]';
// Letters move inside these by themselves, and a dialog is a world of its own.
const OWN_KEYS = '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]';

/** Is somebody writing here? Then a letter is a letter. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(TYPING) !== null;
}

export function hasOwnKeys(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(OWN_KEYS) !== null;
}
