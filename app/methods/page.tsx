import type { Metadata } from "next";
import { FindingLinks } from "./FindingLinks";
import { getTranslations } from "next-intl/server";
import Link from "next/link";
import { OutboundLink } from "@/components/ui/OutboundLink";
import { methodGroups } from "./functions/method-page";
import { methodPage, pagesOf } from "./functions/registry";
import { methodSections } from "./method-sections";
import type { MethodSection } from "./method-sections";
import reading from "../reading.module.css";
import styles from "./methods.module.css";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("methods");
  return { title: t("title") };
}

/** What each number on screen is, and the functions behind the claims, each with a page of its own. */
export default async function MethodsPage() {
  const t = await getTranslations("methods");
  return (
    <div className={reading.page}>
      <header className={reading.head}>
        <h1>{t("title")}</h1>
        <p className={reading.lead}>{t("lead")}</p>
      </header>
      <nav aria-label={t("contents")}>
        <ul className={reading.contents}>
          {methodGroups.map((group) => <li key={group}><a href={`#${group}`}>{t(`groups.${group}.title`)}</a></li>)}
          {methodSections.map(({ id }) => <li key={id}><a href={`#${id}`}>{t(`sections.${id}.title`)}</a></li>)}
        </ul>
      </nav>

      <section className={styles.part} aria-labelledby="functions">
        <h2 id="functions" className={styles.partTitle}>{t("functions")}</h2>
        <p className={reading.lead}>{t("functionsLead")}</p>
        <div className={styles.groups}>
          {methodGroups.map((group) => (
            <section key={group} id={group} className={styles.group} aria-labelledby={`${group}-title`}>
              <h3 id={`${group}-title`}>{t(`groups.${group}.title`)}</h3>
              <p className={reading.quiet}>{t(`groups.${group}.lead`)}</p>
              <ul className={styles.list}>
                {pagesOf(group).map((page) => (
                  <li key={page.slug}>
                    <Link href={`/methods/${page.slug}`}>{page.title}</Link>
                    <p>{page.question}{page.findings.length > 0 ? <span className={styles.findings}> <FindingLinks ids={page.findings} /></span> : null}</p>
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </div>
      </section>

      <section className={styles.part} aria-labelledby="numbers">
        <h2 id="numbers" className={styles.partTitle}>{t("numbers")}</h2>
        <div className={styles.numbers}>
          {(methodSections as readonly MethodSection[]).map(({ id, pages, references }) => (
            <section key={id} id={id} className={reading.block} aria-labelledby={`${id}-title`}>
              <h3 id={`${id}-title`} className={styles.sectionTitle}>{t(`sections.${id}.title`)}</h3>
              <p>{t(`sections.${id}.body`)}</p>
              {pages.length > 0 ? (
                <p className={reading.quiet}>{t("computedBy")}: {pages.map((slug, place) => (
                  <span key={slug}>{place > 0 ? ", " : ""}<Link href={`/methods/${slug}`}>{methodPage(slug)?.title ?? slug}</Link></span>
                ))}</p>
              ) : null}
              {references.length > 0 ? (
                <p className={reading.quiet}>{t("references")}: {references.map(({ words, doi }, place) => (
                  <span key={words}>{place > 0 ? "; " : ""}{doi === null ? words : <OutboundLink href={`https://doi.org/${doi}`}>{words}</OutboundLink>}</span>
                ))}</p>
              ) : null}
            </section>
          ))}
        </div>
      </section>
    </div>
  );
}
