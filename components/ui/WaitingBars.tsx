import { VisuallyHidden } from "./VisuallyHidden";
import styles from "./States.module.css";

/** Grey bars where a figure will stand: no shimmer, nothing jumps. `height` in pixels is what the figure will take. */
export function WaitingBars({ label, bars = 3, height }: { readonly label: string; readonly bars?: number | undefined; readonly height?: number | undefined }) {
  return (
    <div role="status" style={height === undefined ? undefined : { minBlockSize: height }}>
      <VisuallyHidden>{label}</VisuallyHidden>
      <div className={styles.bars} aria-hidden="true">{Array.from({ length: bars }, (_, index) => <span key={index} />)}</div>
    </div>
  );
}
