import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/Button";
import { valueLists } from "@/lib/codebook/lists";
import { provinces } from "@/lib/codebook/provinces";
import type { Filter } from "@/lib/read/filter";
import { classNames } from "@/components/ui/class-names";
import fields from "@/components/ui/Field.module.css";
import styles from "./Compare.module.css";

/** Which two datasets, over which days; a form like any other, so that it works without scripts. kept: what else the address asks for. */
export function CompareForm({ datasets, codes, filter, kept }: {
  readonly datasets: readonly { readonly code: string; readonly title: string }[];
  readonly codes: readonly [string, string];
  readonly filter: Filter;
  readonly kept: Readonly<Record<string, string>>;
}) {
  const t = useTranslations("compare.choose");
  const one = <T extends string>(list: readonly T[]): string => (list.length === 1 ? (list[0] ?? "") : "");
  return (
    <form method="get" action="/data/compare" className={styles.form}>
      {Object.entries(kept).map(([key, value]) => <input key={key} type="hidden" name={key} value={value} />)}
      {(["first", "second"] as const).map((name, position) => (
        <label key={name} className={classNames(fields.field, styles.wide)}>
          <span className={fields.label}><Swatch position={position as 0 | 1} /> {t(name)}</span>
          <select name={name} defaultValue={codes[position]} className={fields.control}>
            {datasets.map(({ code, title }) => <option key={code} value={code}>{title}</option>)}
          </select>
        </label>
      ))}
      <label className={fields.field}><span className={fields.label}>{t("from")}</span><input type="date" name="from" defaultValue={filter.from} className={fields.control} /></label>
      <label className={fields.field}><span className={fields.label}>{t("to")}</span><input type="date" name="to" defaultValue={filter.to ?? ""} className={fields.control} /></label>
      <label className={fields.field}>
        <span className={fields.label}>{t("kind")}</span>
        <select name="kind" defaultValue={one(filter.kind)} className={fields.control}>
          <option value="">{t("every")}</option>
          {valueLists.kind.map(({ code, label }) => <option key={code} value={code}>{label}</option>)}
        </select>
      </label>
      <label className={fields.field}>
        <span className={fields.label}>{t("province")}</span>
        <select name="province" defaultValue={one(filter.province)} className={fields.control}>
          <option value="">{t("every")}</option>
          {[...provinces].sort((a, b) => (a.name < b.name ? -1 : 1)).map(({ pcode, name }) => <option key={pcode} value={pcode}>{name}</option>)}
        </select>
      </label>
      <Button type="submit" look="solid" size="large">{t("show")}</Button>
    </form>
  );
}

/** The first dataset is drawn full, the second as an outline: they are told apart without colour, which belongs to what happened. */
export function Swatch({ position }: { readonly position: 0 | 1 }) {
  return (
    <svg width="12" height="10" aria-hidden="true" style={{ flex: "none", display: "inline-block", verticalAlign: "-0.04em" }}>
      {position === 0 ? <rect width="12" height="10" fill="var(--ink)" /> : <rect x="0.75" y="0.75" width="10.5" height="8.5" fill="var(--surface)" stroke="var(--ink)" strokeWidth="1.5" />}
    </svg>
  );
}
