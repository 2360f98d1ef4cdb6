"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { HandleDialog } from "../forms/HandleDialog";
import { Button } from "../ui/Button";
import { classNames } from "../ui/class-names";
import { Disclosure } from "../ui/Disclosure";
import fields from "../ui/Field.module.css";
import { formatDay, formatNumber } from "../ui/format";
import type { BulkAnswer, PairActions } from "./pair-view";
import styles from "./Compare.module.css";
import pairStyles from "./Pairs.module.css";

export type BulkStep = { readonly bulkId: string; readonly who: string; readonly at: string; readonly accepted: number; readonly standing: number; readonly lowestScore: number };

/** Many pairs in one step: first how many they would be, then the step, which can be undone. filter: as the page's address writes it. */
export function BulkAccept({ datasets, filter, steps, pending, actions }: { readonly datasets: string; readonly filter: string; readonly steps: readonly BulkStep[]; readonly pending: number; readonly actions: PairActions }) {
  const t = useTranslations("compare.bulk");
  const p = useTranslations("compare.pairs");
  const router = useRouter();
  const [score, setScore] = useState("0.90");
  const [looked, setLooked] = useState<{ readonly score: number; readonly pairs: number; readonly left: number } | null>(null);
  const [said, setSaid] = useState("");
  const [isBusy, setBusy] = useState(false);
  // Undoing the last step must not close what it was done in.
  const [beganOpen] = useState(steps.length > 0);
  const [again, setAgain] = useState<(() => void) | null>(null);
  const wanted = Number(score);
  const isScore = score.trim() !== "" && wanted >= 0.6 && wanted <= 1;

  async function ask(work: () => Promise<BulkAnswer>, retry: () => void) {
    setBusy(true);
    const answer = await work().catch(() => ({ kind: "failed" as const }));
    setBusy(false);
    switch (answer.kind) {
      case "looked":
      case "changed":
        setLooked({ score: wanted, pairs: answer.pairs, left: answer.left });
        setSaid(answer.kind === "changed" ? t("changed") : "");
        return;
      case "accepted":
        setLooked(null);
        setSaid(t("accepted", { pairs: answer.pairs }));
        router.refresh();
        return;
      case "undone":
        setLooked(null);
        setSaid(t("undone", { count: answer.reopened }));
        router.refresh();
        return;
      case "needs-handle":
        setAgain(() => retry);
        return;
      case "busy":
      case "failed":
        setSaid(p(answer.kind));
    }
  }
  const look = () => void ask(() => actions.accept({ datasets, filter, minScore: wanted, expected: null }), look);
  const accept = () => {
    if (looked !== null) void ask(() => actions.accept({ datasets, filter, minScore: looked.score, expected: looked.pairs }), accept);
  };
  const undo = (bulkId: string) => void ask(() => actions.undo({ datasets, bulkId }), () => undo(bulkId));

  return (
    <Disclosure id="bulk" summary={t("title")} defaultOpen={beganOpen}>
      <div className={styles.stack}>
        <p>{t("words")}</p>
        <form className={pairStyles.bulk} onSubmit={(event) => { event.preventDefault(); if (isScore) look(); }}>
          <label className={classNames(fields.field, pairStyles.short)}>
            <span className={fields.label}>{t("score")}</span>
            <input type="number" min="0.6" max="1" step="0.01" value={score} onChange={(event) => { setScore(event.target.value); setLooked(null); }} className={fields.control} aria-invalid={!isScore} aria-describedby="bulk-score" />
          </label>
          <Button type="submit" isDisabled={!isScore || pending === 0} isPending={isBusy}>{t("look")}</Button>
          {looked !== null && looked.pairs > 0 ? <Button look="solid" onPress={accept} isPending={isBusy}>{t("accept", { pairs: looked.pairs })}</Button> : null}
        </form>
        <p role="status" id="bulk-score">{isScore ? [said, looked === null ? "" : t("preview", { pairs: looked.pairs, left: looked.left })].filter((words) => words !== "").join(" ") : t("scoreWrong")}</p>
        {steps.length === 0 ? null : (
          <>
            <h3>{t("steps")}</h3>
            <ul className={pairStyles.steps}>
              {steps.map((step) => (
                <li key={step.bulkId}>
                  <span>{t("step", { who: step.who, day: formatDay(step.at.slice(0, 10)), standing: step.standing, accepted: step.accepted, score: formatNumber(step.lowestScore, 2) })}</span>
                  <Button size="small" onPress={() => undo(step.bulkId)} isPending={isBusy}>{t("undo")}</Button>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
      <HandleDialog
        isOpen={again !== null} onClose={() => setAgain(null)} signIn={actions.signIn}
        onSigned={() => {
          const retry = again;
          setAgain(null);
          retry?.();
        }}
      />
    </Disclosure>
  );
}
