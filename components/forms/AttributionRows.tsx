"use client";

import { useTranslations } from "next-intl";
import { SelectControl } from "./controls/CodeControl";
import { SourceControl } from "./controls/SourceControl";
import { TextControl } from "./controls/TextControl";
import type { AttributionEntry } from "./form-values";
import { RemoveButton, RepeatableGroup } from "./RepeatableGroup";
import styles from "./groups.module.css";

/** Who said who did it: one row a voice. */
export function AttributionRows({ blank }: { readonly blank: AttributionEntry }) {
  const t = useTranslations("form.attributions");
  return (
    <div className={styles.group}>
      <div className={styles.groupHead}><span className={styles.groupTitle}>{t("title")}</span> <span className={styles.groupAside}>{t("aside")}</span></div>
      <RepeatableGroup group="attributions" blank={blank} shortcut="alt+a" firstField="voice" className={styles.rows}>
        {(index, remove) => {
          const path = `attributions.${index}`;
          return (
            <div className={styles.attribution}>
              <SelectControl path={`${path}.voice`} className={styles.headed} />
              <SelectControl path={`${path}.actor`} emptyLabel={t("nobody")} className={styles.headed} />
              <TextControl path={`${path}.by`} className={styles.headed} placeholder={t("byPlaceholder")} />
              <TextControl path={`${path}.date`} className={styles.headed} />
              <SourceControl path={`${path}.sourcePosition`} className={styles.headed} />
              <RemoveButton label={t("remove", { number: index + 1 })} onPress={remove} />
              <TextControl path={`${path}.note`} className={styles.said} placeholder={t("notePlaceholder")} />
            </div>
          );
        }}
      </RepeatableGroup>
    </div>
  );
}
