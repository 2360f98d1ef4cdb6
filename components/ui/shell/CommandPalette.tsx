"use client";

import { FileText, MapPin, Moon, Plus, Search, TriangleAlert, X } from "lucide-react";
import { useTranslations } from "next-intl";
import type { KeyboardEvent, ReactNode } from "react";
import { useState } from "react";
import { Autocomplete, Dialog, Header, Input, Menu, MenuItem, MenuSection, Modal, ModalOverlay, SearchField } from "react-aria-components";
import { findProvinces } from "@/lib/codebook/find-province";
import { Button } from "../Button";
import { classNames } from "../class-names";
import dialogStyles from "../Dialog.module.css";
import { findInOptions } from "../find-in-options";
import { formatDay } from "../format";
import { Key } from "../Key";
import { KindMark } from "../KindMark";
import listStyles from "../List.module.css";
import styles from "./CommandPalette.module.css";
import type { PaletteRecord } from "./palette-records";
import { refFrom } from "./palette-records";
import { NEW_INCIDENT, pages } from "./pages";
import { toggleTheme } from "./toggle-theme";
import { useRecordSearch } from "./use-record-search";

const PROVINCES_SHOWN = 6;

type Entry = { readonly id: string; readonly text: string; readonly icon: ReactNode; readonly main: ReactNode; readonly second?: ReactNode; readonly href?: string; readonly onAction?: () => void };
type Section = { readonly id: string; readonly head: string; readonly entries: readonly Entry[] };

/** Finds pages, provinces by any of their names, records by number or place, and things to do. */
export function CommandPalette({ isOpen, onOpenChange }: { readonly isOpen: boolean; readonly onOpenChange: (isOpen: boolean) => void }) {
  const t = useTranslations("shell.palette");
  return (
    <ModalOverlay className={classNames(dialogStyles.scrim, dialogStyles.toTop)} isOpen={isOpen} onOpenChange={onOpenChange} isDismissable>
      <Modal className={classNames(dialogStyles.modal)}>
        <Dialog className={classNames(dialogStyles.dialog, styles.body)} aria-label={t("title")}>
          <Finder close={() => onOpenChange(false)} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Finder({ close }: { readonly close: () => void }) {
  const t = useTranslations("shell.palette");
  const [query, setQuery] = useState("");
  const search = useRecordSearch(query);
  const sections = useSections(query, search.kind === "found" ? search.records : []).filter(({ entries }) => entries.length > 0);
  const waiting = search.kind === "searching";
  // By itself the field's first Esc would only empty it. An Esc that ends the writing of a letter belongs to the keyboard.
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || event.nativeEvent.isComposing) return;
    event.stopPropagation();
    event.preventDefault();
    close();
  };
  return (
    <Autocomplete inputValue={query} onInputChange={setQuery}>
      <SearchField className={classNames(styles.field)} aria-label={t("title")} autoFocus>
        <Search size={17} aria-hidden="true" />
        <Input className={classNames(styles.input)} placeholder={t("placeholder")} onKeyDownCapture={closeOnEscape} />
        <Button slot={null} look="quiet" square aria-label={t("close")} onPress={close}><X size={16} aria-hidden="true" /></Button>
      </SearchField>
      {search.kind === "failed" ? <p className={classNames(styles.note, styles.failed)} role="status"><TriangleAlert size={13} aria-hidden="true" /><span>{t("failed")}</span></p> : null}
      <Menu
        className={classNames(listStyles.list, styles.list)}
        aria-label={t("results")}
        onAction={close}
        renderEmptyState={() => <p className={styles.note} role="status">{waiting ? t("searching") : t("nothing", { query })}</p>}
      >
        {sections.map((section) => (
          <MenuSection key={section.id} id={section.id} aria-label={section.head}>
            <Header className={classNames(listStyles.section)}>{section.head}</Header>
            {section.entries.map((entry) => (
              <MenuItem key={entry.id} id={entry.id} textValue={entry.text} className={classNames(listStyles.item)} {...(entry.href === undefined ? {} : { href: entry.href })} {...(entry.onAction ? { onAction: entry.onAction } : {})}>
                {entry.icon}
                <span className={listStyles.words}>
                  <span>{entry.main}</span>
                  {entry.second ? <span className={listStyles.second}>{entry.second}</span> : null}
                </span>
              </MenuItem>
            ))}
          </MenuSection>
        ))}
      </Menu>
      <div className={styles.foot} aria-hidden="true">
        <span><Key keys={["↑", "↓"]} /> {t("moveHint")}</span>
        <span><Key keys={["Enter"]} /> {t("openHint")}</span>
        <span><Key keys={["Esc"]} /> {t("closeHint")}</span>
      </div>
    </Autocomplete>
  );
}

function useSections(query: string, records: readonly PaletteRecord[]): Section[] {
  const t = useTranslations("shell.palette");
  const nav = useTranslations("shell.nav");
  const theme = useTranslations("shell.theme");
  const wanted = query.trim();

  const pageEntries = matching(wanted, pages.map(({ id, href }): Entry => ({ id: `page-${id}`, text: nav(id), main: nav(id), icon: <FileText size={15} aria-hidden="true" />, href })));
  const provinceEntries = (wanted === "" ? [] : findProvinces(wanted).slice(0, PROVINCES_SHOWN)).map(({ province, matched }): Entry => ({
    id: `province-${province.pcode}`,
    text: province.name,
    icon: <MapPin size={15} aria-hidden="true" />,
    main: <>{province.name} <bdi lang="fa">{province.nameDari}</bdi></>,
    second: matched === province.name || matched === province.nameDari ? undefined : t("foundBy", { name: matched }),
    href: `/provinces/${province.pcode}`,
  }));
  const ref = refFrom(wanted);
  const recordEntries = [
    ...(ref !== null && !records.some((record) => record.ref === ref) ? [{ id: `ref-${ref}`, text: ref, icon: <FileText size={15} aria-hidden="true" />, main: <span className={styles.ref}>{ref}</span>, href: `/incidents/${ref}` }] : []),
    ...records.map((record): Entry => ({
      id: `record-${record.ref}`,
      text: record.ref,
      icon: <KindMark kind={record.kind} size={11} />,
      main: <><span className={styles.ref}>{record.ref}</span> {t(`kind.${record.kind}`)}{record.dateStart === "" ? null : `, ${formatDay(record.dateStart)}`}</>,
      second: [record.place, provinceName(record.province)].filter((part) => part !== null).join(", ") || t("noPlace"),
      href: `/incidents/${record.ref}`,
    })),
  ];
  const actionEntries = matching(wanted, [
    { id: "new-incident", text: nav("newIncident"), main: nav("newIncident"), icon: <Plus size={15} aria-hidden="true" />, href: NEW_INCIDENT },
    { id: "theme", text: theme("toggle"), main: theme("toggle"), icon: <Moon size={15} aria-hidden="true" />, onAction: toggleTheme },
  ]);
  return [
    { id: "pages", head: t("pages"), entries: pageEntries },
    { id: "provinces", head: t("provinces"), entries: provinceEntries },
    { id: "records", head: t("records"), entries: recordEntries },
    { id: "actions", head: t("actions"), entries: actionEntries },
  ];
}

function matching(query: string, entries: readonly Entry[]): Entry[] {
  if (query === "") return [...entries];
  const found = findInOptions(entries.map((entry) => ({ value: entry.id, label: entry.text })), query);
  return found.flatMap(({ value }) => entries.find((entry) => entry.id === value) ?? []);
}

function provinceName(pcode: string | null): string | null {
  return pcode === null ? null : (findProvinces(pcode)[0]?.province.name ?? pcode);
}
