"use client";

import { useMemo } from "react";
import type { FigureLink } from "@/components/charts/figure-link";
import { useFilterState } from "@/components/filters/filter-context";
import { useLinked } from "@/components/linked/LinkedProvider";
import { selectStep } from "@/components/linked/what-select-does";
import type { SelectKey } from "@/components/linked/what-select-does";
import type { FilterValues } from "@/lib/read/filter-keys";
import { listOptions } from "@/lib/read/filter-keys";

/** Selecting in a figure that groups by a coded field: filter to it, then open its records. A row without a code leads nowhere. */
export function useGroupLink<K extends SelectKey>(key: K): FigureLink<string | null> {
  const { filter } = useFilterState();
  const { hrefOf, take } = useLinked();
  return useMemo(() => {
    const codeOf = (code: string | null): FilterValues[K] | undefined => (listOptions[key] as readonly FilterValues[K][]).find((option) => option === code);
    const step = (code: string | null, add: boolean) => {
      const known = codeOf(code);
      return known === undefined ? null : selectStep(filter, key, known, add);
    };
    return {
      selected: new Set<string | null>(filter[key]),
      hrefOf: (code) => {
        const does = step(code, false);
        return does === null ? null : hrefOf(does);
      },
      onSelect: (code, add) => {
        const does = step(code, add);
        if (does !== null) take(does);
      },
    };
  }, [filter, key, hrefOf, take]);
}
