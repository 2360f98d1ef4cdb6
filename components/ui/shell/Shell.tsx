"use client";

import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import type { ReactNode } from "react";
import { createContext, useContext, useMemo, useState } from "react";
import { I18nProvider, RouterProvider } from "react-aria-components";
import { ShortcutsProvider, useShortcut } from "../Shortcuts";
import { NEW_INCIDENT } from "./pages";

const CommandPalette = dynamic(() => import("./CommandPalette").then((module) => module.CommandPalette), { ssr: false });
const ShortcutsDialog = dynamic(() => import("../ShortcutsDialog").then((module) => module.ShortcutsDialog), { ssr: false });

type ShellCommands = { readonly openPalette: () => void; readonly openKeys: () => void };
const ShellContext = createContext<ShellCommands>({ openPalette: () => undefined, openKeys: () => undefined });

/** Open the palette or the list of keys from anywhere. */
export function useShell(): ShellCommands {
  return useContext(ShellContext);
}

/** What every page stands in: addresses as state, keys, palette, and client-side links for React Aria. */
export function Shell({ locale, singleKeys, children }: { readonly locale: string; readonly singleKeys: boolean; readonly children: ReactNode }) {
  const router = useRouter();
  return (
    <I18nProvider locale={locale}>
      <RouterProvider navigate={(path) => router.push(path)}>
        <NuqsAdapter>
          <ShortcutsProvider singleKeys={singleKeys}>
            <Commands>{children}</Commands>
          </ShortcutsProvider>
        </NuqsAdapter>
      </RouterProvider>
    </I18nProvider>
  );
}

type Opened = "palette" | "keys" | null;

function Commands({ children }: { readonly children: ReactNode }) {
  const t = useTranslations("shell.shortcuts");
  const router = useRouter();
  const [opened, setOpened] = useState<Opened>(null);
  // Loaded when first asked for, then kept, so that closing can hand the focus back.
  const [used, setUsed] = useState<ReadonlySet<Opened>>(new Set());
  const commands = useMemo(() => {
    const open = (what: Opened) => {
      setUsed((before) => new Set(before).add(what));
      setOpened(what);
    };
    return { openPalette: () => open("palette"), openKeys: () => open("keys") };
  }, []);

  useShortcut("mod+k", commands.openPalette, t("find"), { scope: "everywhere" });
  useShortcut("/", commands.openPalette, t("find"), { scope: "everywhere" });
  useShortcut("n", () => router.push(NEW_INCIDENT), t("newIncident"), { scope: "everywhere" });
  useShortcut("?", commands.openKeys, t("help"), { scope: "everywhere" });

  return (
    <ShellContext value={commands}>
      {children}
      {used.has("palette") ? <CommandPalette isOpen={opened === "palette"} onOpenChange={(isOpen) => setOpened(isOpen ? "palette" : null)} /> : null}
      {used.has("keys") ? <ShortcutsDialog isOpen={opened === "keys"} onOpenChange={(isOpen) => setOpened(isOpen ? "keys" : null)} /> : null}
    </ShellContext>
  );
}
