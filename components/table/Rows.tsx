"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { createContext, useContext, useMemo, useState } from "react";
import type { MouseEvent, ReactNode } from "react";
import { useShortcut } from "../ui/Shortcuts";
import { classNames } from "../ui/class-names";
import styles from "./RecordTable.module.css";

type Rows = {
  readonly current: string | null;
  readonly peeked: string | null;
  readonly chosen: ReadonlySet<string>;
  readonly refs: readonly string[];
  readonly choose: (refs: readonly string[], on: boolean) => void;
  readonly setCurrent: (ref: string) => void;
};

const Context = createContext<Rows | null>(null);

export function useRows(): Rows {
  const rows = useContext(Context);
  if (rows === null) throw new Error("a row stands outside the RowsProvider");
  return rows;
}

const rowId = (ref: string) => `row-${ref}`;

/**
 * Which row the keys act on, which one is peeked at, and which are chosen. refs: the records of this page, in order. Chosen
 * records stay chosen from page to page; for another question the provider is made anew.
 */
export function RowsProvider({ refs, children }: { readonly refs: readonly string[]; readonly children: ReactNode }) {
  const t = useTranslations("table.keys");
  const router = useRouter();
  const [marked, setMarked] = useState<string | null>(null);
  const [peeked, setPeeked] = useState<string | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  // Enter and Space belong to links and boxes; they are the table's only while a row itself has the focus.
  const [focused, setFocused] = useState(false);
  const current = marked !== null && refs.includes(marked) ? marked : null;

  const value = useMemo<Rows>(() => {
    const choose = (which: readonly string[], on: boolean) =>
      setChosen((before) => {
        const after = new Set(before);
        for (const ref of which) {
          if (on) after.add(ref);
          else after.delete(ref);
        }
        return after;
      });
    return { current, peeked, chosen, refs, choose, setCurrent: setMarked };
  }, [current, peeked, chosen, refs]);

  function move(by: 1 | -1) {
    const next = current === null ? refs[by === 1 ? 0 : refs.length - 1] : refs[refs.indexOf(current) + by];
    if (next === undefined) return;
    setMarked(next);
    if (peeked !== null) setPeeked(next);
    const row = document.getElementById(rowId(next));
    row?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: "nearest" });
  }
  const onCurrent = (act: (ref: string) => void) => () => {
    if (current !== null) act(current);
  };
  useShortcut("j", () => move(1), t("down"), { isOn: refs.length > 0 });
  useShortcut("k", () => move(-1), t("up"), { isOn: refs.length > 0 });
  useShortcut("Enter", onCurrent((ref) => router.push(`/incidents/${ref}`)), t("openRecord"), { isOn: focused && current !== null });
  useShortcut("x", onCurrent((ref) => value.choose([ref], !chosen.has(ref))), t("chooseRecord"), { isOn: current !== null });
  useShortcut(" ", onCurrent((ref) => setPeeked(peeked === ref ? null : ref)), t("peekRecord"), { isOn: focused && current !== null });
  useShortcut("Escape", () => setPeeked(null), t("closePeek"), { isOn: peeked !== null });

  return (
    <Context value={value}>
      <div onFocus={(event) => setFocused(event.target instanceof HTMLTableRowElement)} onBlur={() => setFocused(false)}>{children}</div>
    </Context>
  );
}

/** A record's row, and below it what Space shows of it. columnCount: how many cells the row has. */
export function RecordRow({ recordRef, columnCount, peek, children }: { readonly recordRef: string; readonly columnCount: number; readonly peek: ReactNode; readonly children: ReactNode }) {
  const t = useTranslations("table.peek");
  const { current, peeked, chosen, setCurrent } = useRows();
  function onClick(event: MouseEvent<HTMLTableRowElement>) {
    setCurrent(recordRef);
    // Not while a link, a box or words are being taken.
    const onPart = event.target instanceof Element && event.target.closest("a, button, input, label") !== null;
    if (!onPart && getSelection()?.isCollapsed !== false) event.currentTarget.focus({ preventScroll: true });
  }
  return (
    <>
      <tr id={rowId(recordRef)} role="row" tabIndex={-1} onClick={onClick} className={classNames(styles.row, current === recordRef && styles.current, chosen.has(recordRef) && styles.chosen)}>{children}</tr>
      {peeked === recordRef ? (
        <tr role="row" className={styles.peekRow}><td role="cell" colSpan={columnCount}><div role="region" aria-live="polite" aria-label={t("label", { ref: recordRef })} className={styles.peek}>{peek}</div></td></tr>
      ) : null}
    </>
  );
}

/** The box that chooses a record. */
export function ChooseBox({ recordRef }: { readonly recordRef: string }) {
  const t = useTranslations("table");
  const { chosen, choose } = useRows();
  return (
    <label className={styles.box}>
      <input type="checkbox" checked={chosen.has(recordRef)} onChange={(event) => choose([recordRef], event.target.checked)} aria-label={t("select", { ref: recordRef })} />
    </label>
  );
}

/** Chooses all records of the page, or none. */
export function ChooseAllBox() {
  const t = useTranslations("table");
  const { chosen, choose, refs } = useRows();
  const here = refs.filter((ref) => chosen.has(ref)).length;
  return (
    <label className={styles.box}>
      <input
        type="checkbox"
        checked={refs.length > 0 && here === refs.length}
        ref={(box) => {
          if (box !== null) box.indeterminate = here > 0 && here < refs.length;
        }}
        onChange={(event) => choose(refs, event.target.checked)}
        aria-label={t("selectAll")}
      />
    </label>
  );
}

/** How many are chosen, on this page and others. */
export function ChosenCount() {
  const t = useTranslations("table");
  const { chosen } = useRows();
  return (
    <>
      <span aria-hidden="true">{t("selected", { count: chosen.size })}</span>
      <span className="visually-hidden" role="status">{chosen.size === 0 ? "" : t("chosenSpoken", { count: chosen.size })}</span>
    </>
  );
}
