"use client";

import { parseAsString, useQueryState } from "nuqs";
import { useMemo } from "react";
import type { ReactNode } from "react";
import type { DatasetInfo } from "@/lib/read/columns";
import type { FilterProblem } from "@/lib/read/parse-filter";
import { FilterStateProvider, useFilterState } from "../filters/filter-context";
import type { FilterState } from "../filters/filter-context";
import type { LinkedData } from "../linked/linked-data";
import { ServerFilters } from "../linked/ServerFilters";
import { tableKeys } from "./table-state";

export type TableFiltersProps = {
  readonly server: LinkedData;
  readonly datasets: readonly DatasetInfo[];
  readonly keep: Readonly<Record<string, string>>;
  /** What the table could not take of its own keys. */
  readonly problems: readonly FilterProblem[];
  readonly children: ReactNode;
};

/** The filter of the table's page: the server answers every change of it, from the first page on. */
export function TableFilters({ server, datasets, keep, problems, children }: TableFiltersProps) {
  return (
    <ServerFilters server={server} datasets={datasets} path="/incidents" ownKeys={tableKeys} keep={keep}>
      <FirstPage problems={problems}>{children}</FirstPage>
    </ServerFilters>
  );
}

function FirstPage({ problems, children }: Pick<TableFiltersProps, "problems" | "children">) {
  const state = useFilterState();
  const [, setPage] = useQueryState("page", parseAsString.withOptions({ shallow: false, scroll: false }));
  const value = useMemo<FilterState>(
    () => ({
      ...state,
      problems: [...state.problems, ...problems],
      // Both land in one change of the address.
      apply: (next, history) => {
        void setPage(null, { history: history ?? "push" });
        state.apply(next, history);
      },
    }),
    [state, problems, setPage],
  );
  return <FilterStateProvider value={value}>{children}</FilterStateProvider>;
}
