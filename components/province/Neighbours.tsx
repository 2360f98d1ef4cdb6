import Link from "next/link";
import { useTranslations } from "next-intl";
import { provinceByCode } from "@/lib/codebook/provinces";
import type { ProvinceRow } from "@/lib/read/linked-views";
import { KindMark } from "../ui/KindMark";
import { CountCell, SilentMark } from "./CountCell";
import styles from "./Province.module.css";

export type NeighbourRow = Pick<ProvinceRow, "code" | "counted" | "setAside" | "anyRecord"> & { readonly href: string };

/** The provinces that share a border, with their counts under the same filter. */
export function Neighbours({ rows, labelledBy }: { readonly rows: readonly NeighbourRow[]; readonly labelledBy: string }) {
  const t = useTranslations("province");
  return (
    <table className={styles.table} aria-labelledby={labelledBy}>
      <thead>
        <tr>
          <th scope="col">{t("province")}</th>
          <th scope="col" className="num"><span className={styles.headKind}><KindMark kind="attack" size={9} />{t("attacks")}</span></th>
          <th scope="col" className="num"><span className={styles.headKind}><KindMark kind="operation" size={9} />{t("operations")}</span></th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.code}>
            <th scope="row"><Link prefetch={false} href={row.href}>{provinceByCode(row.code).name}</Link></th>
            {row.anyRecord ? (
              <>
                <td className="num"><CountCell counted={row.counted.attacks} setAside={row.setAside.attacks} /></td>
                <td className="num"><CountCell counted={row.counted.operations} setAside={row.setAside.operations} /></td>
              </>
            ) : <td colSpan={2}><SilentMark words={t("neighbours.silent")} /></td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
