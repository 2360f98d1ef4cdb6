import type { Columns } from "./columns";
import type { SearchText } from "./decode";
import { describeFilter } from "./describe-filter";
import type { FilterDescription } from "./describe-filter";
import type { Filter } from "./filter";
import { linkedViews } from "./linked-views";
import type { LinkedViews, Views } from "./linked-views";
import { recountedDescription, recountedSelection, recountedSummary, recountedViews } from "./recount/answers";
import { recounterOf, withTextOf } from "./recount/recounter";
import type { Recounter } from "./recount/recounter";
import { select } from "./select";
import type { Selection } from "./select";
import { summarise } from "./summarise";
import type { Summary, SummaryDimension } from "./summarise";

/**
 * From this many records on, counting row by row for every question would be felt, and a recounter is made for the columns:
 * see `recount/`. Below, it would not be worth its memory.
 */
export const RECOUNT_FROM = 20_000;

// One recounter for the columns of a process, whichever bundle asks; it goes when they go. Null: they have none.
const shared = globalThis as typeof globalThis & { incidentAtlasRecounters?: WeakMap<Columns, Recounter | null> };

function recounters(): WeakMap<Columns, Recounter | null> {
  return (shared.incidentAtlasRecounters ??= new WeakMap());
}

/** The recounter of these columns, made when first asked for; null where they are few or too varied. */
export function recounterFor(columns: Columns): Recounter | null {
  if (columns.count < RECOUNT_FROM) return null;
  const known = recounters().get(columns);
  if (known !== undefined) return known;
  const made = recounterOf(columns);
  recounters().set(columns, made);
  return made;
}

/** The one made already, if any. */
export function knownRecounter(columns: Columns): Recounter | null {
  return recounters().get(columns) ?? null;
}

/** From now on these columns are answered by this recounter; null: counted row by row. */
export function keepRecounter(columns: Columns, recounter: Recounter | null): void {
  recounters().set(columns, recounter);
}

/**
 * Columns that came without the text that a search looks in, now with it; the recounter that was made for them goes on. Null where
 * the text is of another revision: what the records say now is not what these columns count.
 */
export function withSearchText(columns: Columns, { revision, count, text }: SearchText): Columns | null {
  if (columns.revision !== revision || columns.count !== count) return null;
  const whole = { ...columns, text };
  const recounter = knownRecounter(columns);
  if (recounter !== null) {
    keepRecounter(whole, withTextOf(recounter, whole));
    keepRecounter(columns, null);
  }
  return whole;
}

/** How many records does the filter count? By the recounter where one is made already, since making one takes longer than one count. */
export function countFor(columns: Columns, filter: Filter): Pick<Selection, "counted" | "total"> {
  const recounter = knownRecounter(columns);
  const { counted, total } = recounter === null ? select(columns, filter) : recountedSelection(recounter, filter);
  return { counted, total };
}

/** All figures of a filter, without what became of every record. */
export function viewsFor(columns: Columns, filter: Filter): LinkedViews {
  const recounter = recounterFor(columns);
  if (recounter !== null) return recountedViews(recounter, filter);
  return withoutState(linkedViews(columns, filter));
}

/** The figures of a filter and what its sentence says. */
export function answerFilter(columns: Columns, filter: Filter): { readonly views: LinkedViews; readonly description: FilterDescription } {
  const recounter = recounterFor(columns);
  if (recounter !== null) return { views: recountedViews(recounter, filter), description: recountedDescription(recounter, filter) };
  const views = linkedViews(columns, filter);
  return { views: withoutState(views), description: describeFilter(columns, views, filter) };
}

function withoutState(views: Views): LinkedViews {
  const { state: _state, ...selection } = views.selection;
  return { ...views, selection };
}

/** As `summarise`. */
export function summaryFor(columns: Columns, filter: Filter, by: SummaryDimension): Summary {
  const recounter = recounterFor(columns);
  return recounter === null ? summarise(columns, filter, by) : recountedSummary(recounter, filter, by);
}
