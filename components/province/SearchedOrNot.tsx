import { useTranslations } from "next-intl";
import { labelOf } from "@/lib/codebook/value-list";
import { valueLists } from "@/lib/codebook/lists";
import { formatPeriod } from "../ui/format";
import type { Presence } from "./standing";
import { SilentMark } from "./CountCell";
import styles from "./Province.module.css";

/** One entry of the search log. languages: codes, comma-separated. */
export type LoggedSearch = { readonly dataset: string; readonly datasetTitle: string; readonly from: string; readonly to: string; readonly languages: string; readonly who: string; readonly note: string | null; readonly at: string };

const languageNames = (codes: string) => codes.split(",").map((code) => labelOf(valueLists.language, code.trim())).join(", ");

/** Was somebody looking here? Silence, a zero under this filter, and counts are three different things. */
export function SearchedOrNot({ presence, records, searches }: { readonly presence: Presence; readonly records: number; readonly searches: readonly LoggedSearch[] }) {
  const t = useTranslations("province.searched");
  return (
    <>
      <p>{presence === "silent" ? <SilentMark words={t("silent")} /> : t(presence, { records })}</p>
      {searches.length === 0 ? <p className={styles.quiet}>{t("none")}</p> : (
        <ul className={styles.list}>
          {searches.map((search) => (
            <li key={`${search.dataset} ${search.from} ${search.at}`}>
              {t("entry", { period: formatPeriod(search.from, search.to), languages: languageNames(search.languages), who: search.who, dataset: search.datasetTitle })}
              {search.note ? <> <span className={styles.quiet}>{search.note}</span></> : null}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
