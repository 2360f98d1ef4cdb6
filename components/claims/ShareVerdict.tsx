import { useTranslations } from "next-intl";
import type { ClaimResults } from "@/lib/claims/compute";
import { shareWords } from "./claim-words";

/** Why the verdict on C1 is what it is, in one sentence with its numbers. */
export function ShareVerdict({ results }: { readonly results: ClaimResults }) {
  const t = useTranslations("claims.share");
  const phrases = useTranslations("claims.words");
  const words = shareWords(results, phrases);
  const { verdict } = results.C1;
  if (words === null) return <>{t("none")}</>;
  switch (verdict.word) {
    case "supports": return <>{t("supports")}</>;
    case "too-few-records": return <>{t("tooFew", { n: verdict.n, needed: verdict.needed })}</>;
    case "cannot-be-tested": return null;
    case "does-not-support":
      if (verdict.qualifier === "points-the-other-way") return <>{t("otherWay")}</>;
      return <>{t(`because.${verdict.because.kind}`, { ...words, variant: verdict.because.kind === "variant-flips" ? verdict.because.variant : "" })}</>;
  }
}
