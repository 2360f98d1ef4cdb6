import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Disclosure } from "@/components/ui/Disclosure";
import { LinkButton } from "@/components/ui/LinkButton";
import { buttonClass } from "@/components/ui/button-look";
import { letGo } from "../actions";
import { ConfirmForm } from "../ConfirmForm";
import { FollowImport } from "../FollowImport";
import { StateChip } from "../ListOfImports";
import { DatasetPart } from "../look/DatasetPart";
import { Ledger } from "../look/Ledger";
import { NearDuplicates } from "../look/NearDuplicates";
import { readProblemChoice } from "../look/problem-choice";
import { ProblemsPart } from "../look/ProblemsPart";
import { Recognised } from "../look/Recognised";
import { MappingPart } from "../mapping/MappingPart";
import { ReadingForm } from "../ReadingForm";
import { readOneImport } from "../read-imports";
import type { OneImport } from "../read-imports";
import { AfterImport } from "./AfterImport";
import { ImportSentence } from "./ImportSentence";
import { WhyNot } from "./WhyNot";
import styles from "./one.module.css";

type Props = { readonly params: Promise<{ id: string }>; readonly searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("import");
  return { title: t("title") };
}

export default async function OneImportPage({ params, searchParams }: Props) {
  const [{ id }, query, t] = await Promise.all([params, searchParams, getTranslations("import")]);
  const found = await readOneImport(id);
  if (found === null) notFound();
  const { status, batch } = found;
  const state = batch !== null ? { of: "batch" as const, state: batch.state } : { of: "file" as const, state: status?.state ?? "cancelled" };
  return (
    <div className={styles.page}>
      <p className={styles.back}><Link href="/import" prefetch={false}>{t("back")}</Link></p>
      <header className={styles.head}>
        <h1>{status?.fileName ?? batch?.fileName ?? batch?.title}</h1>
        <StateChip state={state} />
      </header>
      <ImportSentence found={found} />
      <Body id={id} found={found} query={query} />
    </div>
  );
}

async function Body({ id, found, query }: { readonly id: string; readonly found: OneImport; readonly query: Readonly<Record<string, string | string[] | undefined>> }) {
  const t = await getTranslations("import.confirm");
  const { status, batch, report, isFileHere, datasets, handle } = found;
  const isMapping = query["map"] === "1" || status?.problem?.kind === "needs-a-mapping";
  if (batch === null && status !== null && (status.state === "looking" || status.state === "writing")) return <FollowImport key={status.state} id={id} state={status.state} progress={status.progress} />;
  if (batch === null && status !== null && isFileHere && isMapping && status.state !== "cancelled") {
    return (
      <>
        <MappingPart id={id} status={status} datasets={datasets} handle={handle} />
        {report === null ? <Otherwise id={id} found={found} /> : null}
        {report === null ? <LetGo id={id} /> : null}
      </>
    );
  }
  const isDone = batch !== null || status?.state === "live";
  const canDecide = !isDone && isFileHere && report !== null && (status?.state === "waiting" || status?.state === "failed");
  const titles = Object.fromEntries(datasets.map(({ code, title }) => [code, title]));
  const problem = isDone || status === null || status.state === "cancelled" ? null : status.problem;
  return (
    <>
      {canDecide ? <p className={styles.jump}><a href="#decide">{t("jump")}</a></p> : null}
      <div className={styles.columns}>
        <div className={styles.main}>
          {problem === null ? null : <WhyNot id={id} problem={problem} isFileHere={isFileHere} />}
          {report === null || status?.state === "cancelled" ? null : (
            <>
              <Ledger report={report} isDone={isDone} />
              <Recognised report={report} />
              <ProblemsPart id={id} report={report} choice={readProblemChoice(query)} isFileHere={isFileHere} />
              <NearDuplicates found={report.nearDuplicates} titles={titles} />
            </>
          )}
        </div>
        <div className={styles.side}>
          {isDone ? <AfterImport id={id} found={found} /> : null}
          {canDecide && report !== null ? <ConfirmForm id={id} added={report.added} changed={report.changed} refused={report.refused} handle={handle} /> : null}
          {report === null || status?.state === "cancelled" ? null : <DatasetPart dataset={report.dataset} isDone={isDone} />}
          {!isDone && isFileHere && status !== null ? <Otherwise id={id} found={found} /> : null}
          {status?.state === "cancelled" && batch === null ? <Another /> : null}
        </div>
      </div>
    </>
  );
}

async function Otherwise({ id, found: { status, report, datasets } }: { readonly id: string; readonly found: OneImport }) {
  const t = await getTranslations("import.reading");
  if (status === null) return null;
  const needsDates = report?.refusals["date-needs-a-choice"] ?? 0;
  const isOpen = status.problem?.kind === "needs-a-dataset" || status.problem?.kind === "unreadable" || needsDates > 0;
  const proposed = status.choices.dataset === undefined ? (report?.dataset.code ?? null) : null;
  return (
    <section className={styles.otherwise}>
      {needsDates > 0 ? <p className={styles.dates} role="note">{t("datesNeeded", { count: needsDates })}</p> : null}
      <Disclosure summary={t("title")} defaultOpen={isOpen} id="read-otherwise">
        <ReadingForm id={id} choices={status.choices} proposed={proposed} datasets={datasets.map(({ code, title }) => ({ code, title }))} />
      </Disclosure>
      {report === null ? null : <p><Link href={`/import/${id}?map=1`} prefetch={false}>{t("mapInstead")}</Link></p>}
    </section>
  );
}

async function LetGo({ id }: { readonly id: string }) {
  const t = await getTranslations("import.confirm");
  return <form action={letGo.bind(null, id)}><button type="submit" className={buttonClass({})}>{t("letGo")}</button></form>;
}

async function Another() {
  const t = await getTranslations("import.upload");
  return <LinkButton href="/import" look="solid">{t("another")}</LinkButton>;
}
