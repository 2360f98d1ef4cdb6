import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Figure } from "@/lib/claims/figure";
import { provinceByCode } from "@/lib/codebook/provinces";
import type { ProvinceCode } from "@/lib/codebook/provinces";
import { FigureDownloads } from "../../charts/FigureDownloads";
import { FigureTable } from "../../charts/FigureTable";
import type { Provenance } from "../../charts/figure-csv";
import { FigureFrame } from "../../ui/FigureFrame";
import { BoundsBar } from "./BoundsBar";
import { figureNumbers } from "./figure-numbers";
import type { NumberWords } from "./figure-numbers";
import { figureSummary } from "./figure-summary";
import { FollowedTimeline } from "./FollowedTimeline";
import { LabelBesideFinding } from "./LabelBesideFinding";
import { LagCurve } from "./LagCurve";
import { LocalProvinces } from "./LocalProvinces";
import type { LocalTranslator } from "./local-words";
import { PairsPlot } from "./PairsPlot";
import { SeriesColumns } from "./SeriesColumns";
import { ShareRows } from "./ShareRows";
import { TargetMix } from "./TargetMix";
import { TwoGroups } from "./TwoGroups";
import { TwoWayMapFigure } from "./TwoWayMapFigure";
import styles from "./Figures.module.css";

export type ClaimFigureProps = {
  /** Anchor of the figure and start of its files' names. */
  readonly id: string;
  readonly figure: Figure;
  /** n, and how many records that is of how many. */
  readonly subline: string;
  /** What was left out and why; empty where nothing was. */
  readonly setAside: string;
  /** The same under the title, where a figure above it has told the reasons already. */
  readonly setAsideShown?: string | undefined;
  readonly claimSide: "above" | "below" | null;
  /** The provinces that the text names. */
  readonly named: readonly ProvinceCode[];
  /** Of the records that a province of this figure stands for; null: they cannot be listed. */
  readonly provinceHref: (province: ProvinceCode) => string;
  readonly provenance: Omit<Provenance, "title" | "subline">;
  /** What must be known beside the number: coverage, effort, whose word, provinces nobody searched. */
  readonly caveats?: ReactNode;
  /** A button that keeps the figure as a card. */
  readonly keep?: ReactNode;
  readonly headingLevel?: 2 | 3;
  /** Id of the heading of its finding. */
  readonly within?: string | undefined;
  /** For figures that need the whole width on paper. */
  readonly wideClass?: string | undefined;
};

/** Kinds whose names and marks would run into each other in a narrow column. */
const WIDE: ReadonlySet<Figure["kind"]> = new Set(["province-pairs", "local-provinces", "followed-timeline", "label-beside-finding"]);

export const isWide = ({ kind }: Figure): boolean => WIDE.has(kind);

/** Any figure of any finding in the frame that all figures have: title, n of N, set aside, table twin, files, and the caveats that travel with it. */
export function ClaimFigure(props: ClaimFigureProps) {
  const { id, figure, subline, setAside, setAsideShown, provenance, caveats, keep, headingLevel = 3, within } = props;
  const t = useTranslations("claim.figure") as unknown as NumberWords;
  const local = useTranslations("claim.figure.local") as unknown as LocalTranslator;
  const numbers = figureNumbers(figure, t, local, 3);
  return (
    <FigureFrame
      id={id} within={within} headingLevel={headingLevel} title={figure.title} subline={subline} setAsideNote={setAside === "" ? undefined : (setAsideShown ?? setAside)}
      className={isWide(figure) ? props.wideClass : undefined} withoutScript="both" summary={figureSummary(figure, t)}
      figure={<Drawing {...props} />}
      table={<FigureTable numbers={numbers} caption={figure.title} />}
      downloads={<><FigureDownloads id={id} csv={figureNumbers(figure, t, local, null)} provenance={{ title: figure.title, subline, ...provenance, setAside }} />{keep}</>}
      note={caveats}
    />
  );
}

function Drawing({ figure, claimSide, named, provinceHref }: ClaimFigureProps) {
  const t = useTranslations("claim.figure");
  const label = t("drawing", { title: figure.title });
  switch (figure.kind) {
    case "shares":
      return <ShareRows rows={figure.rows.map((row, index) => ({ ...row, key: row.code ?? String(index) }))} threshold={figure.threshold} claimSide={figure.threshold === null ? null : claimSide} as="dots" />;
    case "ranked-provinces": {
      const rows = figure.rows.filter((row) => row.count > 0);
      return (
        <ShareRows
          rows={rows.map((row) => ({ ...row, key: row.province, label: provinceByCode(row.province).name, named: row.named ?? named.includes(row.province) }))} threshold={null} claimSide={null} as="bars"
          half={figure.forHalf === null ? null : { after: figure.forHalf, words: t("ranked.half", { count: figure.forHalf }) }}
        />
      );
    }
    case "province-pairs": return <PairsPlot figure={figure} named={named} hrefOf={provinceHref} label={label} />;
    case "local-provinces": return <div className={styles.mapAndList}><TwoWayMapFigure figure={figure} label={label} hrefOf={provinceHref} /><LocalProvinces rows={figure.rows} /></div>;
    case "followed-timeline": return <FollowedTimeline figure={figure} label={label} />;
    case "lag-curve": return <LagCurve figure={figure} label={label} />;
    case "mix": return <TargetMix figure={figure} />;
    case "label-beside-finding": return <LabelBesideFinding figure={figure} />;
    case "bounds": return <BoundsBar figure={figure} claimSide={claimSide} />;
    case "series": return <SeriesColumns figure={figure} label={label} />;
    case "two-groups": return <TwoGroups figure={figure} claimSide={claimSide} />;
  }
}
