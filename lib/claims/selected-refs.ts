import type { Columns } from "../read/columns";
import { DEFAULT_FROM } from "../read/filter";
import type { Filter } from "../read/filter";
import { select, stateAt } from "../read/select";
import type { ReadingOfFilter } from "./measure-selection";
import type { World } from "./world";

/** What a reader's filter selects for the findings. Exploratory: it was chosen after the records were seen. */
export type SelectedRefs = {
  readonly refs: readonly string[];
  /** What the filter sets in a reading. The end never passes the dataset's coverage. */
  readonly reading: Required<ReadingOfFilter>;
  /** Records of the dataset that the filter does not ask for. */
  readonly notAsked: number;
  /** Records of which the public view does not tell whether the filter asks for them: reduced ones, and closed ones. */
  readonly withheld: number;
};

/**
 * Which records does a filter select for the findings, and how do they read them? The filter looks at the public view:
 * asking about a withheld field must not tell what is in it. What is left is measured on full records. Status, unit and
 * duplicates stay the findings' own business: a filter can narrow what counts, never widen it.
 *
 * world and publicColumns: of the same revision, else it throws. filter: of the world's dataset.
 */
export function selectedRefs(world: World, publicColumns: Columns, filter: Filter): SelectedRefs {
  if (world.revision !== publicColumns.revision) throw new Error(`records of revision ${world.revision} and columns of revision ${publicColumns.revision}`);
  const selection = select(publicColumns, { ...filter, dataset: world.dataset.code });
  const stateOf = new Map(publicColumns.ref.map((ref, row) => [ref, stateAt(selection, row)]));
  const narrowed = isNarrowed(filter);
  let notAsked = 0;
  let withheld = 0;
  const refs = world.records.flatMap(({ ref }) => {
    const state = stateOf.get(ref);
    // A closed record is in no public column: it is kept only where nothing was asked that it could fail.
    if (state === undefined ? narrowed : state === "withheld") {
      withheld += 1;
      return [];
    }
    if (state === "not-matching") {
      notAsked += 1;
      return [];
    }
    return [ref];
  });
  const ends = [filter.to, world.dataset.coverageTo].filter((day) => day !== null).sort();
  return { refs, reading: { from: filter.from, to: ends[0] ?? null, attribution: filter.attribution, clash: filter.clash }, notAsked, withheld };
}

/** Does the filter ask for anything besides attribution and clashes, which the reading sees to? A period is asked for too, since a closed record's day is not told. */
function isNarrowed(filter: Filter): boolean {
  const lists = [filter.kind, filter.event, filter.target, filter.community, filter.actor, filter.claim, filter.announced, filter.province, filter.confidence];
  return lists.some((list) => list.length > 0) || filter.minDate !== null || filter.minPlace !== null || filter.q !== "" || filter.to !== null || filter.from !== DEFAULT_FROM;
}
