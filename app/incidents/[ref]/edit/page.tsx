import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { FormActions } from "@/components/forms/form-values";
import { IncidentForm } from "@/components/forms/IncidentForm";
import { RecordLife } from "@/components/forms/RecordLife";
import { Banner } from "@/components/ui/Banner";
import { formValuesOf } from "@/lib/entry/form-text";
import { readStore } from "@/lib/store/connect";
import { draftOf } from "@/lib/store/stored-incident";
import { carrySources, discardDraft, postIncident, saveIncident, signIn } from "../../actions";
import { readEditForm } from "../../form/read-forms";
import { redactRecord, restoreRecord, withdrawRecord } from "../../life-actions";

const actions: FormActions = { save: saveIncident, submit: postIncident, signIn, discard: discardDraft, carrySources };

type PageProps = {
  readonly params: Promise<{ readonly ref: string }>;
  readonly searchParams: Promise<{ readonly [key: string]: string | string[] | undefined }>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { ref } = await params;
  return { title: (await getTranslations("form"))("titleEditPlain", { ref }) };
}

/** An edit of a record, begun now or taken up again with `?draft=`. */
export default async function EditIncidentPage({ params, searchParams }: PageProps) {
  const [{ ref }, search, t] = await Promise.all([params, searchParams, getTranslations("form")]);
  const form = await readForm(ref, search);
  if (form === null) notFound();
  const { start, record, beganFrom, drafts } = form;
  return (
    <>
      <IncidentForm {...start} title={t.rich("titleEdit", { ref: () => <bdi key="ref">{record.ref}</bdi> })} actions={actions} drafts={drafts}>
        {search["carried"] === undefined ? null : <Banner role="status" title={t("notice.carried.title")}>{t("notice.carried.words")}</Banner>}
        {beganFrom === null ? null : <Banner title={t("notice.restored.title")}>{t("notice.restored.words", { base: beganFrom, version: record.version })}</Banner>}
        </IncidentForm>
      <RecordLife
        reference={record.ref}
        version={record.version}
        isWithdrawn={record.status === "retracted"}
        values={formValuesOf(draftOf(record))}
        handle={start.handle}
        actions={{ withdraw: withdrawRecord, restore: restoreRecord, redact: redactRecord }}
      />
    </>
  );
}

const readForm = (ref: string, search: Awaited<PageProps["searchParams"]>) => readEditForm(readStore(), ref, search, Date.now());
