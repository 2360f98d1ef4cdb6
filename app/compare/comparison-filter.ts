import type { Filter } from "@/lib/read/filter";

/**
 * The filter under which two datasets are compared: that of the address, but of every actor unless an attribution is asked for. A list that does not
 * name an actor would otherwise lose the very records that the other list names, and the overlap with them.
 */
export function comparisonFilter(filter: Filter, attributionAsked: boolean): Filter {
  return attributionAsked ? filter : { ...filter, attribution: "any" };
}
