import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { EffectUnit, Measured } from "@/lib/claims/measured";
import { FigureDownloads } from "../../charts/FigureDownloads";
import { FigureTable } from "../../charts/FigureTable";
import type { CsvCell, Provenance } from "../../charts/figure-csv";
import { classNames } from "../../ui/class-names";
import { FigureFrame } from "../../ui/FigureFrame";
import { placeInterval } from "../../ui/place-interval";
import type { IntervalAxis } from "../../ui/place-interval";
import { axisEnd, countText, effectAxis, effectInterval, effectValue, shortCounts } from "./effect-words";
import { changeOf, curveValues, placeCurve } from "./place-curve";
import type { CurveReading } from "./place-curve";
import { percent } from "./scale";
import styles from "./SpecificationCurve.module.css";

export type SpecificationCurveProps = {
  readonly id: string;
  /** Id of the heading of its finding. */
  readonly within?: string | undefined;
  readonly unit: EffectUnit;
  readonly primary: Pick<Measured, "effect" | "counts" | "criterionMet">;
  readonly readings: readonly CurveReading[];
  /** Null where the finding is judged by a rule or not at all. */
  readonly threshold: number | null;
  readonly claimSide: "above" | "below" | null;
  readonly setAside: string;
  readonly setAsideShown?: string | undefined;
  readonly provenance: Omit<Provenance, "title" | "subline">;
  readonly keep?: ReactNode;
};

/** Rows grow with their names; the drawing fills them, so that the shaded side has no gaps. */
const MID = "50%";

