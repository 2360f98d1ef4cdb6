import { ArrowLeft, ArrowRight } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import Link from "next/link";
import { notFound } from "next/navigation";
import { OutboundLink } from "@/components/ui/OutboundLink";
import { loadColumns } from "@/lib/read/load";
import { methodPage, neighboursOf } from "../functions/registry";
import { starterSample } from "../functions/starter-sample";
import { Formula } from "../formula/Formula";
import { FindingLinks } from "../FindingLinks";
import { WorkedExample } from "./WorkedExample";
import reading from "../../reading.module.css";
import styles from "./method.module.css";

type PageProps = { readonly params: Promise<{ function: string }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const page = methodPage((await params).function);
  return page === undefined ? {} : { title: page.title };
}

/** One function of lib/analysis in plain words, with an example that is computed when the page is asked for. */
export default async function MethodPage({ params }: PageProps) {
  const page = methodPage((await params).function);
  if (page === undefined) notFound();
  const [t, columns] = await Promise.all([getTranslations("methods"), loadColumns("full")]);
  const sample = starterSample(columns);
  const { before, after } = neighboursOf(page.slug);

  return (
    <article className={reading.page}>
      <header className={reading.head}>
        <p className={styles.trail}><Link href="/methods">{t("title")}</Link> <span aria-hidden="true">/</span> <a href={`/methods#${page.group}`}>{t(`groups.${page.group}.title`)}</a></p>
        <h1>{page.title}</h1>
        <p className={reading.lead}>{page.question}</p>
        <p className={reading.quiet}><code>{page.name}</code>{page.findings.length > 0 ? <> · {t("function.findings")} <span className={styles.findings}><FindingLinks ids={page.findings} /></span></> : null}</p>
      </header>

      <div className={styles.columns}>
        <section className={reading.block} aria-labelledby="how">
          <h2 id="how">{t("function.how")}</h2>
          {page.how.map((paragraph) => <p key={paragraph}>{paragraph}</p>)}
          {page.formulas.length > 0 ? (
            <div className={styles.formulas}>
              {page.formulas.map(({ formula, where }) => (
                <div key={formula} className={styles.formula}>
                  <Formula source={formula} />
                  {where === undefined ? null : <p className={reading.quiet}>{where}</p>}
                </div>
              ))}
            </div>
          ) : null}
        </section>
        <section className={`${reading.block} ${styles.worked}`} aria-labelledby="example">
          <h2 id="example">{t("function.example")}</h2>
          {sample === null ? <p>{t("function.noStarter")}</p> : <WorkedExample example={page.example(sample)} title={sample.title} revision={sample.revision} />}
        </section>
        <div className={styles.rest}>
          <section className={reading.block} aria-labelledby="limits">
            <h2 id="limits">{t("function.limits")}</h2>
            <ul className={styles.list}>{page.limits.map((limit) => <li key={limit}>{limit}</li>)}</ul>
          </section>

          {page.noAnswer.length > 0 ? (
            <section className={reading.block} aria-labelledby="no-answer">
              <h2 id="no-answer">{t("function.noAnswer")}</h2>
              <ul className={styles.list}>{page.noAnswer.map((sentence) => <li key={sentence}>{sentence}</li>)}</ul>
            </section>
          ) : null}

          <section className={reading.block} aria-labelledby="references">
            <h2 id="references">{t("references")}</h2>
            <ul className={styles.list}>
              {page.references.map(({ words, doi }) => <li key={words}>{doi === null ? words : <OutboundLink href={`https://doi.org/${encodeURI(doi)}`}>{words}</OutboundLink>}</li>)}
            </ul>
          </section>
        </div>
      </div>

      <nav className={styles.next} aria-label={t("function.others")}>
        {before === undefined ? <span /> : <Link href={`/methods/${before.slug}`}><ArrowLeft size={16} aria-hidden="true" />{before.title}</Link>}
        {after === undefined ? <span /> : <Link href={`/methods/${after.slug}`}>{after.title}<ArrowRight size={16} aria-hidden="true" /></Link>}
      </nav>
    </article>
  );
}
