"use client";

import { useTranslations } from "next-intl";
import Link from "next/link";
import { useState } from "react";
import { Button } from "@/components/ui/Button";
import { useHydrated } from "@/components/linked/use-hydrated";
import { idsInBrowser } from "./draft-keeper";
import type { DraftLine, FormActions } from "./form-values";
import styles from "./panels.module.css";

const MOST_SHOWN = 4;

export type DraftListProps = { readonly drafts: readonly DraftLine[]; readonly discard: FormActions["discard"] };

/** Entries that were begun and not saved, to go on with or to throw away; also those that this browser holds alone. */
export function DraftList({ drafts, discard }: DraftListProps) {
  const t = useTranslations("form.drafts");
  const [gone, setGone] = useState<readonly string[]>([]);
  const hydrated = useHydrated();
  const kept = drafts.filter(({ id }) => !gone.includes(id));
  const here = hydrated ? idsInBrowser(window.localStorage).filter((id) => drafts.every((draft) => draft.id !== id) && !gone.includes(id)) : [];
  if (kept.length + here.length === 0) return null;
  return (
    <div className={styles.drafts}>
      <div className={styles.draftsTitle}>{t("title", { count: kept.length + here.length })}</div>
      <ul>
        {kept.slice(0, MOST_SHOWN).map(({ id, title, ref, updatedAt }) => (
          <li key={id}>
            <Link href={ref === null ? `/incidents/new?draft=${id}` : `/incidents/${ref}/edit?draft=${id}`}>{title}</Link>
            <span className={styles.quiet}>{t("typed", { time: updatedAt.slice(0, 16).replace("T", " ") })}</span>
            <Button
              look="quiet"
              size="small"
              onPress={() => {
                void discard(id).then((answer) => {
                  if (answer.kind === "discarded") setGone((before) => [...before, id]);
                }, () => undefined);
              }}
            >
              {t("discard")}
            </Button>
          </li>
        ))}
        {here.map((id) => <li key={id}><a href={`/incidents/new?draft=${id}`}>{t("inBrowser")}</a></li>)}
      </ul>
      {kept.length > MOST_SHOWN ? <p className={styles.quiet}>{t("more", { count: kept.length - MOST_SHOWN })}</p> : null}
    </div>
  );
}
