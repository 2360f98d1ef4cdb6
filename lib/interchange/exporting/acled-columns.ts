import type { ColumnNote } from "./column-notes";

const [CODED, INFERRED, EMPTY] = ["coded", "inferred from our codes", "always empty"];

/** The columns of ACLED since 20 March 2023, in its order, each with what stands in it here. */
const columns = [
  ["event_id_cnty", "Our reference, IA-year-number. Not an id of ACLED's.", CODED],
  ["event_date", "The day. Where only a week or a month is known, the middle of the bounds, as ACLED writes it; empty where the bounds are wider than a month.", INFERRED],
  ["year", "The year in which both bounds lie; empty where they lie in two.", CODED],
  ["time_precision", "1 the day, 2 within a week, 3 within a month; empty where wider.", INFERRED],
  ["disorder_type", "ACLED's own grouping of the event type; empty where that is.", INFERRED],
  ["event_type", "ACLED's own grouping of the sub-event type; empty where that is.", INFERRED],
  ["sub_event_type", "From kind, event type and target. Empty for raids, sweeps and what our codes leave open, such as whether a fight took place.", INFERRED],
  ["actor1", "The assessed actor, as ACLED begins its name where it is the same group, else in our words. ACLED's order has no direction; here the first is who acted, in a clash the side that is not the authorities'.", CODED],
  ["assoc_actor_1", "The unit that acted, where it is coded.", CODED],
  ["inter1", "The type of the first actor, where it is beyond doubt.", INFERRED],
  ["actor2", "Who was hit, where the target type names a side or civilians. The authorities' label of an operation is not taken for it.", INFERRED],
  ["assoc_actor_2", "Communities that were the target as such.", CODED],
  ["inter2", "The type of the second actor.", INFERRED],
  ["interaction", "The two types, the lower first; empty where one is not known.", INFERRED],
  ["civilian_targeting", "Set where the second actor is civilians.", INFERRED],
  ["iso", "4, Afghanistan.", CODED],
  ["region", "", EMPTY],
  ["country", "Afghanistan.", CODED],
  ["admin1", "Province; empty where not known.", CODED],
  ["admin2", "District.", CODED],
  ["admin3", "", EMPTY],
  ["location", "Place, in Latin letters.", CODED],
  ["latitude", "Degrees. Empty without a point: no capital stands in for a province.", CODED],
  ["longitude", "Degrees.", CODED],
  ["geo_precision", "1 site or town, 2 vicinity or district, 3 province; empty where only the country is known.", INFERRED],
  ["source", "Publishers of the sources that may be named.", CODED],
  ["source_scale", "", EMPTY],
  ["notes", "Our summary.", CODED],
  ["fatalities", "Best number of victims and, where known, attackers killed. Empty is unknown; ACLED would write a number.", INFERRED],
  ["tags", "Our own codes that have no column there: kind, event type, target type, announced against, claim status, status, confidence, unit.", CODED],
  ["timestamp", "", EMPTY],
] as const;

export const acledShapedColumns = columns.map(([name]) => name);
export type AcledColumn = (typeof columns)[number][0];

export const acledColumnNotes: readonly ColumnNote[] = columns.map(([name, meaning, how]) => ({ name, label: name, written: how, meaning: meaning === "" ? "Not known here, and not made up." : meaning }));
