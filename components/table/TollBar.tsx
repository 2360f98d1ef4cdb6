import { placeOnTollAxis, placeTollRange, TOLL_TICKS } from "./place-toll-range";
import type { TollRange } from "./place-toll-range";
import styles from "./TollBar.module.css";

const WIDTH = 108;
const PAD = 6;
const HEIGHT = 16;
const MIDDLE = HEIGHT / 2;
/** How far the dots of an open end reach. */
const OPEN = 13;

/** Pixels from the start of the axis; the axis does not mirror in right-to-left text. */
const x = (fraction: number) => PAD + fraction * (WIDTH - 2 * PAD);

/** Low, best and high on the axis that all rows share. The numbers stand beside it in words, so it is silent. */
export function TollBar({ toll }: { readonly toll: TollRange }) {
  const placed = placeTollRange(toll);
  return (
    <svg className={styles.bar} width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      {TOLL_TICKS.map((tick) => <path key={tick} className={styles.tick} d={`M${x(placeOnTollAxis(tick))} 2V${HEIGHT - 2}`} />)}
      {placed.kind === "unknown" ? null : (
        <>
          {placed.to > placed.from ? <path className={styles.span} d={`M${x(placed.from)} ${MIDDLE}H${x(placed.to)}`} /> : null}
          {placed.open === "high" ? <path className={styles.open} d={`M${x(placed.to) + 4} ${MIDDLE}h${OPEN}`} /> : null}
          {placed.open === "low" ? <path className={styles.open} d={`M${x(placed.from) - 4} ${MIDDLE}H${Math.max(0, x(placed.from) - 4 - OPEN)}`} /> : null}
          {placed.beyond ? <path className={styles.span} d={`M${WIDTH - 6} ${MIDDLE - 4}L${WIDTH - 1} ${MIDDLE}L${WIDTH - 6} ${MIDDLE + 4}`} /> : null}
          {placed.beyond && placed.dot === 1 ? null : <circle className={placed.hollow ? styles.hollow : styles.dot} cx={x(placed.dot)} cy={MIDDLE} r={placed.hollow ? 2.9 : 3.4} />}
        </>
      )}
    </svg>
  );
}

/** The axis over the column: its ticks in numbers. */
export function TollAxis({ label }: { readonly label: string }) {
  return (
    <svg className={styles.bar} width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={`${label}: ${TOLL_TICKS.join(", ")}`}>
      {TOLL_TICKS.map((tick) => <text key={tick} className={styles.tickText} x={x(placeOnTollAxis(tick))} y={MIDDLE + 4} textAnchor="middle">{tick}</text>)}
    </svg>
  );
}
