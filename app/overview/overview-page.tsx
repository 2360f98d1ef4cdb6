"use client";

import { createContext, useContext } from "react";
import type { ReactNode } from "react";

/** What the page knows from the server's settings. */
export type OverviewPage = {
  /** PUBLIC_URL, for pictures and files; null where it is not set: then only the path is named. */
  readonly publicUrl: string | null;
  /** MAP_TILE_URL; null, the default, draws no tiles and asks nobody. */
  readonly tileUrl: string | null;
};

const Context = createContext<OverviewPage>({ publicUrl: null, tileUrl: null });

export function OverviewPageProvider({ value, children }: { readonly value: OverviewPage; readonly children: ReactNode }) {
  return <Context value={value}>{children}</Context>;
}

export function useOverviewPage(): OverviewPage {
  return useContext(Context);
}
