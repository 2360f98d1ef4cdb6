"use client";

import { useMemo } from "react";
import type { ReactNode } from "react";
import type { DatasetInfo } from "@/lib/read/columns";
import { FilterStateProvider } from "../filters/filter-context";
import type { FilterState } from "../filters/filter-context";
import type { LinkedData } from "./linked-data";
import { useFilterAddress } from "./use-filter-address";

/** The filter of a page that the server computes (the table of records): a change of the filter asks the server again. */
export function ServerFilters({ server, datasets, path, ownKeys, keep, children }: {
  readonly server: LinkedData;
  readonly datasets: readonly DatasetInfo[];
  readonly path: string;
  readonly ownKeys: readonly string[];
  readonly keep: Readonly<Record<string, string>>;
  readonly children: ReactNode;
}) {
  const { filter, problems, apply } = useFilterAddress(datasets, ownKeys, false);
  const state = useMemo<FilterState>(
    () => ({ filter, views: server.views, description: server.description, datasets, problems, path, keep, apply, countOf: () => null, waiting: !sameFilter(filter, server) }),
    [filter, server, datasets, problems, path, keep, apply],
  );
  return <FilterStateProvider value={state}>{children}</FilterStateProvider>;
}

function sameFilter(filter: FilterState["filter"], server: LinkedData): boolean {
  return JSON.stringify(filter) === JSON.stringify(server.views.filter);
}
