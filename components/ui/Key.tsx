import styles from "./Key.module.css";

/** A key on the keyboard, or several pressed together: `<Key keys={["Ctrl", "Enter"]} />`. */
export function Key({ keys }: { readonly keys: readonly string[] }) {
  return (
    <span className={styles.keys}>
      {keys.map((key) => <kbd className={styles.key} key={key}>{key}</kbd>)}
    </span>
  );
}