/** How the estimate moves under every other required reading: the primary framed, coverage readings told apart, what flips by name. */
export function SpecificationCurve(props: SpecificationCurveProps) {
  const { id, within, unit, primary, readings, threshold, claimSide, setAside, setAsideShown, provenance, keep } = props;
  const t = useTranslations("claim.curve");
  const words = useTranslations("claim.effect");
  const axis = effectAxis(unit, curveValues([primary.effect, ...readings.map((reading) => reading.measured.effect)]));
  const rows = placeCurve(primary.effect.kind === "found" ? primary.effect.value : null, readings);
  const flips = readings.filter((reading) => reading.standing === "flips");
  const holds = readings.filter((reading) => reading.standing === "holds-both");
  const decided = threshold !== null || readings.some((reading) => reading.measured.criterionMet !== null);
  const title = flips.length > 0 ? t("title.flips", { flips: flips.length, of: readings.length, names: flips.slice(0, 3).map((reading) => reading.variant.name).join("; ") + (flips.length > 3 ? "; …" : "") })
    : !decided ? t("title.unset", { of: readings.length })
    : holds.length > 0 ? t("title.holds", { holds: holds.length, of: readings.length }) : t("title.none", { of: readings.length });
  const value = (effect: Measured["effect"]) => (effect.kind === "found" ? effectValue(unit, effect.value, effect.n, words) : t("states.undefined"));
  const range = (effect: Measured["effect"]) => (effect.kind === "found" ? effectInterval(unit, effect.interval, effect.n, words) : "");
  const counts = (measured: Pick<Measured, "counts">) => shortCounts(measured.counts).map((count) => countText(count.have)).join(" + ");
  const primaryDecided = threshold !== null && primary.effect.kind === "found" && primary.effect.interval !== null && (primary.effect.interval[0] > threshold || primary.effect.interval[1] < threshold);
  const state = (reading: CurveReading) => stateKey(reading);
  const twin = [["primary", t("primary"), primary, ""] as const, ...readings.map((reading) => [changeOf(reading.variant), reading.variant.name, reading.measured, t(`states.${state(reading)}`)] as const)];
  const cells = (measured: Pick<Measured, "effect">, csv: boolean): CsvCell[] => {
    const { effect } = measured;
    if (effect.kind === "undefined") return csv ? [null, null, null] : [t("states.undefined"), ""];
    return csv ? [exact(effect.value), exact(effect.interval?.[0]), exact(effect.interval?.[1])] : [value(effect), range(effect)];
  };
  const table = { head: [t("head.changed"), t("head.reading"), t("head.estimate"), t("head.interval"), t("head.n"), t("head.side")], rows: twin.map(([change, name, measured, side]) => [t(`changed.${change}`), name, ...cells(measured, false), counts(measured), side]) };
  const csv = { head: [t("head.changed"), t("head.reading"), t("head.estimate"), t("head.low"), t("head.high"), t("head.n"), t("head.side")], rows: twin.map(([change, name, measured, side]) => [t(`changed.${change}`), name, ...cells(measured, true), counts(measured), side]) };
  return (
    <FigureFrame
      id={id} within={within} headingLevel={3} title={title} subline={t("subline")} setAsideNote={setAside === "" ? undefined : (setAsideShown ?? setAside)} withoutScript="both"
      summary={t("summary", { of: readings.length, flips: flips.length, holds: holds.length, undefined: readings.filter((reading) => reading.measured.effect.kind === "undefined").length, primary: `${value(primary.effect)} (${range(primary.effect)})` })}
      downloads={<><FigureDownloads id={id} csv={csv} provenance={{ title, subline: t("subline"), ...provenance, setAside }} />{keep}</>}
      table={<FigureTable numbers={table} caption={title} />}
      figure={
        <ol className={styles.rows}>
          <li className={classNames(styles.row, styles.head)} aria-hidden="true">
            <span>{t("head.changed")}</span><span>{t("head.reading")}</span>
            <span className={styles.sides}>{threshold === null || claimSide === null ? null : <><span>{t(claimSide === "above" ? "otherSide" : "claimSide")}</span><span>{t(claimSide === "above" ? "claimSide" : "otherSide")}</span></>}</span>
            <span className={styles.end}>{t("head.estimate")}</span><span className={styles.end}>{t("head.interval")}</span><span className={styles.end}>{t("head.n")}</span>
          </li>
          {rows.map((row) => {
            if (row.kind === "primary") {
              return <Row key="primary" className={styles.primary} change={t("changed.primary")} name={t("primary")} drawing={<Drawn axis={axis} threshold={threshold} claimSide={claimSide} effect={primary.effect} look="primary" />} value={value(primary.effect)} range={range(primary.effect)} n={counts(primary)} />;
            }
            if (row.kind === "family") {
              const [low, high] = [row.lowest, row.highest];
              return (
                <Row
                  key={`family-${row.change}`} change={t(`changed.${row.change}`)}
                  name={<>{t(`family.${row.change as "province" | "month" | "voice"}`, { count: row.readings.length })}{low && high ? <span className={styles.quiet}> {t("familyMost", { low: unbroken(bare(low.variant.name)), high: unbroken(bare(high.variant.name)) })}</span> : null}</>}
                  drawing={<DrawnFamily axis={axis} threshold={threshold} claimSide={claimSide} readings={row.readings} />}
                  value={low && high ? "" : t("states.undefined")} range={low && high ? t("familyRange", { low: value(low.measured.effect), high: value(high.measured.effect) }) : ""} n=""
                />
              );
            }
            const { reading } = row;
            const flipped = reading.standing === "flips";
            const short = reading.standing === "below-minimum" || reading.standing === "undefined";
            return (
              <Row
                key={reading.variant.id} change={t(`changed.${row.change}`)} className={flipped ? styles.flipped : undefined}
                name={<>{unbroken(reading.variant.name)}{flipped || short || (primaryDecided && reading.standing === "holds-both") || primary.criterionMet !== null ? <span className={styles.tag}>{t(`states.${state(reading)}`)}</span> : null}</>}
                drawing={<Drawn axis={axis} threshold={threshold} claimSide={claimSide} effect={reading.measured.effect} look={reading.variant.kind === "coverage" ? "coverage" : short ? "faint" : "plain"} />}
                value={value(reading.measured.effect)} range={range(reading.measured.effect)} n={counts(reading.measured)}
              />
            );
          })}
          <li className={classNames(styles.row, styles.head)} aria-hidden="true">
            <span /><span />
            <span className={styles.ends}>
              <span className={styles.start}>{axisEnd(unit, axis.min, words)}</span>
              {threshold === null ? null : <span className={styles.middle} style={{ left: percent(placeInterval({ axis, threshold, claimSide, estimate: null, interval: null }).threshold) }}>{axisEnd(unit, threshold, words)}</span>}
              <span className={styles.last}>{axisEnd(unit, axis.max, words)}</span>
            </span>
          </li>
        </ol>
      }
    />
  );
}

const exact = (value: number | undefined): CsvCell => (value === undefined ? null : Number.isFinite(value) ? value : value > 0 ? "∞" : "−∞");
/** Dates are not broken at their hyphens. */
const unbroken = (name: string) => name.replaceAll(/(\d)-(?=\d)/gu, "$1\u2011");
const bare = (name: string) => name.replace(/^without /u, "");

function stateKey({ standing, measured }: CurveReading) {
  const byRule = measured.criterionMet !== null;
  switch (standing) {
    case "same-side": return byRule ? "same-rule" as const : "same" as const;
    case "flips": return byRule ? "other-rule" as const : "flips" as const;
    case "holds-both": return "holds" as const;
    case "below-minimum": return "too-few" as const;
    case "undefined": return "undefined" as const;
    case "no-side": return "shown" as const;
  }
}

