import { useTranslations } from "next-intl";
import type { Figure } from "@/lib/claims/figure";
import { provinceByCode } from "@/lib/codebook/provinces";
import type { ProvinceCode } from "@/lib/codebook/provinces";
import { projectProvinces } from "@/lib/geography/projection";
import { twoWayClass, twoWayLabel, twoWayToken } from "../../map/measures";
import { placeLabels } from "../../map/province-labels";
import { hatch } from "../../ui/HatchDefs";
import { localWords } from "./local-words";
import { TwoWayMap } from "./TwoWayMap";
import type { MapProvince } from "./TwoWayMap";
import styles from "./TwoWayMap.module.css";

type Local = Extract<Figure, { kind: "local-provinces" }>;

const [WIDTH, HEIGHT, EAST_ROOM, TOP_ROOM] = [560, 372, 58, 24] as const;
const drawn = projectProvinces(WIDTH - EAST_ROOM, HEIGHT - TOP_ROOM, 7);
const pxPerDegree = drawn.project([67, 34])[0] - drawn.project([66, 34])[0];
/** Classes dark enough for light text in the light theme, and light enough for dark text in the dark one. */
const STRONG = new Set(["two-way-12", "two-way-21", "two-way-22"]);
const STEPS = [0, 1, 2] as const;

/** Attacks and operations of every province in nine classes, and what the comparison with all others says of it in words. */
export function TwoWayMapFigure({ figure, label, hrefOf }: { readonly figure: Local; readonly label: string; readonly hrefOf: (province: ProvinceCode) => string }) {
  const t = useTranslations("claim.figure.map");
  const words = useTranslations("claim.figure.local");
  const named = figure.rows.map((row) => ({ pcode: row.province, name: provinceByCode(row.province).name, number: `${row.attacks}/${row.operations}`, value: row.attacks + row.operations, anyRecord: row.word !== "no-record" }));
  const labels = new Map(placeLabels(named, { pxPerDegree, zoomedIn: false, small: false }).map(({ pcode, place }) => [pcode, place]));
  const cells = new Map<string, number>();
  const provinces: MapProvince[] = figure.rows.map((row) => {
    const none = row.word === "no-record";
    const token = twoWayToken(twoWayClass(row.attacks, row.operations));
    if (!none) cells.set(token, (cells.get(token) ?? 0) + 1);
    const place = labels.get(row.province);
    const at = place === undefined ? null : drawn.project(place.at);
    return {
      code: row.province, name: provinceByCode(row.province).name, path: drawn.provinces.get(row.province) ?? "",
      fill: none ? hatch.noRecord : token === "two-way-00" ? "var(--map-zero)" : `var(--${token})`,
      strong: !none && STRONG.has(token) && place?.kind === "inside",
      marked: row.word === "operations-without-attack", counts: none ? null : `${row.attacks} / ${row.operations}`,
      label: at === null || place === undefined ? null : { x: at[0], y: at[1], side: place.kind === "inside" ? "inside" : place.side, from: place.kind === "leader" ? drawn.project(place.from) : null },
      counted: none ? t("noRecord") : t("counts", { attacks: row.attacks, operations: row.operations }),
      said: localWords(row, words), href: none ? null : hrefOf(row.province),
    };
  });
  const silent = figure.rows.filter((row) => row.word === "no-record").length;
  const without = figure.rows.filter((row) => row.word === "operations-without-attack");
  return (
    <TwoWayMap
      label={label} width={WIDTH} height={HEIGHT} topRoom={TOP_ROOM} provinces={provinces}
      neighbours={[...drawn.neighbours].map(([country, path]) => ({ country, path }))}
      legend={
        <div className={styles.legend}>
          <div className={styles.legendGrid}>
            <span className={styles.attackWords}>{t("attacks")}</span>
            <table>
              <caption className="visually-hidden">{t("legend")}</caption>
              <tbody>
                {STEPS.toReversed().map((attacks) => (
                  <tr key={attacks}>
                    <th scope="row">{twoWayLabel(attacks)}</th>
                    {STEPS.map((operations) => {
                      const token = twoWayToken({ attacks, operations });
                      return <td key={operations} style={{ background: token === "two-way-00" ? "var(--map-zero)" : `var(--${token})`, color: STRONG.has(token) ? "var(--map-text-strong)" : "var(--ink)" }}>{cells.get(token) ?? 0}</td>;
                    })}
                  </tr>
                ))}
                <tr><td />{STEPS.map((operations) => <th key={operations} scope="col">{twoWayLabel(operations)}</th>)}</tr>
              </tbody>
            </table>
            <span /><span className={styles.operationWords}>{t("operations")}</span>
          </div>
          <ul>
            <li>{t("classes")}</li>
            {without.length > 0 ? <li><svg width="16" height="12" aria-hidden="true"><rect x="1.5" y="1.5" width="13" height="9" fill="var(--two-way-01)" stroke="var(--ink)" strokeWidth="1.8" strokeDasharray="3 2" /></svg>{t("withoutAttack", { count: without.length })}</li> : null}
            {silent > 0 ? <li><svg width="16" height="12" aria-hidden="true"><rect x="0.5" y="0.5" width="15" height="11" fill={hatch.noRecord} stroke="var(--map-edge)" /></svg>{t("silent", { silent })}</li> : null}
          </ul>
        </div>
      }
    />
  );
}
