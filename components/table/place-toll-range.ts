/** One square-root axis for every row, so that rows compare and a toll of 3 is seen beside one of 180. People. */
export const TOLL_TICKS = [0, 10, 50, 150] as const;
const AXIS_END = 200;

export type TollRange = { readonly low: number | null; readonly best: number | null; readonly high: number | null };

export type PlacedRange =
  | { readonly kind: "unknown" }
  | {
      readonly kind: "range";
      /** Fractions of the axis, 0 to 1. */
      readonly from: number;
      readonly to: number;
      readonly dot: number;
      /** No best figure: the dot stands at the end that is known, and is hollow. */
      readonly hollow: boolean;
      /** An end of which the sources say nothing, while they give the other. */
      readonly open: "low" | "high" | null;
      /** Something lies beyond the axis: drawn at its end as an arrow, the number is in the text. */
      readonly beyond: boolean;
    };

/** Where does a number of people stand on the axis? A fraction, 1 for everything from its end on. */
export function placeOnTollAxis(people: number): number {
  return Math.min(1, Math.sqrt(people / AXIS_END));
}

/** Place low, best and high. Nothing known is not zero: it places nothing. */
export function placeTollRange({ low, best, high }: TollRange): PlacedRange {
  const known = [low, best, high].filter((value) => value !== null);
  const [first] = known;
  if (first === undefined) return { kind: "unknown" };
  const dot = best ?? first;
  return {
    kind: "range",
    from: placeOnTollAxis(Math.min(...known)),
    to: placeOnTollAxis(Math.max(...known)),
    dot: placeOnTollAxis(dot),
    hollow: best === null,
    open: high === null && low !== null ? "high" : low === null && high !== null ? "low" : null,
    beyond: Math.max(...known) > AXIS_END,
  };
}
