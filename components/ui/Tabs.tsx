"use client";

import type { ReactNode } from "react";
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from "react-aria-components";
import { classNames } from "./class-names";
import styles from "./Tabs.module.css";

export type TabEntry = { readonly id: string; readonly label: ReactNode; readonly count?: number; readonly panel: ReactNode };

export type TabsProps = {
  readonly label: string;
  readonly tabs: readonly TabEntry[];
  readonly selected?: string | undefined;
  readonly onChange?: ((id: string) => void) | undefined;
};

/** Panels of which one is shown; arrow keys move. Where each panel has an address of its own, `LinkTabs` serves without JavaScript too. */
export function Tabs({ label, tabs, selected, onChange }: TabsProps) {
  return (
    <AriaTabs {...(selected === undefined ? {} : { selectedKey: selected })} {...(onChange ? { onSelectionChange: (key) => onChange(String(key)) } : {})}>
      <TabList className={classNames(styles.list)} aria-label={label}>
        {tabs.map((tab) => (
          <Tab key={tab.id} id={tab.id} className={classNames(styles.tab)}>
            <span>{tab.label}</span>
            {tab.count === undefined ? null : <span className={styles.count}>{tab.count}</span>}
          </Tab>
        ))}
      </TabList>
      {tabs.map((tab) => <TabPanel key={tab.id} id={tab.id} className={classNames(styles.panel)}>{tab.panel}</TabPanel>)}
    </AriaTabs>
  );
}
