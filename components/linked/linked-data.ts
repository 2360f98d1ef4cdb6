import type { Columns } from "@/lib/read/columns";
import { describeFilter } from "@/lib/read/describe-filter";
import type { FilterDescription } from "@/lib/read/describe-filter";
import type { Filter } from "@/lib/read/filter";
import { linkedViews } from "@/lib/read/linked-views";
import type { Views } from "@/lib/read/linked-views";

/** The views without the state of every record: what travels from the server to the page, and from the worker back. */
export type LinkedViews = Omit<Views, "selection"> & { readonly selection: Omit<Views["selection"], "state"> };
export type { FilterDescription };

/** Everything the figures and the filter bar draw for one filter on one revision. */
export type LinkedData = {
  readonly revision: number;
  readonly views: LinkedViews;
  readonly description: FilterDescription;
};

/** Views and words of a filter. Pure: the server, the page and the worker get the same answer from the same columns. */
export function linkedData(columns: Columns, filter: Filter): LinkedData {
  const { selection: full, ...views } = linkedViews(columns, filter);
  const { state: _state, ...selection } = full;
  return { revision: columns.revision, views: { ...views, selection }, description: describeFilter(columns, { ...views, selection: full }, filter) };
}
