"use client";

import { useTranslations } from "next-intl";
import { Checkbox } from "./Checkbox";
import { Dialog } from "./Dialog";
import { Key } from "./Key";
import type { Shortcut } from "./Shortcuts";
import { useShortcutList, useSingleKeys } from "./Shortcuts";
import { keyCaps } from "./shortcut-key";
import styles from "./ShortcutsDialog.module.css";
import { useIsMac } from "./use-is-mac";

/** What `?` opens: every key that works now, and the switch for single-letter keys. */
export function ShortcutsDialog({ isOpen, onOpenChange }: { readonly isOpen: boolean; readonly onOpenChange: (isOpen: boolean) => void }) {
  const t = useTranslations("shell.shortcuts");
  const shortcuts = useShortcutList();
  const { singleKeys, setSingleKeys } = useSingleKeys();
  return (
    <Dialog isOpen={isOpen} onOpenChange={onOpenChange} title={t("title")}>
      <Keys head={t("thisPage")} shortcuts={shortcuts.filter(({ scope }) => scope === "page")} />
      <Keys head={t("everywhere")} shortcuts={shortcuts.filter(({ scope }) => scope === "everywhere")} />
      <div className={styles.setting}>
        <Checkbox isSelected={singleKeys} onChange={setSingleKeys} hint={t("singleKeysHint")}>{t("singleKeys")}</Checkbox>
      </div>
    </Dialog>
  );
}

function Keys({ head, shortcuts }: { readonly head: string; readonly shortcuts: readonly Shortcut[] }) {
  const isMac = useIsMac();
  if (shortcuts.length === 0) return null;
  const labels = [...new Set(shortcuts.map(({ label }) => label))];
  return (
    <section className={styles.group}>
      <h3 className={styles.head}>{head}</h3>
      <dl>
        {labels.map((label) => (
          <div className={styles.row} key={label}>
            <dt>{label}</dt>
            <dd style={{ display: "flex", gap: "10px" }}>
              {shortcuts.filter((shortcut) => shortcut.label === label).map(({ key }) => <Key key={key} keys={keyCaps(key, isMac)} />)}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
