import type { IntervalInput, PlacedSpan } from "./place-interval";
import { placeInterval } from "./place-interval";
import { hatch } from "./HatchDefs";
import styles from "./IntervalFigure.module.css";

export type IntervalFigureProps = IntervalInput & {
  /** Effect, interval and threshold in one sentence: the text alternative. */
  readonly label: string;
  /** Under the ends of the axis and under the threshold. */
  readonly startLabel: string;
  readonly endLabel: string;
  readonly thresholdLabel: string;
};

const BAR_Y = 8;
const AXIS_Y = 16;
const percent = (fraction: number): string => `${Math.round(fraction * 1e5) / 1e3}%`;

/** An interval against its threshold, the claim's side shaded. Fluid in width and drawn on the server: everything stands at a percentage. */
export function IntervalFigure({ label, startLabel, endLabel, thresholdLabel, ...input }: IntervalFigureProps) {
  const placed = placeInterval(input);
  return (
    <div className={styles.figure}>
      <svg className={styles.axis} role="img" aria-label={label}>
        {placed.shaded ? <rect x={percent(placed.shaded.from)} width={percent(placed.shaded.to - placed.shaded.from)} y="0" height={AXIS_Y} fill="var(--band)" /> : null}
        <line x1="0" x2="100%" y1={AXIS_Y} y2={AXIS_Y} stroke="var(--control)" strokeWidth="1" />
        <line x1="0" x2="0" y1={AXIS_Y - 3} y2={AXIS_Y + 2} stroke="var(--control)" strokeWidth="1" />
        <line x1="100%" x2="100%" y1={AXIS_Y - 3} y2={AXIS_Y + 2} stroke="var(--control)" strokeWidth="1" />
        <line x1={percent(placed.threshold)} x2={percent(placed.threshold)} y1="0" y2={AXIS_Y + 2} stroke="var(--ink)" strokeWidth="1.2" />
        {placed.chance ? <rect x={percent(placed.chance.from)} width={percent(placed.chance.to - placed.chance.from)} y={BAR_Y - 4} height="8" fill={hatch.ink} stroke="var(--ink-3)" strokeWidth="1" /> : null}
        {placed.span ? <Bar span={placed.span} /> : null}
        {placed.dot === null ? null : <circle cx={percent(placed.dot)} cy={BAR_Y} r="4.6" fill="var(--ink)" stroke="var(--paper)" strokeWidth="1.2" />}
      </svg>
      <div className={styles.words} aria-hidden="true">
        <span>{startLabel}</span>
        <span className={styles.threshold} style={thresholdStyle(placed.threshold)}>{thresholdLabel}</span>
        <span>{endLabel}</span>
      </div>
    </div>
  );
}

function Bar({ span }: { readonly span: PlacedSpan }) {
  return (
    <>
      <line x1={percent(span.from)} x2={percent(span.to)} y1={BAR_Y} y2={BAR_Y} stroke="var(--ink)" strokeWidth="3" />
      {span.leavesStart ? <svg x="0" y={BAR_Y} overflow="visible"><path d="M-4 0 L4 -4.5 L4 4.5 Z" fill="var(--ink)" /></svg> : null}
      {span.leavesEnd ? <svg x="100%" y={BAR_Y} overflow="visible"><path d="M4 0 L-4 -4.5 L-4 4.5 Z" fill="var(--ink)" /></svg> : null}
    </>
  );
}

/** The words stand centred under the threshold, or beside it where they would run into those at an end of the axis. */
function thresholdStyle(at: number): { readonly left: string; readonly transform: string } {
  return { left: percent(at), transform: at < 0.15 ? "none" : at > 0.85 ? "translateX(-100%)" : "translateX(-50%)" };
}
