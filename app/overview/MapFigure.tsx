"use client";

import { useTranslations } from "next-intl";
import { parseAsString, useQueryStates } from "nuqs";
import { useEffect, useMemo, useState } from "react";
import { pointsOf } from "@/lib/read/places";
import { rowAt } from "@/lib/read/row";
import { select } from "@/lib/read/select";
import type { ProvinceCode } from "@/lib/codebook/provinces";
import { FigureDownloads } from "@/components/charts/FigureDownloads";
import { FigureTable } from "@/components/charts/FigureTable";
import type { FigureNumbers } from "@/components/charts/FigureTable";
import { useFilterState } from "@/components/filters/filter-context";
import { useFieldWords } from "@/components/filters/use-field-words";
import { hrefWith } from "@/components/linked/what-select-does";
import { useLinked } from "@/components/linked/LinkedProvider";
import type { Measure } from "@/components/map/measures";
import { ProvinceMap } from "@/components/map/ProvinceMap";
import type { ProvinceRate, ProvinceRow } from "@/components/map/province-fill";
import { fillOf, rateText } from "@/components/map/province-fill";
import { FigureFrame } from "@/components/ui/FigureFrame";
import { formatDay } from "@/components/ui/format";
import { mapRows } from "./figure-rows";
import { overviewState } from "./overview-keys";
import { useOverviewPage } from "./overview-page";
import { useFigureTitle } from "./use-figure-title";
import { useGroupLink } from "./use-group-link";
import { useProvenance } from "./use-provenance";

type Rates = ReadonlyMap<ProvinceCode, ProvinceRate>;

/** `rates`: from the server, where the page was opened with the map by rates. */
export function MapFigure({ rates }: { readonly rates: Rates | null }) {
  const t = useTranslations("overview.map");
  const charts = useTranslations("charts");
  const words = useFieldWords();
  const titles = useFigureTitle();
  const { tileUrl } = useOverviewPage();
  const { views, description, filter, waiting, datasets, keep } = useFilterState();
  const { columns } = useLinked();
  const [own, setOwn] = useQueryStates({ map: parseAsString, points: parseAsString }, { history: "push", shallow: true, scroll: false });
  const { measure, points: pointsOn } = overviewState(own.map, own.points);
  const present = usePresentRates(measure === "rate", rates);
  const rows = useMemo(() => mapRows(views, present), [views, present]);
  const group = useGroupLink("province");
  const link = useMemo(() => ({ ...group, selected: new Set(filter.province.filter((code) => code !== "unknown")) }), [group, filter.province]);
  const points = useMemo(
    () => (pointsOn && columns !== null && !waiting ? pointsOf(columns, select(columns, filter), filter.clash) : null),
    [pointsOn, columns, waiting, filter],
  );

  const title = useMapTitle(measure, rows, titles);
  const { places, province } = views;
  const unknown = (kind: "attacks" | "operations") => province.unknown.counted[kind];
  const held = rows.filter((row) => row.attacks + row.operations > 0);
  const subline = t(`subline.${measure}`, {
    unknown: measure === "operations" ? unknown("operations") : measure === "both" ? unknown("attacks") + unknown("operations") : unknown("attacks"),
    provinceOnly: measure === "operations" ? places.provinceOnly.operations + places.withheld.operations : places.provinceOnly.attacks + places.withheld.attacks,
    known: held.reduce((sum, row) => sum + row.killedKnown, 0),
    records: held.reduce((sum, row) => sum + row.attacks + row.operations, 0),
  });
  const numbers = mapNumbers(rows, measure, {
    head: [charts("province"), t("records"), charts("attacksCounted"), charts("attacksSetAside"), charts("operationsCounted"), charts("operationsSetAside"), charts("killed"), charts("killedKnown")],
    rate: [t("rateHead"), t("rateLow"), t("rateHigh"), t("rateSmoothed")],
  });
  const provenance = useProvenance(title, subline);
  const kinds = rows.map((row) => fillOf(row, measure).kind);

  return (
    <FigureFrame
      id="map"
      title={title}
      subline={subline}
      withoutScript="both"
      summary={t("summary", { title, none: kinds.filter((kind) => kind === "none").length, zero: kinds.filter((kind) => kind === "zero").length })}
      figure={
        <ProvinceMap
          rows={rows}
          measure={measure}
          onMeasure={(next: Measure) => void setOwn({ map: next === "attacks" ? null : next })}
          measureHref={(next) => hrefWith("/", filter, datasets, { ...keep, map: next })}
          link={link}
          label={t("label", { measure: t(`measure.${measure}`) })}
          points={points}
          pointsOn={pointsOn}
          onPoints={(on) => void setOwn({ points: on ? "on" : null })}
          describeRow={(index) => {
            if (columns === null) return { ref: "", href: "/incidents", words: "" };
            const row = rowAt(columns, index);
            const place = row.place === null || row.place === "" ? "" : `, ${row.place}`;
            return { ref: row.ref, href: `/incidents/${row.ref}`, words: `${formatDay(row.dateStart)}, ${words.optionLabel("kind", row.kind ?? "other")}: ${words.optionLabel("target", row.targetType ?? "unknown")}${place}` };
          }}
          tileUrl={tileUrl}
        />
      }
      table={<FigureTable numbers={numbers} caption={title} />}
      downloads={<FigureDownloads id="map" csv={numbers} provenance={provenance} />}
      note={description.closed > 0 ? t("closed", { count: description.closed }) : null}
    />
  );
}

