"use client";

import { Link2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { defaultFilter, isDefault, toQuery } from "@/lib/read/filter";
import { ExportPop } from "@/components/export/ExportPop";
import { Button } from "@/components/ui/Button";
import { classNames } from "@/components/ui/class-names";
import { formatCount } from "@/components/ui/format";
import type { FieldName } from "./filter-fields";
import { useFilterState } from "./filter-context";
import { useSentence } from "./use-sentence";
import styles from "./FilterSentence.module.css";

/** What is counted and what is set aside, in words; underlined parts open the cell that sets them. */
export function FilterSentence({ onOpen, withExport }: { readonly onOpen: (name: FieldName) => void; readonly withExport: boolean }) {
  const t = useTranslations("filters");
  const { filter, datasets, apply, description, waiting, path } = useFilterState();
  const parts = useSentence({ withText: true });
  return (
    <div className={styles.strip}>
      <p className={classNames(styles.sentence, waiting && styles.waiting)} aria-live="polite" aria-atomic="true" data-testid="filter-sentence">
        {parts.map((part, index) => {
          const { field } = part;
          if (field !== undefined) return <button key={index} type="button" data-prints="" className={styles.part} aria-haspopup="dialog" onClick={() => onOpen(field)}>{part.text}</button>;
          if (part.look === "strong") return <strong key={index} className={styles.strong}>{part.text}</strong>;
          return <span key={index} className={part.look === "quiet" ? styles.quiet : undefined}>{part.text}</span>;
        })}
      </p>
      <div className={styles.actions}>
        {isDefault(filter, datasets) ? null : (
          <a
            className={styles.action}
            href={path}
            onClick={(event) => {
              event.preventDefault();
              apply(defaultFilter(datasets));
            }}
          >
            {t("clearAll")}
          </a>
        )}
        <span className={styles.scripted}><CopyLink /></span>
        {withExport ? (
          <ExportPop look="quiet" size="small" label={t("export", { count: formatCount(description.counted) })} query={toQuery(filter, datasets)} count={description.counted} testId="export-link" />
        ) : null}
      </div>
    </div>
  );
}

/** Copies the page's address; says so in place of its label. */
export function CopyLink({ iconOnly = false }: { readonly iconOnly?: boolean }) {
  const t = useTranslations("filters");
  const [said, setSaid] = useState<"copied" | "failed" | null>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(location.href);
      setSaid("copied");
    } catch {
      setSaid("failed");
    }
    setTimeout(() => setSaid(null), 2500);
  };
  return (
    <>
      <Button look={iconOnly ? "outline" : "quiet"} size={iconOnly ? "touch" : "small"} square={iconOnly} onPress={() => void copy()} {...(iconOnly ? { "aria-label": t("copyLink") } : {})}>
        <Link2 size={iconOnly ? 17 : 14} aria-hidden="true" />
        {iconOnly ? null : said === null ? t("copyLink") : t(said)}
      </Button>
      <span className="visually-hidden" role="status">{said === null ? "" : t(said)}</span>
    </>
  );
}
