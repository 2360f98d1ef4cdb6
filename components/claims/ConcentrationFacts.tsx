import { useTranslations } from "next-intl";
import type { ClaimResults } from "@/lib/claims/compute";
import { provinceName, shareWords } from "./claim-words";
import styles from "./Claims.module.css";

/** C1's facts as a list: effect, n, what it is compared with, p, what was set aside, the loose reading, Kabul, and what would overturn it. */
export function ConcentrationFacts({ results }: { readonly results: ClaimResults }) {
  const t = useTranslations("claims.facts");
  const phrases = useTranslations("claims.words");
  const words = shareWords(results, phrases);
  if (words === null) return null;
  const { provincesForHalf, ranked, n, verdict } = results.C1;
  const enough = verdict.word !== "too-few-records";
  const kabul = ranked.find((row) => row.province === "AF01");
  const rows: [string, string][] = [
    ...(enough ? [[t("effect"), t("effectValue", words)] as [string, string]] : []),
    [t("n"), t("nValue", words)],
    [t("null"), t("nullValue")],
    ...(enough ? [[t("p"), t("pValue", words)] as [string, string]] : []),
    [t("setAside"), t("setAsideValue", words)],
    ...(provincesForHalf === null ? [] : [[t("half"), provincesForHalf.unique ? t("halfValue", { fewest: provincesForHalf.fewest, names: provincesForHalf.provinces.map(provinceName).join(", ") }) : t("halfTied", { fewest: provincesForHalf.fewest })] as [string, string]]),
    ...(kabul ? [[t("kabul"), t("kabulValue", { count: kabul.count, n, rank: kabul.rank })] as [string, string]] : []),
    [t("tipping"), results.C1.knownCoverage === null ? t("tippingUnknown", words) : t("tippingValue", words)],
    [t("covers"), t("coversValue")],
  ];
  return (
    <dl className={styles.facts}>
      {rows.map(([name, value]) => (
        <div key={name} className={styles.fact}><dt>{name}</dt><dd>{value}</dd></div>
      ))}
    </dl>
  );
}
