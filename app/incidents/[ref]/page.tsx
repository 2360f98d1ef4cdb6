import { ArrowLeft, ArrowRight, LockKeyhole } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { solarHijri } from "@/components/forms/solar-hijri";
import { FollowPage } from "@/components/linked/FollowRecords";
import { CodedTable } from "@/components/record/CodedTable";
import { History } from "@/components/record/History";
import { LabelBesideFinding } from "@/components/record/LabelBesideFinding";
import { NearInTime } from "@/components/record/NearInTime";
import { Part } from "@/components/record/Part";
import { recordTitle, valueLabel } from "@/components/record/record-words";
import { RecordActions } from "@/components/record/RecordActions";
import { RecordFiles } from "@/components/record/RecordFiles";
import styles from "@/components/record/Record.module.css";
import { Relations } from "@/components/record/Relations";
import { RestsOn } from "@/components/record/RestsOn";
import { SavedBanner } from "@/components/record/SavedBanner";
import { Sources } from "@/components/record/Sources";
import { TollFigure } from "@/components/record/TollFigure";
import type { TollRow } from "@/components/record/TollFigure";
import { Voices } from "@/components/record/Voices";
import { WhereMap } from "@/components/record/WhereMap";
import { Withheld } from "@/components/record/Withheld";
import { Banner } from "@/components/ui/Banner";
import { classNames } from "@/components/ui/class-names";
import { formatDay, formatLongDay } from "@/components/ui/format";
import { KindMark } from "@/components/ui/KindMark";
import { essay } from "@/lib/claims/shown-essay";
import { CODEBOOK_VERSION } from "@/lib/codebook/fields";
import { monthOf } from "@/lib/codebook/iso-day";
import { provinceByCode } from "@/lib/codebook/provinces";
import { readRecordPage } from "./read-record-page";

type Props = { readonly params: Promise<{ ref: string }>; readonly searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: decodeURIComponent((await params).ref) };
}

