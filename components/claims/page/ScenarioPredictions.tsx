import Link from "next/link";
import { useTranslations } from "next-intl";
import type { Scenario } from "@/lib/claims/claim";
import type { FindingWords } from "./finding-view";
import styles from "./Finding.module.css";

/** What each scenario would predict for this figure, and whether that tells them apart. */
export function ScenarioPredictions({ words, scenarios }: { readonly words: FindingWords; readonly scenarios: readonly Scenario[] }) {
  const t = useTranslations("claim.scenarios");
  return (
    <div className={styles.sunken}>
      <h3>{t(words.separates ? "mayTitle" : "notTitle")}</h3>
      <p>{t(words.separates ? "may" : "not")} {words.separates ? null : <Link href="/hypothesis/matrix" prefetch={false}>{t("matrix")}</Link>}</p>
      <ul className={styles.predictions}>
        {scenarios.map((scenario) => (
          <li key={scenario.id}><b>{scenario.id} {scenario.name}</b><span>{words.scenarios[scenario.id] ?? t("nothing")}</span></li>
        ))}
      </ul>
    </div>
  );
}
