"use client";

import { createContext, useContext } from "react";
import type { ReactNode } from "react";
import type { DatasetInfo } from "@/lib/read/columns";
import type { Filter } from "@/lib/read/filter";
import type { FilterProblem } from "@/lib/read/parse-filter";
import type { FilterDescription, LinkedViews } from "../linked/linked-data";

/** Everything that the filter bar, its menus, the sentence and the sheet need; overview and table each provide their own. */
export type FilterState = {
  readonly filter: Filter;
  readonly views: LinkedViews;
  readonly description: FilterDescription;
  readonly datasets: readonly DatasetInfo[];
  readonly problems: readonly FilterProblem[];
  /** The page's own path, where the form without JavaScript goes. */
  readonly path: string;
  /** The page's own keys that a changed filter keeps, as they stand in the address. */
  readonly keep: Readonly<Record<string, string>>;
  /** Sets the filter in the address. `replace` while something is being dragged, so that Back does not walk through every step. */
  readonly apply: (next: Filter, history?: "push" | "replace") => void;
  /** How many records a filter not yet applied would count; null where only the server can tell. */
  readonly countOf: (draft: Filter) => { readonly counted: number; readonly total: number } | null;
  /** The answer to the present filter is still being computed. */
  readonly waiting: boolean;
};

const Context = createContext<FilterState | null>(null);

export function FilterStateProvider({ value, children }: { readonly value: FilterState; readonly children: ReactNode }) {
  return <Context value={value}>{children}</Context>;
}

export function useFilterState(): FilterState {
  const state = useContext(Context);
  if (state === null) throw new Error("the filter bar stands outside a FilterStateProvider");
  return state;
}
