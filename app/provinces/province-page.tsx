"use client";

import { createContext, useContext } from "react";
import type { ProvinceCode } from "@/lib/codebook/provinces";
import type { SelectStep } from "@/components/linked/what-select-does";

/** What the figures of a province's page need besides the filter. */
export type ProvincePage = {
  /** Null on the index. */
  readonly pcode: ProvinceCode | null;
  readonly revision: number;
  /** Origin to put before paths in files that leave the page; null keeps them bare. */
  readonly publicUrl: string | null;
  readonly hrefOf: (step: SelectStep) => string;
  readonly take: (step: SelectStep) => void;
};

const Context = createContext<ProvincePage | null>(null);

export const ProvincePageProvider = Context.Provider;

export function useProvincePage(): ProvincePage {
  const page = useContext(Context);
  if (page === null) throw new Error("outside a province's page");
  return page;
}
