/** The sections of the methods page in order; words stand in the catalogue, formulas and references here. */
export type MethodReference = { readonly words: string; readonly doi: string | null };
export type MethodSection = { readonly id: MethodSectionId; readonly formula: string | null; readonly references: readonly MethodReference[] };
export type MethodSectionId =
  | "counted" | "attribution" | "publicView" | "map" | "rates" | "months" | "toll" | "share" | "tipping" | "rank" | "verdicts" | "duplicates";

export const methodSections = [
  { id: "counted", formula: "n + set aside + not matching = N", references: [] },
  { id: "attribution", formula: null, references: [] },
  { id: "publicView", formula: null, references: [] },
  { id: "map", formula: null, references: [] },
  {
    id: "rates", formula: "rate = count / (population · years) · 100,000",
    references: [{ words: "Garwood 1936", doi: "10.1093/biomet/28.3-4.437" }, { words: "Marshall 1991", doi: "10.2307/2347593" }],
  },
  { id: "months", formula: null, references: [] },
  { id: "toll", formula: null, references: [] },
  {
    id: "share", formula: "(p + z²/2n ± z √(p(1−p)/n + z²/4n²)) / (1 + z²/n), with n divided by the design effect",
    references: [{ words: "Wilson 1927", doi: "10.1080/01621459.1927.10502953" }, { words: "Rao and Scott 1992", doi: "10.2307/2532311" }, { words: "Brown, Cai and DasGupta 2001", doi: "10.1214/ss/1009213286" }],
  },
  { id: "tipping", formula: "r = s(1 − t) / ((1 − s)t), with t = one half", references: [{ words: "Manski 2003", doi: "10.1007/b97478" }] },
  {
    id: "rank", formula: "correlation of mid-ranks",
    references: [{ words: "Spearman 1904", doi: "10.2307/1412159" }, { words: "Bonett and Wright 2000", doi: "10.1007/BF02294183" }],
  },
  { id: "verdicts", formula: null, references: [] },
  { id: "duplicates", formula: null, references: [] },
] as const satisfies readonly MethodSection[];
