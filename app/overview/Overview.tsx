"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useMemo } from "react";
import type { ProvinceCode } from "@/lib/codebook/provinces";
import type { DatasetInfo } from "@/lib/read/columns";
import { FilterArea } from "@/components/filters/FilterArea";
import { LinkedProvider, useLinked } from "@/components/linked/LinkedProvider";
import type { LinkedData } from "@/components/linked/linked-data";
import type { ProvinceRate } from "@/components/map/province-fill";
import { ActorsFigure } from "./ActorsFigure";
import { EmptyNotice } from "./EmptyNotice";
import { JumpLinks } from "./JumpLinks";
import { MapFigure } from "./MapFigure";
import { MonthsFigure } from "./MonthsFigure";
import { overviewKeys } from "./overview-keys";
import { OverviewPageProvider } from "./overview-page";
import type { OverviewPage } from "./overview-page";
import { ProvincesFigure } from "./ProvincesFigure";
import { TargetsFigure } from "./TargetsFigure";
import { useProvenance } from "./use-provenance";
import styles from "./Overview.module.css";

export type OverviewProps = {
  readonly server: LinkedData;
  readonly datasets: readonly DatasetInfo[];
  readonly rates: readonly (readonly [ProvinceCode, ProvinceRate])[] | null;
  readonly page: OverviewPage;
  /** The claims panel. */
  readonly claims: ReactNode;
};

/** The overview: one filter, five figures that follow it, and the claims beside them. */
export function Overview({ server, datasets, rates, page, claims }: OverviewProps) {
  const t = useTranslations("overview");
  const rateMap = useMemo(() => (rates === null ? null : new Map(rates)), [rates]);
  return (
    <OverviewPageProvider value={page}>
      <LinkedProvider server={server} datasets={datasets} path="/" ownKeys={overviewKeys}>
        <h1 className="visually-hidden">{t("title")}</h1>
        <JumpLinks />
        <div className={styles.top}><FilterArea /></div>
        <div className={styles.empty}><EmptyNotice /></div>
        <div className={styles.page}>
          <div className={styles.figures}>
            <div className={styles.map}><MapFigure rates={rateMap} /></div>
            <div className={styles.provinces}><ProvincesFigure /></div>
            <div className={styles.months}><MonthsFigure /></div>
            <div className={styles.targets}><TargetsFigure /></div>
            <div className={styles.actors}><ActorsFigure /></div>
            <Caveat />
          </div>
          <div className={styles.claims}><div className={styles.sticky}>{claims}</div></div>
        </div>
      </LinkedProvider>
    </OverviewPageProvider>
  );
}

function Caveat() {
  const t = useTranslations("overview");
  const { revision } = useLinked();
  const { address } = useProvenance("", "");
  return (
    <div className={styles.caveat}>
      <p>{t.rich("caveat", { b: (chunks) => <strong>{chunks}</strong>, revision: String(revision) })}</p>
      <p className="only-print">{address}</p>
    </div>
  );
}
