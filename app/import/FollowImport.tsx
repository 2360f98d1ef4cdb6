"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { startTransition, useEffect, useState } from "react";
import { formatSeconds } from "@/components/import/amounts";
import { ProgressBar } from "@/components/import/ProgressBar";
import { useAnnounced } from "@/components/import/use-announced";
import { buttonClass } from "@/components/ui/button-look";
import type { ImportProgress } from "@/lib/interchange/importing/import-report";
import { letGo } from "./actions";
import styles from "./progress.module.css";

const EVERY_MS = 600;
/** While the server does not answer. */
const LOST_EVERY_MS = 3_000;
/** Once it has ended: asking for the page again would only throw away the drawing of it that is under way. */
const ENDED_EVERY_MS = 15_000;

type Heard = { readonly state: string; readonly progress: ImportProgress | null };
export type FollowImportProps = { readonly id: string; readonly state: "looking" | "writing"; readonly progress: ImportProgress | null };

/** How far an import is, asked of the server while it is under way; when it has ended, the page is drawn anew. */
export function FollowImport({ id, state, progress: first }: FollowImportProps) {
  const t = useTranslations("import.progress");
  const router = useRouter();
  const [progress, setProgress] = useState(first);
  const [isLost, setLost] = useState(false);

  useEffect(() => {
    const stop = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async () => {
      const heard = await askProgress(id, stop.signal);
      if (stop.signal.aborted) return;
      setLost(heard === null);
      if (heard !== null && heard.state === state) setProgress(heard.progress);
      const hasEnded = heard !== null && heard.state !== state;
      if (hasEnded) startTransition(() => router.refresh());
      timer = setTimeout(() => void ask(), hasEnded ? ENDED_EVERY_MS : heard === null ? LOST_EVERY_MS : EVERY_MS);
    };
    void ask();
    return () => {
      stop.abort();
      clearTimeout(timer);
    };
  }, [id, state, router]);

  const phase = progress === null ? "turn" : progress.phase;
  const percent = progress?.fraction === null || progress === null ? null : Math.floor(progress.fraction * 100);
  const announced = useAnnounced(progress === null ? t("turn") : percent === null ? t("announcedRows", { rows: progress.rows }) : t("announced", { percent, rows: progress.rows }), phase);
  const parts = progress === null || progress.phase === "publishing" ? [] : [
    t("rows", { rows: progress.rows }), t("rate", { rate: progress.rowsPerSecond }),
    progress.secondsLeft === null ? t("unknown") : t("left", { left: formatSeconds(progress.secondsLeft) }),
  ];
  return (
    <section className={styles.progress} aria-labelledby="progress-title">
      <h2 id="progress-title">{t(phase)}</h2>
      <ProgressBar fraction={phase === "publishing" ? 1 : (progress?.fraction ?? null)} label={t(phase)} />
      <p className={styles.numbers}>{percent === null ? null : <b>{percent}%</b>}{parts.map((part) => <span key={part}>{part}</span>)}</p>
      <p className={styles.quiet}>{t("close")}</p>
      {isLost ? <p className={styles.lost} role="status">{t("lost")}</p> : null}
      <p className="visually-hidden" role="status">{announced}</p>
      <div className={styles.actions}>
        <form action={letGo.bind(null, id)}><button type="submit" className={buttonClass({})}>{t("stop")}</button></form>
        <noscript><a href={`/import/${id}`}>{t("reload")}</a></noscript>
      </div>
    </section>
  );
}

/** Null where the server does not answer or answers something else. */
async function askProgress(id: string, signal: AbortSignal): Promise<Heard | null> {
  try {
    const response = await fetch(`/api/v1/imports/${id}?report=no`, { signal, cache: "no-store" });
    if (!response.ok) return null;
    const { import: heard } = (await response.json()) as { import?: Heard };
    return typeof heard?.state === "string" ? heard : null;
  } catch {
    return null;
  }
}
