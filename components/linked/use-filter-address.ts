"use client";

import { useSearchParams } from "next/navigation";
import { parseAsString, useQueryStates } from "nuqs";
import { useCallback, useMemo } from "react";
import { toSearchParams } from "@/lib/read/filter";
import type { DatasetOrder, Filter } from "@/lib/read/filter";
import { filterKeys } from "@/lib/read/filter-keys";
import { parseFilter } from "@/lib/read/parse-filter";
import type { FilterProblem } from "@/lib/read/parse-filter";

const keyMap = Object.fromEntries(filterKeys.map((key) => [key, parseAsString]));

export type FilterAddress = {
  readonly filter: Filter;
  readonly problems: readonly FilterProblem[];
  readonly apply: (next: Filter, history?: "push" | "replace") => void;
};

/**
 * The filter as the page's address holds it, and the one way to change it. `shallow`: the page recomputes by itself; otherwise the
 * server answers. `ownKeys`: keys of the page that are not the filter's.
 */
export function useFilterAddress(datasets: readonly DatasetOrder[], ownKeys: readonly string[], shallow: boolean): FilterAddress {
  const params = useSearchParams();
  const [values, setValues] = useQueryStates(keyMap, { history: "push", shallow, scroll: false });
  const written = JSON.stringify(values);

  const filter = useMemo(() => {
    const given = Object.entries(JSON.parse(written) as Record<string, string | null>).filter((entry): entry is [string, string] => entry[1] !== null);
    return parseFilter(new URLSearchParams(given), datasets).filter;
  }, [written, datasets]);
  const address = params.toString();
  const problems = useMemo(() => parseFilter(new URLSearchParams(address), datasets, ownKeys).problems, [address, datasets, ownKeys]);

  const apply = useCallback(
    (next: Filter, history: "push" | "replace" = "push") => {
      const wanted = toSearchParams(next, datasets);
      void setValues(Object.fromEntries(filterKeys.map((key) => [key, wanted.get(key)])), { history, shallow });
    },
    [datasets, setValues, shallow],
  );
  return { filter, problems, apply };
}
