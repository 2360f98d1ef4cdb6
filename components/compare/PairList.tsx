"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { HandleDialog } from "../forms/HandleDialog";
import { useShortcut } from "../ui/Shortcuts";
import { PairCard } from "./PairCard";
import type { PairActions, PairView, PairWord } from "./pair-view";
import styles from "./Pairs.module.css";

/** Pairs of records, each decided by button or key; the list is read anew after every decision. */
export function PairList({ pairs, datasets, titles, actions }: { readonly pairs: readonly PairView[]; readonly datasets: string; readonly titles: readonly [string, string]; readonly actions: PairActions }) {
  const t = useTranslations("compare.pairs");
  const router = useRouter();
  const list = useRef<HTMLOListElement>(null);
  const [active, setActive] = useState(0);
  const [busy, setBusy] = useState<string | null>(null);
  const [said, setSaid] = useState<{ readonly tone: "done" | "bad"; readonly words: string } | null>(null);
  const [waiting, setWaiting] = useState<{ readonly pair: PairView; readonly decision: PairWord } | null>(null);
  const current = pairs[Math.min(active, pairs.length - 1)];

  async function decide(pair: PairView, decision: PairWord) {
    if (busy !== null) return;
    setBusy(pair.refs.join(" "));
    const answer = await actions.decide({ datasets, refs: pair.refs, decision }).catch(() => ({ kind: "failed" as const }));
    setBusy(null);
    switch (answer.kind) {
      case "decided":
        setSaid({ tone: "done", words: t("saved", { words: `${t("pair", { first: pair.refs[0], second: pair.refs[1] })}, ${t(decision === "matched" ? "one" : decision === "rejected" ? "two" : "again").toLowerCase()}` }) });
        router.refresh();
        return;
      case "needs-handle":
        setWaiting({ pair, decision });
        return;
      case "conflict":
        setSaid({ tone: "bad", words: t("conflict", { words: answer.conflicts.map((match) => (match.with === null ? t("inTheWayHidden", { ref: match.ref }) : t("inTheWay", { ref: match.ref, with: match.with }))).join(" ") }) });
        return;
      case "no-such-record":
        setSaid({ tone: "bad", words: t("gone") });
        router.refresh();
        return;
      case "busy":
      case "failed":
        setSaid({ tone: "bad", words: t(answer.kind) });
    }
  }

  const move = (to: number) => {
    const next = Math.max(0, Math.min(pairs.length - 1, to));
    setActive(next);
    list.current?.children[next]?.querySelector<HTMLElement>("article")?.focus();
  };
  const say = (decision: PairWord) => () => {
    if (current !== undefined && mayBeSaid(current, decision)) void decide(current, decision);
  };
  const isOn = pairs.length > 0;
  useShortcut("j", () => move(active + 1), t("later"), { isOn });
  useShortcut("k", () => move(active - 1), t("earlier"), { isOn });
  useShortcut("m", say("matched"), t("one"), { isOn });
  useShortcut("r", say("rejected"), t("two"), { isOn });
  useShortcut("u", say("reopened"), t("again"), { isOn });

  return (
    <>
      <p role="status" className={said?.tone === "bad" ? styles.bad : styles.said}>{said?.words ?? ""}</p>
      <ol className={styles.pairs} ref={list}>
        {pairs.map((pair, index) => (
          <li key={pair.refs.join(" ")}>
            <PairCard pair={pair} titles={titles} isActive={pair === current} isBusy={busy === pair.refs.join(" ")} onFocus={() => setActive(index)} onDecide={(decision) => void decide(pair, decision)} />
          </li>
        ))}
      </ol>
      <HandleDialog
        isOpen={waiting !== null}
        onClose={() => setWaiting(null)}
        signIn={actions.signIn}
        onSigned={() => {
          const again = waiting;
          setWaiting(null);
          if (again !== null) void decide(again.pair, again.decision);
        }}
      />
    </>
  );
}

/** What can be said of a pair in its state. */
export function mayBeSaid({ state }: Pick<PairView, "state">, decision: PairWord): boolean {
  if (decision === "matched") return state === "pending" || state === "rejected";
  if (decision === "rejected") return state !== "rejected";
  return state === "matched" || state === "rejected";
}
