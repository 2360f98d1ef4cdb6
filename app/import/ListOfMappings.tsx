import { getTranslations } from "next-intl/server";
import { formatDay } from "@/components/ui/format";
import { buttonClass } from "@/components/ui/button-look";
import { dropMapping } from "./mapping/actions";
import type { KeptMapping } from "./read-imports";
import styles from "./import.module.css";

/** How columns of tables of one's own become fields: what is kept by name, and may be forgotten. */
export async function ListOfMappings({ mappings }: { readonly mappings: readonly KeptMapping[] }) {
  const t = await getTranslations("import.mappings");
  if (mappings.length === 0) return null;
  return (
    <section id="mappings" className={styles.block} aria-labelledby="mappings-title">
      <h2 id="mappings-title">{t("title")}</h2>
      <p className={styles.quiet}>{t.rich("lead", { code: (words) => <code>{words}</code> })}</p>
      <ul className={styles.mappings}>
        {mappings.map(({ name, who, at, mapping }) => (
          <li key={name}>
            <div>
              <strong>{name}</strong>
              <p className={styles.quiet}>{mapping === null ? t("unreadable") : t("line", { columns: mapping.columns.length, dataset: mapping.dataset, who, day: formatDay(at.slice(0, 10)) })}</p>
            </div>
            <form action={dropMapping}>
              <input type="hidden" name="name" value={name} />
              <button type="submit" className={buttonClass({ size: "small" })} aria-label={t("forgetLabel", { name })}>{t("forget")}</button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  );
}
