"use client";

import { useTranslations } from "next-intl";
import { useFormState } from "./form-context";
import { SegmentedControl, SelectControl } from "./controls/CodeControl";
import { CountControl, TextControl } from "./controls/TextControl";
import { Fold } from "./FormSection";
import type { FormValues } from "./form-values";
import { groupTitle, operationFields } from "./sections";
import { filledCount } from "./section-state";
import { TollLine } from "./TollFields";
import styles from "./FormSection.module.css";

/**
 * The authorities' account of what they did, apart from what was really hit. Open for the kinds it is meant for; folded away for the others,
 * where what it holds is kept and said.
 */
export function OperationFields({ blank }: { readonly blank: FormValues }) {
  const t = useTranslations("form.operation");
  const kind = useFormState((state) => state.content.values.kind);
  const filled = useFormState((state) => filledCount(operationFields, state.content.values, blank));
  const applies = kind === "operation" || kind === "clash";
  return (
    // The key opens and closes it when the kind changes; in between it stays as the reader left it.
    <Fold key={applies ? "applies" : "other"} summary={groupTitle("operation")} names={operationFields} blank={blank} defaultOpen={applies}>
      {!applies && filled > 0 ? <p className={styles.small}>{t("kept")}</p> : null}
      <div className={styles.two}>
        <SelectControl path="announcedAgainst" emptyLabel={t("empty")} />
        <SelectControl path="actingUnit" emptyLabel={t("empty")} />
      </div>
      <SegmentedControl path="labelStanding" emptyLabel={t("notCoded")} />
      <TextControl path="labelReason" rows={2} />
      <TollLine of="detained" />
      <div className={styles.two}>
        <CountControl path="detainedFormerRepublic" />
        <CountControl path="killedInCustody" />
      </div>
    </Fold>
  );
}
