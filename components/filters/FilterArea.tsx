"use client";

import { useState } from "react";
import type { FieldName } from "./filter-fields";
import { FilterBar } from "./FilterBar";
import type { OpenCell } from "./FilterBar";
import { FilterFootBar, FilterSheet } from "./FilterSheet";
import { FilterSentence } from "./FilterSentence";
import { PlainFilterForm } from "./PlainFilterForm";
import { ProblemBanner } from "./ProblemBanner";
import { barFields } from "./filter-fields";
import { useHydrated } from "../linked/use-hydrated";
import styles from "./FilterArea.module.css";

/** Small screens have the sheet in place of the bar. */
const SMALL_SCREEN = "(max-width: 767px)";

/**
 * Filter bar, sentence and banner of a page, and below 768 px the foot bar with its sheet. Stands inside a FilterStateProvider.
 * `withExport`: off where the page has an export of its own.
 */
export function FilterArea({ withExport = true }: { readonly withExport?: boolean }) {
  const [openCell, setOpenCell] = useState<OpenCell>(null);
  const [sheet, setSheet] = useState<FieldName | null>(null);
  const hydrated = useHydrated();
  const open = (name: FieldName) => {
    if (matchMedia(SMALL_SCREEN).matches) setSheet(name);
    else setOpenCell((barFields as readonly FieldName[]).includes(name) ? name : "more");
  };
  return (
    <div className={styles.area}>
      <div className={styles.scripted}><FilterBar open={openCell} onOpen={setOpenCell} /></div>
      {hydrated ? null : <noscript><PlainFilterForm /></noscript>}
      <FilterSentence onOpen={open} withExport={withExport} />
      <div className={styles.banner}><ProblemBanner /></div>
      <FilterFootBar onOpen={() => setSheet("target")} />
      <FilterSheet isOpen={sheet !== null} onOpenChange={(isOpen) => setSheet(isOpen ? (sheet ?? "target") : null)} first={sheet ?? "target"} />
    </div>
  );
}
