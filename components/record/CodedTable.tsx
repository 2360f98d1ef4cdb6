import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { fieldNamed } from "@/lib/codebook/fields";
import { provinceByCode } from "@/lib/codebook/provinces";
import type { IncidentRecord } from "@/lib/codebook/incident";
import { formatCount, formatDay } from "../ui/format";
import { valueLabel } from "./record-words";
import { Withheld } from "./Withheld";
import styles from "./Record.module.css";

const SPLIT = ["killedCivilians", "killedAuthorities", "killedOpposition", "killedSuspects", "killedUnknown", "killedChildren", "killedWomen"] as const;

/** The coded facts with their precision in words; what is not known is left out, what is withheld in public is marked. */
export function CodedTable({ record, coarse }: { readonly record: IncidentRecord; readonly coarse: boolean }) {
  const t = useTranslations("record");
  const lock = <Withheld on={coarse} />;
  const quiet = (words: ReactNode) => <span className={styles.quiet}>{words}</span>;
  const split = SPLIT.flatMap((field) => (record[field] === null ? [] : [`${fieldNamed(field).label.replace(/^Killed, /, "")} ${formatCount(record[field] ?? 0)}`]));
  const rows: [string, ReactNode][] = [
    [t("date"), <><b>{record.dateStart === record.dateEnd ? formatDay(record.dateStart) : `${formatDay(record.dateStart)} – ${formatDay(record.dateEnd)}`}</b> {quiet(<>{t(`precisionDate.${record.datePrecision}`)}, {t(`basis.${record.dateBasis}`)}</>)} {lock}</>],
    [t("place"), <>
      {record.province === null ? quiet(t("somewhere")) : <a href={`/provinces/${record.province}`}><b>{provinceByCode(record.province).name}</b></a>} {record.province === null ? null : quiet(record.province)}
      {record.district === null ? null : <>, {record.district}</>}{record.place === null ? null : <>, {record.place}</>}{record.placeLocal === null ? null : <> <bdi>{record.placeLocal}</bdi></>}{" "}
      {record.lng === null || record.lat === null ? quiet(t("noPoint")) : <bdi>{record.lat.toFixed(4)}, {record.lng.toFixed(4)}</bdi>} {quiet(t(`precisionPlace.${record.placePrecision}`))} {lock}
    </>],
    ...(record.provinceAlternatives.length === 0 ? [] : [[t("alternatives"), record.provinceAlternatives.map((code) => provinceByCode(code).name).join(", ")] as [string, ReactNode]]),
    ...(record.targetCountry === null ? [] : [[t("crossed"), valueLabel("targetCountry", record.targetCountry)] as [string, ReactNode]]),
    [t("targetRow"), <><b>{valueLabel("targetType", record.targetType)}</b>{record.targetAffiliation === null ? null : <>, {valueLabel("targetAffiliation", record.targetAffiliation)}</>}{record.targetDescription === null ? null : <>: {record.targetDescription} {lock}</>}</>],
    [t("communities"), record.targetCommunities.length === 0 ? quiet(t("communitiesNone")) : <>{record.targetCommunities.map((code) => valueLabel("community", code)).join(", ")} {lock}</>],
    ...(split.length === 0 ? [] : [[t("split"), split.join(", ")] as [string, ReactNode]]),
    ...(record.attackersKilled === null ? [] : [[t("attackers"), formatCount(record.attackersKilled)] as [string, ReactNode]]),
    ...(record.killedInCustody === null ? [] : [[t("custody"), formatCount(record.killedInCustody)] as [string, ReactNode]]),
    ...(record.actingUnit === null ? [] : [[t("actingUnit"), valueLabel("actingUnit", record.actingUnit)] as [string, ReactNode]]),
    [t("clarity"), valueLabel("clarity", record.clarity)],
    ...(record.unit === "aggregate" ? [[t("unit"), t("unitAggregate")] as [string, ReactNode]] : []),
    [t("confidenceRow"), valueLabel("confidence", record.confidence)],
    [t("sensitivity"), valueLabel("sensitivity", record.sensitivity)],
    [t("dataset"), record.externalId === null ? t("byHand", { dataset: record.dataset }) : t("originalId", { dataset: record.dataset, externalId: record.externalId })],
  ];
  return <dl className={styles.coded}>{rows.map(([name, value]) => <div key={name}><dt>{name}</dt><dd>{value}</dd></div>)}</dl>;
}
