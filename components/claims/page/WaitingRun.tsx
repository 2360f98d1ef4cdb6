"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Button } from "../../ui/Button";
import { formatCount } from "../../ui/format";
import { WaitingBars } from "../../ui/WaitingBars";
import styles from "./Waiting.module.css";

export type RunStateView =
  | { readonly kind: "running"; readonly finding: string | null; readonly position: number; readonly findings: number; readonly done: number; readonly of: number }
  | { readonly kind: "stopped"; readonly why: "cancelled" | "failed" | "busy" }
  | { readonly kind: "too-many-records"; readonly records: number; readonly most: number };

export type RunActions = {
  /** Where the run is now, without waiting for it. */
  readonly look: (dataset: string) => Promise<RunStateView | { readonly kind: "ready" }>;
  readonly stop: (dataset: string) => Promise<void>;
  readonly start: (dataset: string) => Promise<void>;
};

export type WaitingRunProps = { readonly dataset: string; readonly state: RunStateView; readonly actions: RunActions };

const LOOK_AGAIN_MS = 900;

/**
 * Where the analysis is, and a way to stop it. It looks again by itself, one question at a time, and draws the page anew once,
 * when the analysis is done; without scripts the reader is asked to reload.
 */
export function WaitingRun({ dataset, state: first, actions }: WaitingRunProps) {
  const t = useTranslations("claim.waiting");
  const router = useRouter();
  const [state, setState] = useState<RunStateView>(first);
  const running = state.kind === "running";
  const { look } = actions;
  useEffect(() => {
    if (!running) return;
    let gone = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const again = async () => {
      const now = await look(dataset).catch(() => null);
      if (gone) return;
      if (now?.kind === "ready") router.refresh();
      else {
        if (now !== null) setState(now);
        timer = setTimeout(() => void again(), LOOK_AGAIN_MS);
      }
    };
    timer = setTimeout(() => void again(), LOOK_AGAIN_MS);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [running, dataset, look, router]);
  if (state.kind === "too-many-records") return <div className={styles.waiting}><p>{t("tooMany", { records: formatCount(state.records), most: formatCount(state.most) })}</p></div>;
  return (
    <div className={styles.waiting}>
      <p role="status">
        {state.kind === "stopped" ? t(`stopped.${state.why}`) : state.finding === null ? t("beginning") : t("running", { finding: state.finding, position: state.position + 1, findings: state.findings, done: formatCount(state.done), of: formatCount(state.of) })}
      </p>
      {running ? (
        <>
          <Button onPress={() => void actions.stop(dataset)}>{t("stop")}</Button>
          <WaitingBars label={t("label")} bars={6} height={160} />
        </>
      ) : (
        <Button look="solid" onPress={() => { void actions.start(dataset); setState({ kind: "running", finding: null, position: 0, findings: 0, done: 0, of: 0 }); }}>{t("again")}</Button>
      )}
      <noscript><p>{t("reload")}</p></noscript>
    </div>
  );
}
