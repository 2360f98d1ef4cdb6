"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/Button";
import { KindMark } from "@/components/ui/KindMark";
import type { PairedSide } from "./paired-rows";
import styles from "./SelectionStrip.module.css";

type Side = Pick<PairedSide, "counted" | "setAside">;

/** What a tap shows, docked under the figure: the numbers, and what selecting does. */
export function SelectionStrip({ title, attacks, operations, chosen, onSelect, onClose }: {
  readonly title: string;
  readonly attacks: Side;
  readonly operations: Side;
  /** Already the filter: selecting opens the records. */
  readonly chosen: boolean;
  readonly onSelect: () => void;
  readonly onClose: () => void;
}) {
  const t = useTranslations("charts");
  return (
    <div className={styles.strip} data-picture="skip">
      <div className={styles.words}>
        <strong>{title}</strong>
        <span><KindMark kind="attack" /> {t("attacksCount", { count: attacks.counted, setAside: attacks.setAside })}</span>
        <span><KindMark kind="operation" /> {t("operationsCount", { count: operations.counted, setAside: operations.setAside })}</span>
      </div>
      <div className={styles.actions}>
        <Button look="outline" onPress={onSelect}>{chosen ? t("openRecords", { count: attacks.counted + operations.counted }) : t("filterToIt")}</Button>
        <Button look="quiet" square aria-label={t("close")} onPress={onClose}><X size={16} aria-hidden="true" /></Button>
      </div>
    </div>
  );
}
