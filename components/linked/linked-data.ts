import { answerFilter } from "@/lib/read/answer-filter";
import type { Columns } from "@/lib/read/columns";
import type { FilterDescription } from "@/lib/read/describe-filter";
import type { Filter } from "@/lib/read/filter";
import type { LinkedViews } from "@/lib/read/linked-views";

export type { FilterDescription, LinkedViews };

/** Everything the figures and the filter bar draw for one filter on one revision. */
export type LinkedData = {
  readonly revision: number;
  readonly views: LinkedViews;
  readonly description: FilterDescription;
};

/** Views and words of a filter: the server, the page and the worker get the same answer from the same columns. */
export function linkedData(columns: Columns, filter: Filter): LinkedData {
  return { revision: columns.revision, ...answerFilter(columns, filter) };
}
