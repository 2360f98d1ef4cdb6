import { useTranslations } from "next-intl";
import type { DatasetFacts, FindingWords } from "./finding-view";
import styles from "./Finding.module.css";

/**
 * What must be known beside the number, under the figure and in its picture: how much the dataset is known to hold, how it
 * was collected, how many records rest on one party's word, the provinces nobody searched, and the finding's own limits.
 */
export function FigureCaveat({ words, dataset, warnings }: { readonly words: Pick<FindingWords, "caveats">; readonly dataset: DatasetFacts; readonly warnings: readonly string[] }) {
  const t = useTranslations("claim.caveat");
  const { knownCoverage: known, partisan } = dataset;
  const parts = [
    known === null ? t("coverageUnknown") : t("coverage", { assessed: known.assessed, counted: known.counted }),
    dataset.effort === "constant" ? "" : t("effort"),
    t("partisan", { attacks: partisan.attacks.only, attacksOf: partisan.attacks.of, operations: partisan.operations.only, operationsOf: partisan.operations.of }),
    dataset.silent > 0 ? t("silent", { silent: dataset.silent }) : "",
  ].filter((part) => part !== "");
  return (
    <div className={styles.caveat}>
      <p><b>{t("not")}</b> {parts.join(" ")}</p>
      {[...words.caveats, ...warnings].map((text) => <p key={text}>{text}</p>)}
    </div>
  );
}
