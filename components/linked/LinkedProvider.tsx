"use client";

import { useRouter, useSearchParams } from "next/navigation";
import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState } from "react";
import type { ReactNode } from "react";
import { countFor } from "@/lib/read/answer-filter";
import type { Columns, DatasetInfo } from "@/lib/read/columns";
import { toQuery } from "@/lib/read/filter";
import type { Filter } from "@/lib/read/filter";
import { FilterStateProvider } from "../filters/filter-context";
import type { FilterState } from "../filters/filter-context";
import { FollowRecords } from "./FollowRecords";
import type { LinkedData } from "./linked-data";
import { columnsFor } from "./fetch-columns";
import { useColumns } from "./use-columns";
import { useFilterAddress } from "./use-filter-address";
import { useLinkedData } from "./use-linked-data";
import { useNewestRevision } from "./use-newest-revision";
import { hrefWith } from "./what-select-does";
import type { SelectStep } from "./what-select-does";

export type Linked = {
  /** Null until they are there and can answer the present filter. */
  readonly columns: Columns | null;
  /** The filter before the last change, for the way back from an empty page. */
  readonly before: Filter | null;
  /** Does what selecting a mark leads to. */
  readonly take: (step: SelectStep) => void;
  /** Address that does the same without scripts. */
  readonly hrefOf: (step: SelectStep) => string;
  /** Of the database, when the figures were computed. */
  readonly revision: number;
};

const Context = createContext<Linked | null>(null);

export function useLinked(): Linked {
  const linked = useContext(Context);
  if (linked === null) throw new Error("a linked figure stands outside the LinkedProvider");
  return linked;
}

export type LinkedProviderProps = {
  readonly server: LinkedData;
  readonly datasets: readonly DatasetInfo[];
  readonly path: string;
  /** Keys of the page that are not the filter's. */
  readonly ownKeys: readonly string[];
  readonly children: ReactNode;
};

/** One filter, one set of columns, all figures: keeps the address, the counts and the menus of a page together. */
export function LinkedProvider({ server, datasets, path, ownKeys, children }: LinkedProviderProps) {
  const router = useRouter();
  const params = useSearchParams();
  const keep = useMemo(() => Object.fromEntries(ownKeys.flatMap((key) => [params.get(key)].flatMap((value) => (value ? [[key, value] as const] : [])))), [ownKeys, params]);
  const newest = useNewestRevision(server.revision);
  const [failed, setFailed] = useState(false);
  // Without columns the page cannot recount: the server does it.
  const { filter, problems, apply: write } = useFilterAddress(datasets, ownKeys, !failed);
  const fetched = useColumns(newest, filter.q !== "");
  if (failed !== (fetched?.kind === "failed")) setFailed(!failed);
  const columns = columnsFor(fetched, filter);
  const { data, waiting } = useLinkedData(server, filter, datasets, fetched);
  const [before, setBefore] = useState<Filter | null>(null);
  const latest = useRef(filter);
  useEffect(() => {
    latest.current = filter;
  }, [filter]);

  const apply = useCallback(
    (next: Filter, history?: "push" | "replace") => {
      if (toQuery(next, datasets) === toQuery(latest.current, datasets)) return;
      setBefore(latest.current);
      write(next, history);
    },
    [datasets, write],
  );
  const countOf = useCallback(
    (draft: Filter) => {
      const able = columnsFor(fetched, draft);
      return able === null ? null : countFor(able, draft);
    },
    [fetched],
  );

  const state = useMemo<FilterState>(
    () => ({ filter, views: data.views, description: data.description, datasets, problems, path, keep, apply, countOf, waiting }),
    [filter, data, datasets, problems, path, keep, apply, countOf, waiting],
  );
  const linked = useMemo<Linked>(() => {
    const hrefOf = (step: SelectStep) => (step.kind === "open" ? hrefWith("/incidents", filter, datasets) : hrefWith(path, step.next, datasets, keep));
    return {
      columns,
      before,
      revision: data.revision,
      hrefOf,
      take: (step) => {
        if (step.kind === "open") router.push(hrefOf(step));
        else apply(step.next);
      },
    };
  }, [columns, before, data.revision, filter, datasets, path, keep, router, apply]);

  return (
    <Context value={linked}>
      <FilterStateProvider value={state}>
        {children}
        <FollowRecords revision={server.revision} newest={newest} />
      </FilterStateProvider>
    </Context>
  );
}
