"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { HandleDialog } from "../../forms/HandleDialog";
import type { FormActions } from "../../forms/form-values";
import { Button } from "../../ui/Button";
import { formatCount } from "../../ui/format";
import { pText } from "../figures/effect-words";
import styles from "./Selection.module.css";

export type SelectionTestAnswer =
  | {
      readonly kind: "tested"; readonly revision: number; readonly draws: number; readonly seed: number;
      readonly findings: readonly { readonly finding: string; readonly ledgerId: number; readonly belowMinimum: boolean; readonly tests: readonly { readonly name: string; readonly question: string; readonly p: number; readonly draws: number | null; readonly decides: boolean }[] }[];
    }
  | { readonly kind: "needs-handle" | "busy" | "failed" | "search-text" | "nothing-to-test" };

export type TestActions = { readonly test: (request: { readonly claim: string; readonly filter: string; readonly dataset: string }) => Promise<SelectionTestAnswer>; readonly signIn: FormActions["signIn"] };

/** Looking writes nothing; this button does: each test of a selection is a row of the ledger, and the page counts them. */
export function TestSelection({ claim, filter, dataset, actions }: { readonly claim: string; readonly filter: string; readonly dataset: string; readonly actions: TestActions }) {
  const t = useTranslations("claim.selection");
  const facts = useTranslations("claim.facts");
  const [answer, setAnswer] = useState<SelectionTestAnswer | null>(null);
  const [busy, setBusy] = useState(false);
  const [asksHandle, setAsksHandle] = useState(false);

  const run = async () => {
    setBusy(true);
    const given = await actions.test({ claim, filter, dataset }).catch((): SelectionTestAnswer => ({ kind: "failed" }));
    setBusy(false);
    if (given.kind === "needs-handle") setAsksHandle(true);
    else setAnswer(given);
  };

  return (
    <div className={styles.test}>
      <div className={styles.testHead}>
        <Button look="outline" isPending={busy} onPress={() => void run()}>{t(busy ? "running" : "test")}</Button>
        <span className={styles.quiet}>{t("writes")}</span>
      </div>
      <div role="status">
        {answer === null ? null : answer.kind !== "tested" ? <p>{t(`refused.${answer.kind}`)}</p> : (
          <>
            <p><b>{t("tested", { count: answer.findings.length, draws: formatCount(answer.draws), seed: String(answer.seed), revision: String(answer.revision) })}</b></p>
            <ul className={styles.list}>
              {answer.findings.map((finding) => (
                <li key={finding.finding}>
                  <b>{finding.finding}</b>{" "}
                  {finding.tests.length === 0 ? t(finding.belowMinimum ? "below" : "noTest") : finding.tests.map((test) => `${test.question} p ${pText(test.p, test.draws, (draws) => facts("pFloor", { draws }))}${test.decides ? "" : ` ${t("naive")}`}`).join(" ")}{" "}
                  <span className={styles.quiet}>{t("ledger", { id: String(finding.ledgerId) })}</span>
                </li>
              ))}
            </ul>
            <p className={styles.quiet}>{t("noVerdict")}</p>
          </>
        )}
      </div>
      <HandleDialog isOpen={asksHandle} onClose={() => setAsksHandle(false)} signIn={actions.signIn} onSigned={() => { setAsksHandle(false); void run(); }} />
    </div>
  );
}
