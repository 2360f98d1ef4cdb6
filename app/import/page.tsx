import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ListOfImports } from "./ListOfImports";
import { ListOfMappings } from "./ListOfMappings";
import { readImportList, readKeptMappings } from "./read-imports";
import { UploadArea } from "./UploadArea";
import styles from "./import.module.css";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("import");
  return { title: t("title") };
}

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ImportPage({ searchParams }: Props) {
  const [t, imports, mappings, { trouble }] = await Promise.all([getTranslations("import"), readImportList(), readKeptMappings(), searchParams]);
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>{t("title")}</h1>
        <p className={styles.lead}>{t("lead")}</p>
      </header>
      <section aria-labelledby="upload-title" className={styles.upload}>
        <h2 id="upload-title" className="visually-hidden">{t("upload.title")}</h2>
        <UploadArea trouble={typeof trouble === "string" ? trouble : null} />
        <p className={styles.quiet}>{t("upload.scope")}</p>
      </section>
      <ListOfImports imports={imports} />
      <ListOfMappings mappings={mappings} />
    </div>
  );
}
