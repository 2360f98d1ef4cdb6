"use client";

import { ChevronRight, Lock } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Disclosure } from "@/components/ui/Disclosure";
import { formatDay } from "@/components/ui/format";
import { labelOf } from "@/lib/codebook/value-list";
import { valueLists } from "@/lib/codebook/lists";
import { parseIsoDay, parseIsoMonth } from "@/lib/codebook/iso-day";
import { SegmentedControl, SelectControl } from "./controls/CodeControl";
import { DayControl } from "./controls/DayControl";
import { TextControl } from "./controls/TextControl";
import { useFormState } from "./form-context";
import { fieldId } from "./form-path";
import type { SourceEntry } from "./form-values";
import { RemoveButton, RepeatableGroup } from "./RepeatableGroup";
import { sourceSummaryId } from "./remove-entry";
import styles from "./groups.module.css";

export type SourceCardsProps = {
  readonly blank: SourceEntry;
  readonly today: string;
  /** How many of the first sources came with the page: they begin folded to one line. */
  readonly foldedAtFirst: number;
};

/** Where the record comes from: a card each, which folds to one line. */
export function SourceCards({ blank, today, foldedAtFirst }: SourceCardsProps) {
  return (
    <RepeatableGroup group="sources" blank={blank} shortcut="alt+s" firstField="publisher" className={styles.cards}>
      {(index, remove) => <SourceCard index={index} remove={remove} today={today} isOpenAtFirst={index >= foldedAtFirst} />}
    </RepeatableGroup>
  );
}

function SourceCard({ index, remove, today, isOpenAtFirst }: { readonly index: number; readonly remove: () => void; readonly today: string; readonly isOpenAtFirst: boolean }) {
  const t = useTranslations("form.sources");
  const [isOpen, setOpen] = useState(isOpenAtFirst);
  const path = `sources.${index}`;
  const isConfidential = useFormState((state) => state.content.values.sources[index]?.kind === "confidential");
  return (
    <div className={styles.card} id={fieldId(path)} data-path={path}>
      <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary className={styles.line} id={sourceSummaryId(index)}>
          <ChevronRight size={15} aria-hidden="true" className={styles.chevron} />
          <SourceLine index={index} />
        </summary>
        <div className={styles.cardBody}>
          <TextControl path={`${path}.publisher`} label={isConfidential ? t("handle") : undefined} hint={isConfidential ? t("handleHint") : undefined} />
          <TextControl path={`${path}.title`} className={styles.wide} />
          <TextControl path={`${path}.url`} className={styles.wide} />
          <SelectControl path={`${path}.language`} emptyLabel={t("notStated")} />
          <TextControl path={`${path}.archiveUrl`} className={styles.wide} />
          <TextControl path={`${path}.via`} />
          <TextControl path={`${path}.publishedOn`} />
          <DayControl path={`${path}.accessedOn`} today={today} />
          <SelectControl path={`${path}.partisan`} emptyLabel={t("notJudged")} />
          <SelectControl path={`${path}.kind`} />
          <SegmentedControl path={`${path}.stance`} className={styles.wide} />
          <Disclosure summary={t("grades")} className={styles.grades}>
            <div className={styles.gradeFields}>
              <SegmentedControl path={`${path}.reliability`} emptyLabel={t("ungraded")} />
              <SegmentedControl path={`${path}.credibility`} emptyLabel={t("ungraded")} />
            </div>
          </Disclosure>
        </div>
      </details>
      <RemoveButton label={t("remove", { number: index + 1 })} onPress={remove} />
    </div>
  );
}

/** *B2 Source 1, Crisis24, 8 Oct 2021, supports, independent* */
function SourceLine({ index }: { readonly index: number }) {
  const t = useTranslations("form.sources");
  const source = useFormState((state) => state.content.values.sources[index]);
  if (source === undefined) return null;
  const isDate = parseIsoDay(source.publishedOn) !== null || parseIsoMonth(source.publishedOn) !== null;
  const rest = [
    source.publisher || t("unnamed"),
    isDate ? formatDay(source.publishedOn) : source.publishedOn,
    labelOf(valueLists.stance, source.stance).toLowerCase(),
    source.partisan === "" ? "" : labelOf(valueLists.partisan, source.partisan).toLowerCase(),
  ].filter((words) => words !== "");
  return (
    <span className={styles.lineWords}>
      <span className={styles.grade}>{`${source.reliability}${source.credibility}` || "–"}</span>
      <strong>{t("numbered", { number: index + 1 })}</strong>
      <span className={styles.rest}>{rest.join(", ")}</span>
      {source.kind === "confidential" ? <Lock size={12} aria-label={t("private")} /> : null}
    </span>
  );
}
