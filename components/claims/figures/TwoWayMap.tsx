"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import type { KeyboardEvent, ReactNode } from "react";
import { useId, useState } from "react";
import type { ProvinceCode } from "@/lib/codebook/provinces";
import { useHydrated } from "@/components/linked/use-hydrated";
import styles from "./TwoWayMap.module.css";

export type MapProvince = {
  readonly code: ProvinceCode;
  readonly name: string;
  readonly path: string;
  readonly fill: string;
  /** Text on it in the fill's own contrast. */
  readonly strong: boolean;
  /** Operations, and no attack. */
  readonly marked: boolean;
  readonly counts: string | null;
  readonly label: { readonly x: number; readonly y: number; readonly side: "inside" | "start" | "middle"; readonly from: readonly [number, number] | null } | null;
  readonly counted: string;
  /** The local result in words. */
  readonly said: string;
  readonly href: string | null;
};

export type TwoWayMapProps = {
  readonly label: string;
  readonly width: number;
  readonly height: number;
  readonly topRoom: number;
  readonly provinces: readonly MapProvince[];
  readonly neighbours: readonly { readonly country: string; readonly path: string }[];
  readonly legend: ReactNode;
};

/** The drawing is complete on the server; with scripts a province can be chosen by click, by tap, or with the arrow keys, and is told in words below. */
export function TwoWayMap({ label, width, height, topRoom, provinces, neighbours, legend }: TwoWayMapProps) {
  const t = useTranslations("claim.figure.map");
  const id = useId();
  const hydrated = useHydrated();
  const [chosen, setChosen] = useState<number | null>(null);
  const province = chosen === null ? undefined : provinces[chosen];

  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (step !== undefined) setChosen((now) => ((now ?? (step > 0 ? -1 : provinces.length)) + step + provinces.length) % provinces.length);
    else if (event.key === "Enter" && province?.href) window.location.assign(province.href);
    else if (event.key === "Escape" && chosen !== null) setChosen(null);
    else return;
    event.preventDefault();
  };

  return (
    <div>
      <div className={styles.frame} {...(hydrated ? { role: "application", tabIndex: 0 } : { role: "group" })} aria-label={label} aria-describedby={`${id}-keys`} onKeyDown={onKeyDown}>
        <svg className={styles.map} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
          <g transform={`translate(0 ${topRoom})`}>
            {neighbours.map(({ country, path }) => <path key={country} d={path} fill="var(--map-land)" stroke="var(--paper)" />)}
            {provinces.map((one, index) => (
              <path key={one.code} d={one.path} fill={one.fill} stroke="var(--map-edge)" strokeWidth="0.8" strokeLinejoin="round" className={styles.province} onClick={() => setChosen(index)}><title>{`${one.name}: ${one.counted}`}</title></path>
            ))}
            {provinces.filter((one) => one.marked).map((one) => <path key={one.code} d={one.path} fill="none" stroke="var(--ink)" strokeWidth="1.8" strokeDasharray="4 3" pointerEvents="none" />)}
            {province === undefined ? null : (
              <g fill="none" strokeLinejoin="round" pointerEvents="none">
                <path d={province.path} stroke="var(--paper)" strokeWidth="4.5" />
                <path d={province.path} stroke="var(--ink)" strokeWidth="2.2" />
              </g>
            )}
            <g pointerEvents="none" className={styles.labels}>{provinces.map((one) => <ProvinceLabel key={one.code} province={one} />)}</g>
          </g>
        </svg>
      </div>
      {legend}
      <div className={styles.said} role="status">
        {province === undefined ? <span className={styles.hint}>{t("choose")}</span> : (
          <><b>{province.name}</b> {province.counted}. {province.said} {province.href === null ? null : <Link href={province.href} prefetch={false}>{t("open")}</Link>}</>
        )}
      </div>
      <p className="visually-hidden" id={`${id}-keys`}>{t("keys")}</p>
    </div>
  );
}

function ProvinceLabel({ province }: { readonly province: MapProvince }) {
  const { label } = province;
  if (label === null || province.counts === null) return null;
  const { x, y } = label;
  if (label.side === "inside") {
    return <text x={x} y={y - 2} textAnchor="middle" className={province.strong ? styles.strong : undefined}><tspan>{province.name}</tspan><tspan x={x} dy="13" fontWeight="700">{province.counts}</tspan></text>;
  }
  const middle = label.side === "middle";
  return (
    <>
      {label.from === null ? null : <><line x1={label.from[0]} y1={label.from[1]} x2={middle ? x : x - 4} y2={middle ? y + 7 : y} stroke="var(--ink)" strokeWidth="0.9" /><circle cx={label.from[0]} cy={label.from[1]} r="2" fill="var(--ink)" /></>}
      <text x={x} y={y + 4} textAnchor={middle ? "middle" : "start"}>{province.name} <tspan fontWeight="700">{province.counts}</tspan></text>
    </>
  );
}