function Row({ change, name, drawing, value, range, n, className }: { readonly change: string; readonly name: ReactNode; readonly drawing: ReactNode; readonly value: string; readonly range: string; readonly n: string; readonly className?: string | undefined }) {
  return (
    <li className={classNames(styles.row, className)}>
      <span className={styles.change}>{change}</span><span className={styles.name}>{name}</span><span className={styles.drawing}>{drawing}</span>
      <span className={classNames(styles.end, styles.value)}>{value}</span><span className={classNames(styles.end, styles.range)}>{range}</span><span className={classNames(styles.end, styles.n)}>{n}</span>
    </li>
  );
}

type DrawnProps = { readonly axis: IntervalAxis; readonly threshold: number | null; readonly claimSide: "above" | "below" | null };

function Ground({ axis, threshold, claimSide }: DrawnProps) {
  if (threshold === null) return <line x1="0" x2="0" y1="0" y2="100%" stroke="var(--rule-2)" />;
  const placed = placeInterval({ axis, threshold, claimSide, estimate: null, interval: null });
  return (
    <>
      {placed.shaded ? <rect x={percent(placed.shaded.from)} width={percent(placed.shaded.to - placed.shaded.from)} y="0" height="100%" fill="var(--sunken)" /> : null}
      <line x1={percent(placed.threshold)} x2={percent(placed.threshold)} y1="0" y2="100%" stroke="var(--ink)" strokeWidth="1.2" />
    </>
  );
}

function Drawn({ effect, look, ...ground }: DrawnProps & { readonly effect: Measured["effect"]; readonly look: "primary" | "coverage" | "plain" | "faint" }) {
  if (effect.kind === "undefined") return <svg className={styles.svg} aria-hidden="true"><Ground {...ground} /></svg>;
  const placed = placeInterval({ axis: ground.axis, threshold: ground.threshold ?? ground.axis.min, claimSide: null, estimate: effect.value, interval: effect.interval });
  const ink = look === "faint" ? "var(--ink-3)" : "var(--ink)";
  return (
    <svg className={styles.svg} aria-hidden="true">
      <Ground {...ground} />
      {placed.span === null ? null : (
        <>
          <line x1={percent(placed.span.from)} x2={percent(placed.span.to)} y1={MID} y2={MID} stroke={ink} strokeWidth={look === "primary" ? 3 : 1.8} strokeDasharray={look === "faint" ? "3 3" : undefined} />
          {placed.span.leavesStart ? <svg x="0" y={MID} overflow="visible"><path d="M-3 0 L4 -4 L4 4 Z" fill={ink} /></svg> : null}
          {placed.span.leavesEnd ? <svg x="100%" y={MID} overflow="visible"><path d="M3 0 L-4 -4 L-4 4 Z" fill={ink} /></svg> : null}
        </>
      )}
      {placed.dot === null ? null : look === "primary" ? (
        <svg x={percent(placed.dot)} y={MID} overflow="visible"><path d="M0 -6 L6 0 L0 6 L-6 0 Z" fill="var(--ink)" stroke="var(--paper)" /></svg>
      ) : <circle cx={percent(placed.dot)} cy={MID} r="4.2" fill={look === "plain" ? ink : "var(--paper)"} stroke={ink} strokeWidth="1.6" />}
    </svg>
  );
}

function DrawnFamily({ readings, ...ground }: DrawnProps & { readonly readings: readonly CurveReading[] }) {
  const dots = readings.flatMap((reading) => {
    const { effect } = reading.measured;
    if (effect.kind === "undefined") return [];
    const placed = placeInterval({ axis: ground.axis, threshold: ground.threshold ?? ground.axis.min, claimSide: null, estimate: effect.value, interval: effect.interval });
    return [{ id: reading.variant.id, placed }];
  });
  const spans = dots.flatMap(({ placed }) => (placed.span === null ? [] : [placed.span]));
  return (
    <svg className={styles.svg} aria-hidden="true">
      <Ground {...ground} />
      {spans.length === 0 ? null : <line x1={percent(Math.min(...spans.map((span) => span.from)))} x2={percent(Math.max(...spans.map((span) => span.to)))} y1={MID} y2={MID} stroke="var(--ink-3)" strokeWidth="1" />}
      {dots.map(({ id, placed }) => placed.dot === null ? null : <svg key={id} x={percent(placed.dot)} y={MID} overflow="visible"><line y1="-5" y2="5" stroke="var(--ink)" strokeWidth="1.4" opacity="0.7" /></svg>)}
    </svg>
  );
}
