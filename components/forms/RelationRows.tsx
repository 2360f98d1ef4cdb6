"use client";

import { useTranslations } from "next-intl";
import { SelectControl } from "./controls/CodeControl";
import { SourceControl } from "./controls/SourceControl";
import { TextControl } from "./controls/TextControl";
import type { RelationEntry } from "./form-values";
import { RemoveButton, RepeatableGroup } from "./RepeatableGroup";
import styles from "./groups.module.css";

/** Links to other records, where a source states them. */
export function RelationRows({ blank }: { readonly blank: RelationEntry }) {
  const t = useTranslations("form.relations");
  return (
    <div className={styles.group}>
      <div className={styles.groupHead}><span className={styles.groupTitle}>{t("title")}</span> <span className={styles.groupAside}>{t("aside")}</span></div>
      <RepeatableGroup group="relations" blank={blank} firstField="type" className={styles.rows}>
        {(index, remove) => {
          const path = `relations.${index}`;
          return (
            <div className={styles.relation}>
              <SelectControl path={`${path}.type`} className={styles.headed} />
              <TextControl path={`${path}.ref`} className={styles.headed} />
              <TextControl path={`${path}.note`} className={styles.headed} />
              <SourceControl path={`${path}.sourcePosition`} className={styles.headed} />
              <RemoveButton label={t("remove", { number: index + 1 })} onPress={remove} />
            </div>
          );
        }}
      </RepeatableGroup>
    </div>
  );
}
