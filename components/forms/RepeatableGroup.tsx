"use client";

import { Plus, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/Button";
import { Dialog } from "@/components/ui/Dialog";
import { ErrorWords } from "@/components/ui/FieldParts";
import { keyCaps } from "@/components/ui/shortcut-key";
import { useShortcut } from "@/components/ui/Shortcuts";
import { Key } from "@/components/ui/Key";
import { useFormState, useFormStore } from "./form-context";
import { fieldId, isFilled } from "./form-path";
import { errorOf, hintWith } from "./controls/use-entry";
import type { FormProblem, GroupEntries, GroupName } from "./form-values";
import { addButtonId, focusAfterRemoval } from "./remove-entry";
import styles from "./groups.module.css";

export type RepeatableGroupProps<G extends GroupName> = {
  readonly group: G;
  /** An entry as it is added. */
  readonly blank: GroupEntries[G];
  readonly shortcut?: string | undefined;
  /** The name of its first field, to which the keyboard moves in a new entry. */
  readonly firstField: string;
  readonly className?: string | undefined;
  readonly children: (index: number, remove: () => void) => ReactNode;
};

const NONE: readonly FormProblem[] = [];

/**
 * Entries that come in any number. Adding moves the keyboard into the new one; removing asks only where something would be lost, and the keyboard
 * stays near. Without JavaScript the button posts the form, which comes back with one entry more.
 */
export function RepeatableGroup<G extends GroupName>({ group, blank, shortcut, firstField, className, children }: RepeatableGroupProps<G>) {
  const name: GroupName = group;
  const t = useTranslations(`form.${name}`);
  const store = useFormStore();
  const keys = useFormState((state) => state.keys[group]);
  const problems = useFormState((state) => state.shown.get(group) ?? NONE);
  const error = errorOf(problems);
  const warnings = hintWith(undefined, problems);
  const [asked, setAsked] = useState<number | null>(null);
  const added = useRef(false);

  useEffect(() => {
    if (!added.current) return;
    added.current = false;
    document.getElementById(fieldId(`${group}.${keys.length - 1}.${firstField}`))?.focus();
  }, [keys, group, firstField]);

  function add() {
    added.current = true;
    store.add(group, blank);
  }

  function remove(index: number) {
    setAsked(null);
    const remaining = keys.length - 1;
    store.remove(group, index);
    // The entry's own button is gone by then, and an open question has given the keyboard back.
    setTimeout(() => focusAfterRemoval(group, index, remaining), 0);
  }

  useShortcut(shortcut ?? "", add, t("add"), { isOn: shortcut !== undefined });

  return (
    <div id={fieldId(group)} data-path={group}>
      {keys.length === 0 ? null : (
        <div className={className}>
          {keys.map((key, index) => (
            <div key={key} role="group" aria-label={t("numbered", { number: index + 1 })}>
              {children(index, () => {
                const entry = store.get().content.values[group][index];
                if (entry !== undefined && isFilled(entry, blank)) setAsked(index);
                else remove(index);
              })}
            </div>
          ))}
        </div>
      )}
      {error ? <div className={styles.error}><ErrorWords>{error}</ErrorWords></div> : null}
      {warnings ? <div className={styles.warnings}>{warnings}</div> : null}
      <Button look="quiet" className={styles.add} id={addButtonId(group)} onPress={add} type="submit" name="intent" value={`add-${group}`} formNoValidate>
        <Plus size={15} aria-hidden="true" />
        {t("add")}
        {shortcut === undefined ? null : <span className={styles.key} aria-hidden="true"><Key keys={keyCaps(shortcut, false)} /></span>}
      </Button>
      <Dialog
        isOpen={asked !== null}
        onOpenChange={(isOpen) => {
          if (!isOpen) setAsked(null);
        }}
        role="alertdialog"
        title={t("removeTitle", { number: (asked ?? 0) + 1 })}
        footer={
          <>
            <Button onPress={() => setAsked(null)} autoFocus>{t("keep")}</Button>
            <Button look="solid" onPress={() => { if (asked !== null) remove(asked); }}>{t("remove", { number: (asked ?? 0) + 1 })}</Button>
          </>
        }
      >
        <p>{t("removeWords")}</p>
      </Dialog>
    </div>
  );
}

/** The cross at the end of an entry. */
export function RemoveButton({ label, onPress }: { readonly label: string; readonly onPress: () => void }) {
  return (
    <Button look="quiet" square size="small" aria-label={label} onPress={onPress} className={styles.remove}>
      <X size={15} aria-hidden="true" />
    </Button>
  );
}
