import type { FindingView } from "@/components/claims/page/finding-view";
import type { SelectionView } from "@/components/claims/page/Selection";
import { codebookLabel } from "@/components/filters/filter-fields";
import type { PageParams } from "@/components/filters/read-plain-form";
import { formatDay, formatPeriod } from "@/components/ui/format";
import type { ClaimId } from "@/lib/claims/claim";
import { findingsOf } from "@/lib/claims/generated/registry";
import { measureSelection } from "@/lib/claims/measure-selection";
import { ESSAY } from "@/lib/claims/running/primary-run";
import { selectedRefs } from "@/lib/claims/selected-refs";
import type { World } from "@/lib/claims/world";
import type { Columns } from "@/lib/read/columns";
import { changedKeys, toQuery, writtenValue } from "@/lib/read/filter";
import type { Filter } from "@/lib/read/filter";
import type { FilterKey } from "@/lib/read/filter-keys";
import { parseFilter } from "@/lib/read/parse-filter";

/** `filters` of the catalogue. */
type FilterWords = (key: string) => string;

/** What a filter changes, in words: *Target type: Taliban forces; Period: from 1 Jan 2022*. */
function wordsOfFilter(filter: Filter, changed: readonly FilterKey[], t: FilterWords): string {
  const period = changed.includes("from") || changed.includes("to") ? [`${t("field.period")}: ${filter.to === null ? formatDay(filter.from) : formatPeriod(filter.from, filter.to)}`] : [];
  const others = changed.filter((key) => key !== "from" && key !== "to").map((key) => {
    const values = writtenValue(filter, key).split(",").map((code) => (key === "q" ? code : (codebookLabel(key, code) ?? code)));
    return `${t(`field.${key}`)}: ${values.join(", ")}`;
  });
  return [...others, ...period].join("; ");
}

/**
 * The reader's own selection for each finding of a claim: counts, shares and intervals at once, no test. Null at the primary
 * filter. Looking writes nothing.
 */
export function selectionView(asked: PageParams, world: World, columns: Columns, views: readonly FindingView[], claim: ClaimId, filters: FilterWords): { readonly view: SelectionView; readonly filterText: string } | null {
  const { filter } = parseFilter(asked, columns.datasets, ["version"]);
  const own = { ...filter, dataset: world.dataset.code };
  const changed = changedKeys(own, columns.datasets).filter((key) => key !== "dataset");
  if (changed.length === 0 || world.revision !== columns.revision) return null;
  const selected = selectedRefs(world, columns, own);
  const definitions = new Map(findingsOf(ESSAY).map((definition) => [definition.id, definition]));
  return {
    filterText: toQuery(own, columns.datasets),
    view: {
      filterWords: wordsOfFilter(own, changed, filters),
      withoutFilter: `/hypothesis/${claim}?dataset=${encodeURIComponent(world.dataset.code)}`,
      selected: selected.refs.length, withheld: selected.withheld,
      findings: views.flatMap((view) => {
        const definition = definitions.get(view.words.id);
        if (definition === undefined) return [];
        const { measured, belowMinimum } = measureSelection(world, selected.refs, definition, selected.reading);
        return [{ view, measured, belowMinimum }];
      }),
    },
  };
}
