import { LockKeyhole } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { IncidentRecord } from "@/lib/codebook/incident";
import { formatDay } from "../ui/format";
import { OutboundLink } from "../ui/OutboundLink";
import { valueLabel } from "./record-words";
import styles from "./Record.module.css";

/** A section with the 1.5 px rule, its title and a word at the inline end. */
export function Part({ id, title, aside, children }: { readonly id: string; readonly title: string; readonly aside?: ReactNode; readonly children: ReactNode }) {
  return (
    <section id={id} className={styles.part} aria-labelledby={`${id}-title`}>
      <div className={styles.partHead}><h2 id={`${id}-title`}>{title}</h2>{aside ? <span className={styles.quiet}>{aside}</span> : null}</div>
      {children}
    </section>
  );
}

/** Says that the public view withholds what stands beside it. */
export function Withheld({ on }: { readonly on: boolean }) {
  const t = useTranslations("record");
  return on ? <LockKeyhole size={12} role="img" aria-label={t("withheld")} className={styles.lock} /> : null;
}

/** Who said who did it: dated voices in their order, each with the number of its source. */
export function Voices({ record, coarse }: { readonly record: IncidentRecord; readonly coarse: boolean }) {
  const t = useTranslations("record.voices");
  if (record.attributions.length === 0) return <p className={styles.quiet}>{t("none")}</p>;
  return (
    <div className={styles.scroll} role="group" aria-labelledby="voices-title" tabIndex={0}>
      <table className={styles.table}>
        <thead><tr><th scope="col">{t("voice")}</th><th scope="col">{t("names")}</th><th scope="col">{t("by")} <Withheld on={coarse} /></th><th scope="col">{t("on")} <Withheld on={coarse} /></th><th scope="col">{t("said")} <Withheld on={coarse} /></th><th scope="col">{t("source")}</th></tr></thead>
        <tbody>
          {record.attributions.map((voice, position) => (
            <tr key={position}>
              <th scope="row">{valueLabel("voice", voice.voice)}</th>
              <td>{voice.actor === null ? <span className={styles.quiet}>{t("nobody")}</span> : valueLabel("actor", voice.actor)}</td>
              <td>{voice.by ?? <span className={styles.quiet}>{t("notStated")}</span>}</td>
              <td>{voice.date === null ? <span className={styles.quiet}>{t("notStated")}</span> : formatDay(voice.date)}</td>
              <td>{voice.note}</td>
              <td>{voice.sourcePosition === null ? <span className={styles.quiet}>{t("notLinked")}</span> : <a href={`#source-${voice.sourcePosition + 1}`}>{voice.sourcePosition + 1}</a>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The sources with grade, date, whose voice and stance; links leave without a referrer. */
export function Sources({ record, coarse }: { readonly record: IncidentRecord; readonly coarse: boolean }) {
  const t = useTranslations("record.sources");
  if (record.sources.length === 0) return <p className={styles.quiet}>{t("none")}</p>;
  const quiet = (words: string) => <span className={styles.quiet}>{words}</span>;
  return (
    <div className={styles.scroll} role="group" aria-labelledby="sources-title" tabIndex={0}>
      <table className={styles.table}>
        <thead><tr><th scope="col"><span className="visually-hidden">{t("title")}</span></th><th scope="col">{t("grade")}</th><th scope="col">{t("what")} <Withheld on={coarse} /></th><th scope="col">{t("published")}</th><th scope="col">{t("voice")}</th><th scope="col">{t("stance")}</th><th scope="col">{t("copy")}</th></tr></thead>
        <tbody>
          {record.sources.map((source, position) => {
            const grade = `${source.reliability ?? ""}${source.credibility ?? ""}`;
            const title = source.title ?? t("untitled");
            return (
              <tr key={position} id={`source-${position + 1}`}>
                <td className="num">{position + 1}</td>
                <td>{grade === "" ? quiet(t("notGraded")) : <span className={styles.grade}>{grade}</span>}</td>
                <td>
                  <b>{source.publisher}</b>{source.kind === "confidential" ? <> <Withheld on /> {quiet(t("confidential"))}</> : <>{", "}{source.url === null ? title : <OutboundLink href={source.url}>{title}</OutboundLink>}{source.via === null ? null : <> {quiet(t("via", { via: source.via }))}</>}</>}
                </td>
                <td>{source.publishedOn === null ? quiet(t("notStated")) : formatDay(source.publishedOn)}</td>
                <td>{source.partisan === null ? quiet(t("notJudged")) : valueLabel("partisan", source.partisan)}</td>
                <td>{valueLabel("stance", source.stance)}</td>
                <td>{source.archiveUrl === null ? quiet(t("noCopy")) : <OutboundLink href={source.archiveUrl}>{t("archived")}</OutboundLink>}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** Relations both ways, each with its note. */
export function Relations({ record, incoming }: { readonly record: IncidentRecord; readonly incoming: readonly { ref: string; type: string; note: string | null }[] }) {
  const t = useTranslations("record.relations");
  const outgoing = new Set(record.relations.map((relation) => `${relation.type} ${relation.ref}`));
  const back = incoming.filter((relation) => !outgoing.has(`${relation.type} ${relation.ref}`));
  if (record.relations.length === 0 && back.length === 0) return <p className={styles.quiet}>{t("none")}</p>;
  return (
    <ul className={styles.list}>
      {record.relations.map((relation) => (
        <li key={`${relation.type} ${relation.ref}`}><b>{valueLabel("relationType", relation.type)}</b> <Link href={`/incidents/${relation.ref}`}>{relation.ref}</Link> {relation.note ? <span className={styles.quiet}>{relation.note}</span> : null}</li>
      ))}
      {back.map((relation) => (
        <li key={`from ${relation.type} ${relation.ref}`}><Link href={`/incidents/${relation.ref}`}>{relation.ref}</Link> {relation.type === "duplicate" ? t("duplicate") : t("incoming", { ref: relation.ref, type: valueLabel("relationType", relation.type).toLowerCase() })} {relation.note ? <span className={styles.quiet}>{relation.note}</span> : null}</li>
      ))}
    </ul>
  );
}

/** For an operation: the authorities' words beside what others say was hit. The label is not the finding. */
export function LabelBesideFinding({ record, coarse }: { readonly record: IncidentRecord; readonly coarse: boolean }) {
  const t = useTranslations("record.label");
  return (
    <div className={styles.beside}>
      <div>
        <h3>{t("said")}</h3>
        <p>{t("against", { against: record.announcedAgainst === null ? t("notCoded") : valueLabel("announcedAgainst", record.announcedAgainst) })}</p>
        <p className={styles.quiet}>{record.attributions.filter((voice) => voice.voice === "announced").map((voice) => [voice.by, voice.note].filter(Boolean).join(": ")).join("; ")}</p>
      </div>
      <div>
        <h3>{t("known")}</h3>
        <p>{record.targetType === "unknown" ? t("unknown") : valueLabel("targetType", record.targetType)}</p>
        <p>{t("standing", { standing: record.labelStanding === null ? t("notCoded") : valueLabel("labelStanding", record.labelStanding) })}</p>
        {record.labelReason ? <p className={styles.quiet}>{record.labelReason} <Withheld on={coarse} /></p> : null}
      </div>
    </div>
  );
}
