import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Disclosure } from "@/components/ui/Disclosure";
import { actors } from "@/lib/codebook/actors";
import type { Actor } from "@/lib/codebook/actors";
import { classDefinitions } from "@/lib/codebook/classes";
import { CODEBOOK_VERSION, fieldGroups, fields } from "@/lib/codebook/fields";
import { valueLists } from "@/lib/codebook/lists";
import type { ValueListName } from "@/lib/codebook/lists";
import { provinceSources, provinces } from "@/lib/codebook/provinces";
import { crosswalkInWords } from "@/lib/codebook/render-codebook";
import { formatCount } from "@/components/ui/format";
import { FieldEntry } from "./FieldEntry";
import { ValueTable } from "./ValueTable";
import styles from "./codebook.module.css";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("codebook");
  return { title: t("title") };
}

export default async function CodebookPage() {
  const t = await getTranslations("codebook");
  const listsOf = (group: string) => {
    const names = fields.flatMap((field) => (field.group === group && (field.type.kind === "code" || field.type.kind === "codes") ? [field.type.list] : []));
    return [...new Set<ValueListName>(names)].filter((name) => name !== "actor");
  };
  return (
    <div className={styles.page}>
      <nav className={styles.rail} aria-label={t("contents")}>
        <ul>
          <li><a href="#classes">{t("classes")}</a></li>
          {fieldGroups.map(({ group, label }) => <li key={group}><a href={`#${group}`}>{label}</a></li>)}
          <li><a href="#actors">{t("actors")}</a></li>
          <li><a href="#provinces">{t("provinces")}</a></li>
        </ul>
      </nav>
      <div className={styles.content}>
        <header className={styles.head}>
          <h1>{t("title")}</h1>
          <p className={styles.lead}>{t("lead")}</p>
          <p className={styles.quiet}>{t("version", { version: CODEBOOK_VERSION })}</p>
        </header>
        <section id="classes" className={styles.block} aria-labelledby="classes-title">
          <h2 id="classes-title">{t("classes")}</h2>
          {Object.values(classDefinitions).map((one) => <p key={one.label}><b>{one.label}.</b> {one.definition}</p>)}
        </section>
        {fieldGroups.map(({ group, label }) => (
          <section key={group} id={group} className={styles.block} aria-labelledby={`${group}-title`}>
            <h2 id={`${group}-title`}>{label}</h2>
            {fields.filter((field) => field.group === group).map((field) => <FieldEntry key={field.name} field={field} />)}
            {listsOf(group).map((name) => (
              <Disclosure key={name} id={`values-${name}`} summary={<>{t("values")}: <code>{name}</code></>} aside={valueLists[name].length}>
                <ValueTable name={name} list={valueLists[name]} />
              </Disclosure>
            ))}
          </section>
        ))}
        <section id="actors" className={styles.block} aria-labelledby="actors-title">
          <h2 id="actors-title">{t("actors")}</h2>
          <div className={styles.scroll} role="group" aria-labelledby="actors-title" tabIndex={0}>
            <table className={styles.table}>
              <thead><tr><th scope="col">{t("columns.code")}</th><th scope="col">{t("columns.label")}</th><th scope="col">{t("columns.partOf")}</th><th scope="col">{t("columns.meaning")}</th><th scope="col">{t("columns.aliases")}</th><th scope="col">{t("columns.elsewhere")}</th></tr></thead>
              <tbody>
                {(actors as readonly Actor[]).map((actor) => (
                  <tr key={actor.code}><td><code>{actor.code}</code></td><th scope="row">{actor.label}</th><td>{actor.parent}</td><td>{actor.definition} {actor.guidance}</td><td>{actor.aliases.join(", ")}</td><td>{crosswalkInWords(actor)}</td></tr>
                ))}
              </tbody>
            </table>
          </div>
        </section>
        <section id="provinces" className={styles.block} aria-labelledby="provinces-title">
          <h2 id="provinces-title">{t("provinces")}</h2>
          <div className={styles.scroll} role="group" aria-labelledby="provinces-title" tabIndex={0}>
            <table className={styles.table}>
              <thead><tr><th scope="col">{t("columns.pcode")}</th><th scope="col">{t("columns.iso")}</th><th scope="col">{t("columns.name")}</th><th scope="col">{t("columns.dari")}</th><th scope="col">{t("columns.pashto")}</th><th scope="col">{t("columns.spellings")}</th><th scope="col" className="num">{t("columns.population2018")}</th><th scope="col" className="num">{t("columns.population2026")}</th></tr></thead>
              <tbody>
                {provinces.map((province) => (
                  <tr key={province.pcode}>
                    <td><code>{province.pcode}</code></td><td>{province.isoCode}</td><th scope="row">{province.name}</th>
                    <td lang="fa-AF" dir="rtl">{province.nameDari}</td><td lang="ps-AF" dir="rtl">{province.namePashto}</td>
                    <td><bdi>{province.aliases.join(", ")}</bdi></td><td className="num">{formatCount(province.population2018)}</td><td className="num">{formatCount(province.population2026)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <h3>{t("provinceSources")}</h3>
          <ul className={styles.sources}>{Object.entries(provinceSources).map(([what, source]) => <li key={what}><code>{what}</code> {source}</li>)}</ul>
        </section>
      </div>
    </div>
  );
}
