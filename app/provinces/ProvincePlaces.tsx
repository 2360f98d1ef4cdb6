import { useTranslations } from "next-intl";
import type { ProvinceCode } from "@/lib/codebook/provinces";
import { provinceByCode } from "@/lib/codebook/provinces";
import { totalOf } from "@/lib/read/kind-counts";
import type { KindCounts } from "@/lib/read/kind-counts";
import type { Places, MapPoint } from "@/lib/read/places";
import { FigureTable } from "@/components/charts/FigureTable";
import type { FigureNumbers } from "@/components/charts/FigureTable";
import { PlaceMap } from "@/components/province/PlaceMap";
import { FigureFrame } from "@/components/ui/FigureFrame";
import { ProvinceDownloads } from "./ProvinceDownloads";

const groups = ["points", "rings", "provinceOnly", "withheld"] as const;
const kinds = ["attacks", "operations", "clashes", "other"] as const satisfies readonly (keyof KindCounts)[];

/** Where in the province its records lie, and how many are not known so exactly. */
export function ProvincePlaces({ id, pcode, places, points }: { readonly id: string; readonly pcode: ProvinceCode; readonly places: Places; readonly points: readonly MapPoint[] }) {
  const t = useTranslations("province.places");
  const { name } = provinceByCode(pcode);
  const drawn = totalOf(places.points) + totalOf(places.rings);
  const counted = groups.reduce((sum, group) => sum + totalOf(places[group]), 0);
  const title = counted === 0 ? t("titleNone", { name }) : t("title", { drawn, counted });
  const subline = t("subline", { provinceOnly: totalOf(places.provinceOnly), withheld: totalOf(places.withheld) });
  const held = kinds.filter((kind) => kind === "attacks" || kind === "operations" || groups.some((group) => places[group][kind] > 0));
  const numbers: FigureNumbers = {
    head: [t("row"), ...held.map((kind) => t(`head.${kind}`))],
    rows: [
      ...groups.map((group) => [t(`rows.${group}`), ...held.map((kind) => places[group][kind])]),
      [t("total"), ...held.map((kind) => groups.reduce((sum, group) => sum + places[group][kind], 0))],
    ],
    hasTotal: true,
  };
  return (
    <FigureFrame
      id={id}
      title={title}
      subline={subline}
      summary={t("summary", { name, points: totalOf(places.points), rings: totalOf(places.rings) })}
      figure={<PlaceMap province={pcode} points={points} />}
      table={<FigureTable numbers={numbers} caption={title} />}
      downloads={<ProvinceDownloads id={id} numbers={numbers} title={title} subline={subline} />}
      note={points.length > 1 ? t("note") : undefined}
      withoutScript="both"
    />
  );
}
