import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { v7 } from "uuid";
import { DraftList } from "@/components/forms/DraftList";
import type { FormActions } from "@/components/forms/form-values";
import { IncidentForm } from "@/components/forms/IncidentForm";
import { RecordLife } from "@/components/forms/RecordLife";
import { Banner } from "@/components/ui/Banner";
import { REF_PATTERN } from "@/lib/codebook/incident";
import { kabulDay } from "@/lib/codebook/iso-day";
import { readStore } from "@/lib/store/connect";
import { carrySources, discardDraft, postIncident, saveIncident, signIn } from "../../actions";
import { openDrafts } from "../../form/draft-lines";
import { blankForm, isDraftId } from "../../form/form-content";
import { readHandle } from "../../form/handle";
import { checked, contentOfEdit, datasetsForEntry, keptDraft, recordOf } from "../../form/start-form";
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
  const [{ ref }, { draft, carried }] = await Promise.all([params, searchParams]);
  const [t, store] = [await getTranslations("form"), readStore()];
  const record = REF_PATTERN.test(ref) ? await recordOf(store, ref) : null;
  if (record === null) notFound();
  const [handle, datasets] = await Promise.all([readHandle(), datasetsForEntry(store)]);
  const id = isDraftId(draft) ? draft : v7();
  const found = isDraftId(draft) ? await keptDraft(store, draft) : null;
  const kept = found !== null && found.ref === record.ref && found.content.base !== null ? found : null;
  const content = kept?.content ?? contentOfEdit(record);
  const base = content.base?.version ?? record.version;
  const nowMs = Date.now();
  const others = isDraftId(draft) ? [] : (await openDrafts(store, handle)).filter((line) => line.ref === record.ref);
  return (
    <>
      <IncidentForm
        id={id}
        title={t.rich("titleEdit", { ref: () => <bdi key="ref">{record.ref}</bdi> })}
        content={content}
        keptAtMs={kept?.keptAtMs ?? null}
        {...await checked(store, content, nowMs)}
        blank={blankForm()}
        datasets={datasets}
        handle={handle}
        today={kabulDay(nowMs)}
        actions={actions}
      >
        {carried === undefined ? null : <Banner role="status" title={t("notice.carried.title")}>{t("notice.carried.words")}</Banner>}
        {kept !== null && base < record.version ? <Banner title={t("notice.restored.title")}>{t("notice.restored.words", { base, version: record.version })}</Banner> : null}
        <DraftList drafts={others} discard={discardDraft} />
      </IncidentForm>
      <RecordLife
        reference={record.ref}
        version={record.version}
        isWithdrawn={record.status === "retracted"}
        values={contentOfEdit(record).values}
        handle={handle}
        actions={{ withdraw: withdrawRecord, restore: restoreRecord, redact: redactRecord }}
      />
    </>
  );
}