function useMapTitle(measure: Measure, rows: readonly ProvinceRow[], titles: ReturnType<typeof useFigureTitle>): string {
  const charts = useTranslations("charts");
  const { views } = useFilterState();
  const counted = (value: (row: ProvinceRow) => number) => rows.map((row) => ({ label: row.name, count: value(row) }));
  switch (measure) {
    case "both":
      return charts("title.both", { count: rows.filter((row) => row.attacks > 0 && row.operations > 0).length });
    case "rate": {
      const top = rows.filter((row) => row.rate !== null && row.attacks > 0).toSorted((a, b) => (b.rate?.smoothed ?? 0) - (a.rate?.smoothed ?? 0))[0];
      return top?.rate ? charts("title.rate", { first: top.name, rate: rateText(top.rate.smoothed) }) : charts("title.noRate");
    }
    case "killed": {
      const unknown = views.province.unknown.killedBest;
      return titles.topTwo(counted((row) => row.killed), rows.reduce((sum, row) => sum + row.killed, 0) + unknown.attacks + unknown.operations, "killed");
    }
    default:
      return titles.topTwo(counted((row) => row[measure]), rows.reduce((sum, row) => sum + row[measure], 0) + views.province.unknown.counted[measure], measure);
  }
}

/** Rates are computed only where the map shows them: the quantiles they need are a heavy part. */
function usePresentRates(wanted: boolean, server: Rates | null): Rates | null {
  const { views, description, datasets } = useFilterState();
  const [computed, setComputed] = useState<Rates | null>(server);
  useEffect(() => {
    if (!wanted) return;
    let gone = false;
    const coverageTo = datasets.find((dataset) => dataset.code === views.filter.dataset)?.coverageTo ?? null;
    const to = views.filter.to ?? coverageTo ?? description.to;
    void import("./province-rates").then(({ provinceRates }) => {
      if (!gone) setComputed(to === null ? null : provinceRates(views, views.filter.from, to));
    });
    return () => {
      gone = true;
    };
  }, [wanted, views, description.to, datasets]);
  return wanted ? computed : null;
}

function mapNumbers(rows: readonly ProvinceRow[], measure: Measure, words: { readonly head: readonly string[]; readonly rate: readonly string[] }): FigureNumbers {
  const withRates = measure === "rate";
  const round = (value: number) => Number(value.toPrecision(3));
  return {
    head: withRates ? [...words.head, ...words.rate] : words.head,
    rows: rows.map((row) => {
      // Nothing is known of a province without a record: its cells are empty, not zero.
      if (!row.anyRecord) return [row.name, 0, ...words.head.slice(2).map(() => null), ...(withRates ? words.rate.map(() => null) : [])];
      const counts = [row.name, row.records, row.attacks, row.attacksSetAside, row.operations, row.operationsSetAside, row.killed, row.killedKnown];
      return withRates ? [...counts, ...(row.rate ? [round(row.rate.raw), round(row.rate.low), round(row.rate.high), round(row.rate.smoothed)] : [null, null, null, null])] : counts;
    }),
  };
}