export default async function RecordPage({ params, searchParams }: Props) {
  const { ref } = await params;
  const found = await readRecordPage(decodeURIComponent(ref).toUpperCase());
  if (found === null) notFound();
  const t = await getTranslations("record");
  const { incident: record, state } = found;
  const coarse = record.sensitivity === "coarse";
  const title = recordTitle(record);
  const heading = t(`title.${title.pattern}`, { ...title.values, where: title.values.where ?? t("somewhere") });
  const isClosed = record.sensitivity === "closed";
  const publicHeading = t("publicTitle", { kind: valueLabel("kind", record.kind), where: record.province === null ? t("somewhere") : provinceByCode(record.province).name, from: formatDay(monthOf(record.dateStart)), to: formatDay(monthOf(record.dateEnd)), months: monthOf(record.dateStart) === monthOf(record.dateEnd) ? 1 : 2 });
  const hijri = record.datePrecision === "day" ? solarHijri(record.dateStart) : null;
  const dates = record.dateStart === record.dateEnd ? formatLongDay(record.dateStart) : `${formatLongDay(record.dateStart)} – ${formatLongDay(record.dateEnd)}`;
  const reason = state === "counted" ? null : t(`reason.${state}`);
  const inDefault = state === "counted" ? t("counted") : state === "not-matching" || state === "other-dataset" ? t("notMatching") : t("setAside", { reason: t(`reason.${state}`) });
  const address = `${process.env["PUBLIC_URL"]?.replace(/\/$/, "") ?? ""}/incidents/${record.ref}`;
  const strip: [string, ReactNode][] = [
    [t("facts.kind"), <><KindMark kind={record.kind} /> {valueLabel("kind", record.kind)}</>],
    [t("facts.event"), <>{valueLabel("eventType", record.eventType)} <Withheld on={coarse} /></>],
    [t("facts.target"), valueLabel("targetType", record.targetType)],
    [t("facts.actor"), record.assessedConfidence === null ? valueLabel("actor", record.assessedActor) : t("facts.confidence", { actor: valueLabel("actor", record.assessedActor), confidence: valueLabel("confidence", record.assessedConfidence).toLowerCase() })],
    [t("facts.claim"), valueLabel("claimStatus", record.claimStatus)],
    [t("facts.record"), t("facts.version", { status: valueLabel("status", record.status), version: record.version })],
    [t("facts.default"), inDefault],
  ];
  const point = record.lng === null || record.lat === null ? null : { key: record.ref, lng: record.lng, lat: record.lat, kind: record.kind };
  const others = found.sameProvince.flatMap((row) => (row.point === null || row.kind === null ? [] : [{ key: row.ref, ...row.point, kind: row.kind }]));
  const named = essay.claims.filter((claim) => claim.incidents.some((one) => one.dataset === record.dataset && one.externalId === record.externalId));
  const isOperation = record.kind === "operation" || record.kind === "clash";
  const tolls: TollRow[] = [
    { key: "killed", low: record.killedLow, best: record.killedBest, high: record.killedHigh },
    { key: "injured", low: record.injuredLow, best: record.injuredBest, high: record.injuredHigh },
    ...(isOperation ? [{ key: "detained" as const, low: record.detainedLow, best: record.detainedBest, high: record.detainedHigh }] : []),
  ];
  const tollNumbers = { head: [t("toll.title"), t("toll.low"), t("toll.bestNumber"), t("toll.high")], rows: tolls.map((row) => [t(`toll.${row.key}`), row.low, row.best, row.high]) };
  const whereNumbers = {
    head: [t("where.record"), t("where.lng"), t("where.lat"), t("where.precision")],
    rows: [[record.ref, record.lng, record.lat, record.placePrecision], ...found.sameProvince.flatMap((row) => (row.point === null ? [] : [[row.ref, row.point.lng, row.point.lat, row.placePrecision]]))],
  };
  // A file leaves the machine: it says no more of the record than the public view does.
  const origin = { recordRef: record.ref, version: record.version, heading: record.sensitivity === "public" ? heading : valueLabel("kind", record.kind), dataset: found.datasetTitle, total: found.ofDataset, standing: inDefault, address, revision: found.revision };

  return (
    <div className={classNames(styles.page, coarse && styles.reduced)}>
      {record.sensitivity === "closed" ? <p className="only-print">{record.ref}. {t("closed")}</p> : null}
      <div className={classNames(styles.bar, isClosed && "no-print")}>
        <nav aria-label={t("breadcrumb")}><Link href="/incidents">{t("breadcrumb")}</Link> <span aria-hidden="true">›</span> <b>{record.ref}</b></nav>
        <div className={styles.tools}>
          {found.earlier === null ? null : <Link href={`/incidents/${found.earlier}`}><ArrowLeft size={13} aria-hidden="true" style={{ display: "inline" }} /> {t("earlier")}</Link>}
          {found.later === null ? null : <Link href={`/incidents/${found.later}`}>{t("later")} <ArrowRight size={13} aria-hidden="true" style={{ display: "inline" }} /></Link>}
          <RecordActions recordRef={record.ref} citation={t("citation", { ref: record.ref, version: record.version, revision: found.revision, address })} />
        </div>
      </div>
      {(await searchParams)["saved"] === undefined ? null : <SavedBanner record={record} hidden={reason} />}
      {record.status === "retracted" || record.status === "rejected" || record.status === "draft" ? <Banner>{t(`state.${record.status}`)}</Banner> : null}
      {record.duplicateOf === null ? null : <Banner><Link href={`/incidents/${record.duplicateOf}`}>{t("state.duplicate", { ref: record.duplicateOf })}</Link></Banner>}
      <header className={isClosed ? "no-print" : undefined}>
        <h1>{coarse ? <><span className="no-print">{heading}</span><span className="only-print">{publicHeading}</span></> : heading}</h1>
        <p className={styles.when}>
          {dates}{hijri === null ? null : <> ({hijri.latin.replace(/^[^,]+, /, "")} · <bdi lang="fa-AF" dir="rtl">{hijri.dari}</bdi>)</>}{record.place === null ? null : <>, {record.place}</>}
        </p>
        {coarse ? <p className={styles.quiet}><LockKeyhole size={12} aria-hidden="true" className={styles.lock} /> {t("coarse")}</p> : null}
        {record.sensitivity === "closed" ? <p className={styles.quiet}><LockKeyhole size={12} aria-hidden="true" className={styles.lock} /> {t("closed")}</p> : null}
      </header>
      <dl className={classNames(styles.strip, isClosed && "no-print")}>{strip.map(([name, value]) => <div key={name}><dt>{name}</dt><dd>{value}</dd></div>)}</dl>
      <div className={classNames(styles.columns, isClosed && "no-print")}>
        <div className={styles.main}>
          <Part id="happened" title={t("happened")} aside={<Withheld on={coarse} />}><p className={styles.prose}>{record.summary}</p></Part>
          <Part id="toll" isPublic title={t("toll.title")} tools={record.sensitivity === "closed" ? undefined : <RecordFiles id="toll" title={t("toll.title")} numbers={tollNumbers} origin={origin} />}>
            <TollFigure rows={tolls} />
            <p className={styles.quiet}>{t("toll.note")}</p>
          </Part>
          {isOperation ? <Part id="label" isPublic title={t("label.title")}><LabelBesideFinding record={record} coarse={coarse} /></Part> : null}
          <Part id="coded" title={t("coded")} aside={<a href="/codebook">{t("codebook", { version: CODEBOOK_VERSION })}</a>}><CodedTable record={record} coarse={coarse} /></Part>
          <Part id="voices" isPublic title={t("voices.title")} aside={t("voices.count", { count: record.attributions.length })}><Voices record={record} coarse={coarse} /></Part>
          <Part id="sources" title={t("sources.title")} aside={t("sources.head")}><Sources record={record} coarse={coarse} /></Part>
          <Part id="relations" title={t("relations.title")}><Relations record={record} incoming={found.incoming} /></Part>
          <Part id="note" title={t("note")} aside={<Withheld on={coarse} />}>{record.codingNote === null ? <p className={styles.quiet}>{t("noteNone")}</p> : <p className={styles.prose}>{record.codingNote}</p>}</Part>
          {record.privateNotes === null ? null : <div className="no-print"><Part id="private" title={t("private")} aside={<><Withheld on /> {t("privateHint")}</>}><p className={styles.private}>{record.privateNotes}</p></Part></div>}
          <Part id="history" title={t("history.title")} aside={t("history.note")}>
            <History changes={found.changes} redactions={found.redactions} batchRow={record.batch === null ? null : (record.externalId ?? record.ref)} createdAt={record.createdAt} />
          </Part>
        </div>
        <aside className={styles.side}>
          <Part
            id="where" title={t("where.title")} aside={<>{t(`precisionPlace.${record.placePrecision}`)} <Withheld on={coarse} /></>}
            tools={record.sensitivity !== "public" || record.province === null ? undefined : <RecordFiles id="where" title={t("where.title")} numbers={whereNumbers} origin={origin} />}
          >
            {record.province === null ? <p className={styles.quiet}>{t("where.none")}</p> : <WhereMap province={record.province} place={record.place} precision={record.placePrecision} point={point} others={others} nearestOf={found.sameProvince.length} drawnFrom={found.inProvince} />}
          </Part>
          <Part id="rests" title={t("rests.title")}><RestsOn rests={found.rests} named={named} /></Part>
          <Part id="near" title={t("near.title")} aside={t("near.note")}><NearInTime near={found.near} dayKnown={record.datePrecision === "day"} /></Part>
        </aside>
      </div>
      <p className="only-print">{t("citation", { ref: record.ref, version: record.version, revision: found.revision, address })}</p>
      <FollowPage revision={found.revision} />
    </div>
  );
}
