import { useTranslations } from "next-intl";
import styles from "./Overview.module.css";

const places = ["map", "provinces", "months", "targets", "actors", "claims"] as const;

/** On small screens, one figure a screen: links to each stay on top. */
export function JumpLinks() {
  const t = useTranslations("overview");
  return (
    <nav className={styles.jump} aria-label={t("jump")}>
      {places.map((place) => <a key={place} href={`#${place}`}>{t(`jumps.${place}`)}</a>)}
    </nav>
  );
}
