import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { formatInstant } from "@/components/import/amounts";
import { Chip } from "@/components/ui/Chip";
import { formatCount } from "@/components/ui/format";
import { FollowList } from "./FollowList";
import type { ListedImport } from "./read-imports";
import styles from "./import.module.css";

const looks: Readonly<Record<string, "filled" | "outline" | "dashed">> = {
  looking: "dashed", writing: "dashed", staging: "dashed", waiting: "outline", live: "filled", refused: "outline", failed: "outline", cancelled: "dashed", undone: "dashed", purged: "dashed",
};

/** In what state an import is, as a short word in a frame. */
export async function StateChip({ state }: { readonly state: ListedImport["state"] }) {
  const t = await getTranslations("import.state");
  return <Chip look={looks[state.state] ?? "outline"}>{t(`${state.of}.${state.state}`)}</Chip>;
}

/** Every import there was, those under way first of all by being the newest, each leading to its own page. */
export async function ListOfImports({ imports }: { readonly imports: readonly ListedImport[] }) {
  const t = await getTranslations("import.list");
  const isMoving = imports.some(({ state }) => state.state === "looking" || state.state === "writing" || state.state === "staging");
  const cell = (count: number | null, { isOutlook }: ListedImport) => (count === null ? <span className={styles.unknown}>{t("notKnown")}</span> : isOutlook ? <span className={styles.unknown}>{t("would", { count })}</span> : formatCount(count));
  return (
    <section id="imports" className={styles.block} aria-labelledby="imports-title">
      <div className={styles.blockHead}>
        <h2 id="imports-title">{t("title")}</h2>
        <p className={styles.quiet}>{t("count", { count: imports.length })}</p>
      </div>
      {imports.length === 0 ? <p>{t("none")}</p> : (
        <div className={styles.scroll} role="group" aria-labelledby="imports-title" tabIndex={0}>
          <table className={styles.list}>
            <thead>
              <tr>
                <th scope="col">{t("file")}</th><th scope="col">{t("state")}</th><th scope="col">{t("dataset")}</th>
                <th scope="col" className="num">{t("rows")}</th><th scope="col" className="num">{t("changed")}</th><th scope="col" className="num">{t("refused")}</th><th scope="col">{t("at")}</th>
              </tr>
            </thead>
            <tbody>
              {imports.map((one) => (
                <tr key={one.id}>
                  <th scope="row"><Link href={`/import/${one.id}`} prefetch={false}>{one.name}</Link></th>
                  <td data-head={t("state")}><StateChip state={one.state} />{one.rowsSoFar === null ? null : <span className={styles.soFar}>{t("looking", { rows: one.rowsSoFar })}</span>}</td>
                  <td data-head={t("dataset")} data-none={one.dataset === null || undefined}>{one.dataset === null ? <span className={styles.unknown}>{t("notKnown")}</span> : <>{one.dataset.title} <code>{one.dataset.code}</code></>}</td>
                  <td className="num" data-head={t("rows")} data-none={one.added === null || undefined}>{cell(one.added, one)}</td>
                  <td className="num" data-head={t("changed")} data-none={one.changed === null || undefined}>{cell(one.changed, one)}</td>
                  <td className="num" data-head={t("refused")} data-none={one.refused === null || undefined}>{cell(one.refused, one)}</td>
                  <td data-head={t("at")}>{formatInstant(one.at)}{one.who === null ? null : <span className={styles.soFar}>{t("by", { who: one.who })}</span>}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <FollowList isMoving={isMoving} />
    </section>
  );
}
