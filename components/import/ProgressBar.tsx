import styles from "./ProgressBar.module.css";

/** How much of something is done. fraction: 0 to 1; null where nobody can tell. */
export function ProgressBar({ fraction, label }: { readonly fraction: number | null; readonly label: string }) {
  const percent = fraction === null ? null : Math.floor(Math.min(1, Math.max(0, fraction)) * 100);
  return (
    <div className={styles.bar} role="progressbar" aria-label={label} aria-valuemin={0} aria-valuemax={100} {...(percent === null ? {} : { "aria-valuenow": percent })}>
      {percent === null ? <div className={styles.unknown} /> : <div className={styles.fill} style={{ inlineSize: `${percent}%` }} />}
    </div>
  );
}
