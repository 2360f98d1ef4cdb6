import { ArrowLeft, ArrowRight, LockKeyhole } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { solarHijri } from "@/components/forms/solar-hijri";
import { CodedTable } from "@/components/record/CodedTable";
import { History } from "@/components/record/History";
import { NearInTime } from "@/components/record/NearInTime";
import { recordTitle, valueLabel } from "@/components/record/record-words";
import { RecordActions } from "@/components/record/RecordActions";
import { LabelBesideFinding, Part, Relations, Sources, Voices, Withheld } from "@/components/record/RecordParts";
import styles from "@/components/record/Record.module.css";
import { RestsOn } from "@/components/record/RestsOn";
import { SavedBanner } from "@/components/record/SavedBanner";
import { TollFigure } from "@/components/record/TollFigure";
import { WhereMap } from "@/components/record/WhereMap";
import { Banner } from "@/components/ui/Banner";
import { formatLongDay } from "@/components/ui/format";
import { KindMark } from "@/components/ui/KindMark";
import { essay } from "@/lib/claims/essay/essay";
import { CODEBOOK_VERSION } from "@/lib/codebook/fields";
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

  return (
    <div className={styles.page}>
      <div className={styles.bar}>
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
      <header>
        <h1>{t(`title.${title.pattern}`, { ...title.values, where: title.values.where ?? t("somewhere") })}</h1>
        <p className={styles.when}>
          {dates}{hijri === null ? null : <> ({hijri.latin.replace(/^[^,]+, /, "")} · <bdi lang="fa-AF" dir="rtl">{hijri.dari}</bdi>)</>}{record.place === null ? null : <>, {record.place}</>}
        </p>
        {coarse ? <p className={styles.quiet}><LockKeyhole size={12} aria-hidden="true" className={styles.lock} /> {t("coarse")}</p> : null}
        {record.sensitivity === "closed" ? <p className={styles.quiet}><LockKeyhole size={12} aria-hidden="true" className={styles.lock} /> {t("closed")}</p> : null}
      </header>
      <dl className={styles.strip}>{strip.map(([name, value]) => <div key={name}><dt>{name}</dt><dd>{value}</dd></div>)}</dl>
      <div className={styles.columns}>
        <div className={styles.main}>
          <Part id="happened" title={t("happened")} aside={<Withheld on={coarse} />}><p className={styles.prose}>{record.summary}</p></Part>
          <Part id="toll" title={t("toll.title")}>
            <TollFigure
              rows={[
                { key: "killed", low: record.killedLow, best: record.killedBest, high: record.killedHigh },
                { key: "injured", low: record.injuredLow, best: record.injuredBest, high: record.injuredHigh },
                ...(isOperation ? [{ key: "detained" as const, low: record.detainedLow, best: record.detainedBest, high: record.detainedHigh }] : []),
              ]}
            />
            <p className={styles.quiet}>{t("toll.note")}</p>
          </Part>
          {isOperation ? <Part id="label" title={t("label.title")}><LabelBesideFinding record={record} coarse={coarse} /></Part> : null}
          <Part id="coded" title={t("coded")} aside={<a href="/codebook">{t("codebook", { version: CODEBOOK_VERSION })}</a>}><CodedTable record={record} coarse={coarse} /></Part>
          <Part id="voices" title={t("voices.title")} aside={t("voices.count", { count: record.attributions.length })}><Voices record={record} coarse={coarse} /></Part>
          <Part id="sources" title={t("sources.title")} aside={t("sources.head")}><Sources record={record} coarse={coarse} /></Part>
          <Part id="relations" title={t("relations.title")}><Relations record={record} incoming={found.incoming} /></Part>
          <Part id="note" title={t("note")} aside={<Withheld on={coarse} />}>{record.codingNote === null ? <p className={styles.quiet}>{t("noteNone")}</p> : <p className={styles.prose}>{record.codingNote}</p>}</Part>
          {record.privateNotes === null ? null : <Part id="private" title={t("private")} aside={<><Withheld on /> {t("privateHint")}</>}><p className={styles.private}>{record.privateNotes}</p></Part>}
          <Part id="history" title={t("history.title")} aside={t("history.note")}>
            <History changes={found.changes} redactions={found.redactions} batchRow={record.batch === null ? null : (record.externalId ?? record.ref)} createdAt={record.createdAt} />
          </Part>
        </div>
        <aside className={styles.side}>
          <Part id="where" title={t("where.title")} aside={<>{t(`precisionPlace.${record.placePrecision}`)} <Withheld on={coarse} /></>}>
            {record.province === null ? <p className={styles.quiet}>{t("where.none")}</p> : <WhereMap province={record.province} place={record.place} precision={record.placePrecision} point={point} others={others} />}
          </Part>
          <Part id="rests" title={t("rests.title")}><RestsOn rests={found.rests} record={record} named={named} /></Part>
          <Part id="near" title={t("near.title")} aside={t("near.note")}><NearInTime near={found.near} dayKnown={record.datePrecision === "day"} /></Part>
        </aside>
      </div>
    </div>
  );
}
