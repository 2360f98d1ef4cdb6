import { useTranslations } from "next-intl";
import { classNames } from "./class-names";
import type { VerdictKind } from "./verdict-kind";
import { VerdictMark } from "./VerdictMark";
import styles from "./VerdictChip.module.css";

export type VerdictChipProps = {
  readonly kind: VerdictKind;
  /** Mark and words without the box, for lists. */
  readonly plain?: boolean | undefined;
};

/** A verdict in words, with its mark and always with its qualifier. It never stands alone: effect, interval and n belong on the same card. */
export function VerdictChip({ kind, plain = false }: VerdictChipProps) {
  const t = useTranslations("shell.verdict");
  return (
    <span className={classNames(styles.chip, plain ? styles.plain : styles[kind])}>
      <VerdictMark kind={kind} />
      <span>{t.rich(kind, { word: (chunks) => <span className={styles.word}>{chunks}</span> })}</span>
    </span>
  );
}
