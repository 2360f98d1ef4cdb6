import { FLAG_REDUCED } from "../read/columns";
import type { Columns } from "../read/columns";
import type { Figure } from "./figure";
import type { Measured } from "./measured";

/** Which records may be named, and which of them with their day. From the public view. */
export type Nameable = { readonly refs: ReadonlySet<string>; readonly days: ReadonlySet<string> };

const known = new WeakMap<Columns, Nameable>();

/** Made when first asked for and kept as long as the columns are: of a million records a set of refs takes a second. */
export function nameable(publicColumns: Columns): Nameable {
  let one = known.get(publicColumns);
  if (one === undefined) {
    let refs: ReadonlySet<string> | undefined;
    let days: ReadonlySet<string> | undefined;
    one = {
      get refs() {
        return (refs ??= new Set(publicColumns.ref));
      },
      get days() {
        return (days ??= new Set(publicColumns.ref.filter((_, row) => ((publicColumns.flags[row] ?? 0) & FLAG_REDUCED) === 0)));
      },
    };
    known.set(publicColumns, one);
  }
  return one;
}

/**
 * What was measured as anybody may see it. Numbers are of full records; what is shown record by record is of those that may
 * be named: closed ones are counted in `closed` and not named, and of reduced ones no day is drawn (`withoutDay`).
 */
export function shownMeasured(measured: Measured, may: Nameable): Measured & { readonly closed: number; readonly withoutDay: number } {
  const refs = measured.refs.filter((ref) => may.refs.has(ref));
  const figures = measured.figures.map((figure) => shownFigure(figure, may));
  return { ...measured, refs, figures: figures.map(({ figure }) => figure), closed: measured.refs.length - refs.length, withoutDay: Math.max(0, ...figures.map(({ withoutDay }) => withoutDay)) };
}

function shownFigure(figure: Figure, may: Nameable): { figure: Figure; withoutDay: number } {
  if (figure.kind !== "followed-timeline") return { figure, withoutDay: 0 };
  const attacks = figure.attacks
    .filter(({ ref }) => may.days.has(ref))
    .map((attack) => (attack.statedResponse === null || may.refs.has(attack.statedResponse) ? attack : { ...attack, statedResponse: null }));
  const operations = figure.operations.filter(({ ref }) => may.days.has(ref));
  return { figure: { ...figure, attacks, operations }, withoutDay: figure.attacks.length - attacks.length + (figure.operations.length - operations.length) };
}
