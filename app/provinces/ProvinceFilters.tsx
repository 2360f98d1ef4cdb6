"use client";

import { useRouter } from "next/navigation";
import { useCallback, useMemo } from "react";
import type { ReactNode } from "react";
import type { ProvinceCode } from "@/lib/codebook/provinces";
import type { DatasetInfo } from "@/lib/read/columns";
import type { Filter } from "@/lib/read/filter";
import { FilterStateProvider } from "@/components/filters/filter-context";
import type { FilterState } from "@/components/filters/filter-context";
import { FollowPage } from "@/components/linked/FollowRecords";
import type { LinkedData } from "@/components/linked/linked-data";
import { useFilterAddress } from "@/components/linked/use-filter-address";
import { hrefWith } from "@/components/linked/what-select-does";
import type { SelectStep } from "@/components/linked/what-select-does";
import { ProvincePageProvider } from "./province-page";
import { provincePath } from "./province-path";

export type ProvinceFiltersProps = {
  readonly server: LinkedData;
  readonly datasets: readonly DatasetInfo[];
  readonly pcode: ProvinceCode | null;
  readonly publicUrl: string | null;
  readonly children: ReactNode;
};

const NO_KEYS: readonly string[] = [];

/** The filter of a page that is about one province, whatever the address's own key `province` says; the server computes every answer. */
export function ProvinceFilters({ server, datasets, pcode, publicUrl, children }: ProvinceFiltersProps) {
  const router = useRouter();
  const { filter: address, problems, apply: write } = useFilterAddress(datasets, NO_KEYS, false);
  const path = provincePath(pcode);
  const filter = useMemo<Filter>(() => ({ ...address, province: pcode === null ? [] : [pcode] }), [address, pcode]);
  const apply = useCallback<FilterState["apply"]>((next, history) => write({ ...next, province: [] }, history), [write]);
  const state = useMemo<FilterState>(
    () => ({ filter, views: server.views, description: server.description, datasets, problems, path, keep: {}, apply, countOf: () => null, waiting: JSON.stringify(filter) !== JSON.stringify(server.views.filter) }),
    [filter, server, datasets, problems, path, apply],
  );
  const page = useMemo(() => {
    const hrefOf = (step: SelectStep) => (step.kind === "open" ? hrefWith("/incidents", filter, datasets) : hrefWith(path, { ...step.next, province: [] }, datasets));
    return {
      pcode, revision: server.revision, publicUrl, hrefOf,
      take: (step: SelectStep) => {
        if (step.kind === "open") router.push(hrefOf(step));
        else apply(step.next);
      },
    };
  }, [pcode, server.revision, publicUrl, filter, datasets, path, router, apply]);
  return (
    <ProvincePageProvider value={page}>
      <FilterStateProvider value={state}>
        {children}
        <FollowPage revision={server.revision} />
      </FilterStateProvider>
    </ProvincePageProvider>
  );
}
