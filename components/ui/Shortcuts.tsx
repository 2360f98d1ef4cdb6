"use client";

import type { ReactNode } from "react";
import { createContext, useContext, useEffect, useEffectEvent, useMemo, useState, useSyncExternalStore } from "react";
import { keepSetting, SINGLE_KEYS_COOKIE } from "./setting-cookie";
import type { ShortcutKey } from "./shortcut-key";
import { hasOwnKeys, isSingleKey, isTyping, matchesShortcut } from "./shortcut-key";

export type Shortcut = { readonly key: ShortcutKey; readonly label: string; readonly scope: "everywhere" | "page"; readonly run: (event: KeyboardEvent) => void };

export type ShortcutOptions = {
  /** Where `?` lists it. */
  readonly scope?: "everywhere" | "page" | undefined;
  /** False takes it off, as when nothing is selected. */
  readonly isOn?: boolean | undefined;
};

class Registry {
  private shortcuts: readonly Shortcut[] = [];
  private readonly listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly list = (): readonly Shortcut[] => this.shortcuts;

  add(shortcut: Shortcut): () => void {
    this.change([...this.shortcuts, shortcut]);
    return () => this.change(this.shortcuts.filter((other) => other !== shortcut));
  }

  private change(shortcuts: readonly Shortcut[]): void {
    this.shortcuts = shortcuts;
    for (const listener of this.listeners) listener();
  }
}

type ShortcutsValue = { readonly registry: Registry; readonly singleKeys: boolean; readonly setSingleKeys: (on: boolean) => void };

const ShortcutsContext = createContext<ShortcutsValue | null>(null);

/**
 * The one place that listens to keys. Single keys are silent while somebody types, inside dialogs and menus, and where the
 * reader has switched them off; keys with Ctrl, Cmd or Alt work while typing too. The newest registration of a key wins,
 * so a page may take a key over while it is shown.
 */
export function ShortcutsProvider({ singleKeys: initially, children }: { readonly singleKeys: boolean; readonly children: ReactNode }) {
  const [registry] = useState(() => new Registry());
  const [singleKeys, setSingleKeys] = useState(initially);

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.defaultPrevented || event.repeat || hasOwnKeys(event.target)) return;
      const shortcut = registry.list().findLast((candidate) => matchesShortcut(candidate.key, event));
      if (!shortcut) return;
      if (isSingleKey(shortcut.key) && (!singleKeys || isTyping(event.target))) return;
      event.preventDefault();
      shortcut.run(event);
    }
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [registry, singleKeys]);

  const value = useMemo(
    () => ({
      registry,
      singleKeys,
      setSingleKeys: (on: boolean) => {
        keepSetting(SINGLE_KEYS_COOKIE, on ? "on" : "off");
        setSingleKeys(on);
      },
    }),
    [registry, singleKeys],
  );
  return <ShortcutsContext value={value}>{children}</ShortcutsContext>;
}

/** Let a key do something while this component is shown: `useShortcut("mod+Enter", save, t("save"))`. `?` lists it under its label. */
export function useShortcut(key: ShortcutKey, handler: (event: KeyboardEvent) => void, label: string, { scope = "page", isOn = true }: ShortcutOptions = {}): void {
  const registry = useContext(ShortcutsContext)?.registry;
  const run = useEffectEvent(handler);
  useEffect(() => {
    if (!registry || !isOn) return;
    return registry.add({ key, label, scope, run: (event) => run(event) });
  }, [registry, key, label, scope, isOn]);
}

const NONE: readonly Shortcut[] = [];
const never = (): (() => void) => () => undefined;

/** Every key there is now, for the list that `?` opens. */
export function useShortcutList(): readonly Shortcut[] {
  const registry = useContext(ShortcutsContext)?.registry;
  return useSyncExternalStore(registry?.subscribe ?? never, registry?.list ?? (() => NONE), () => NONE);
}

/** Are single-letter keys on, and the switch for them. */
export function useSingleKeys(): { readonly singleKeys: boolean; readonly setSingleKeys: (on: boolean) => void } {
  const value = useContext(ShortcutsContext);
  return { singleKeys: value?.singleKeys ?? true, setSingleKeys: value?.setSingleKeys ?? (() => undefined) };
}
