import { getTranslations } from "next-intl/server";
import type { IsoDay } from "@/lib/codebook/iso-day";
import type { Province } from "@/lib/codebook/provinces";
import type { Filter } from "@/lib/read/filter";
import { totalOf } from "@/lib/read/kind-counts";
import type { ProvinceView, Rank } from "@/lib/read/province-view";
import { rateText } from "@/components/map/province-fill";
import { standingOf } from "@/components/province/standing";
import type { ProvinceFact } from "@/components/province/ProvinceFacts";
import { formatCount, formatDay } from "@/components/ui/format";
import { KindMark } from "@/components/ui/KindMark";
import { provinceRates } from "../overview/province-rates";

/** The numbers of a province with what each is a part of. lastDay: end of the period for rates, null where it has none. */
export async function provinceFacts(province: Province, view: ProvinceView, filter: Filter, lastDay: IsoDay | null): Promise<ProvinceFact[]> {
  const t = await getTranslations("province.facts");
  const own = await getTranslations("province");
  const { row } = view;
  const silent = !row.anyRecord;
  const asideOf = (count: number) => (count === 0 ? null : t("aside", { count }));
  const standing = (rank: Rank | null) => {
    const found = standingOf(rank);
    return found.pattern === "zero" ? t("standing.zero", { tied: found.tied, others: found.of - 1 }) : t(`standing.${found.pattern}`, { ...found });
  };
  const number = (count: number) => (silent ? t("silentValue") : formatCount(count));

  const killed = { attacks: row.killedBest.attacks, operations: row.killedBest.operations };
  const known = row.killedKnown.attacks + row.killedKnown.operations;
  const countedBoth = row.counted.attacks + row.counted.operations;
  const rate = silent || lastDay === null ? null : (provinceRates(view.views, filter.from, lastDay)?.get(province.pcode) ?? null);
  const counted = totalOf(row.counted);
  const setAside = totalOf(row.setAside);
  return [
    { name: own("attacks"), mark: <KindMark kind="attack" />, value: number(row.counted.attacks), aside: asideOf(row.setAside.attacks), notes: [standing(view.attackRank)] },
    { name: own("operations"), mark: <KindMark kind="operation" />, value: number(row.counted.operations), aside: asideOf(row.setAside.operations), notes: [standing(view.operationRank)] },
    {
      name: t("killed"),
      value: silent ? t("silentValue") : known === 0 ? (countedBoth === 0 ? "0" : "?") : formatCount(killed.attacks + killed.operations),
      notes: [known > 0 ? t("killedOf", { known, records: countedBoth, ...killed }) : silent ? t("standing.silent") : countedBoth === 0 ? t("killedNone") : t("killedUnknown")],
    },
    {
      name: t("rate"),
      value: rate === null ? t("silentValue") : rateText(rate.raw),
      flag: rate?.unstable ? t("unstable") : null,
      notes: rate === null || lastDay === null
        ? [silent ? t("rateNone") : t("ratePeriod")]
        : [
            t("rateInterval", { low: rateText(rate.low), high: rateText(rate.high), from: formatDay(filter.from), to: formatDay(lastDay) }),
            ...(rate.unstable ? [t("unstableWhy")] : []),
            ...(row.counted.attacks > 0 ? [t("rateMap", { smoothed: rateText(rate.smoothed) })] : []),
          ],
    },
    { name: t("population"), value: formatCount(province.population2018), notes: [t("populationSource"), t("populationLater", { count: formatCount(province.population2026) })] },
    {
      name: t("records"),
      value: number(row.records),
      notes: silent ? [own("searched.silent")] : [t("recordsSplit", { counted, setAside, rest: Math.max(0, row.records - counted - setAside) })],
    },
  ];
}
