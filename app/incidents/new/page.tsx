import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { v7 } from "uuid";
import { DraftList } from "@/components/forms/DraftList";
import type { FormActions } from "@/components/forms/form-values";
import { IncidentForm } from "@/components/forms/IncidentForm";
import { Banner } from "@/components/ui/Banner";
import { LinkButton } from "@/components/ui/LinkButton";
import { REF_PATTERN } from "@/lib/codebook/incident";
import { kabulDay } from "@/lib/codebook/iso-day";
import { readStore } from "@/lib/store/connect";
import { readBySubmission } from "@/lib/store/read-incident";
import type { StoredIncident } from "@/lib/store/stored-incident";
import { carrySources, discardDraft, postIncident, saveIncident, signIn } from "../actions";
import { blankContent, blankForm, isDraftId } from "../form/form-content";
import { openDrafts } from "../form/draft-lines";
import { readHandle } from "../form/handle";
import { checked, contentAfter, datasetsForEntry, keptDraft, recordOf } from "../form/start-form";

const actions: FormActions = { save: saveIncident, submit: postIncident, signIn, discard: discardDraft, carrySources };

type Search = { readonly [key: string]: string | string[] | undefined };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("form"))("titleNew") };
}

/** A new record. `?draft=` goes on with an entry that was begun, `?after=` keeps day, province and sources of the one just saved. */
export default async function NewIncidentPage({ searchParams }: { readonly searchParams: Promise<Search> }) {
  const { draft, after } = await searchParams;
  const [t, store] = [await getTranslations("form"), readStore()];
  const [handle, datasets] = await Promise.all([readHandle(), datasetsForEntry(store)]);
  const id = isDraftId(draft) ? draft : v7();
  const saved = isDraftId(draft) ? await readBySubmission(store, draft) : null;
  const before = typeof after === "string" && REF_PATTERN.test(after) ? await recordOf(store, after) : null;
  const dataset = before !== null && datasets.some(({ code }) => code === before.dataset) ? before.dataset : (datasets[0]?.code ?? "");
  const kept = isDraftId(draft) ? await keptDraft(store, draft) : null;
  const content = kept?.content ?? (before === null ? blankContent(dataset) : contentAfter(before, dataset));
  const nowMs = Date.now();
  const found = kept === null && before === null ? { problems: [], duplicates: [] } : await checked(store, content, nowMs);
  const others = isDraftId(draft) || before !== null ? [] : await openDrafts(store, handle);
  return (
    <IncidentForm
      id={saved?.kind === "found" ? v7() : id}
      title={t("titleNew")}
      content={content}
      keptAtMs={kept?.keptAtMs ?? null}
      {...found}
      blank={blankForm()}
      datasets={datasets}
      handle={handle}
      today={kabulDay(nowMs)}
      actions={actions}
    >
      {saved?.kind === "found" ? <SavedBanner record={saved.incident} words={t("notice.saved-elsewhere.done")} /> : null}
      {before === null ? null : <SavedBanner record={before} words={t("notice.saved.words")} />}
      {datasets.length === 0 ? <Banner tone="bad" title={t("noDataset")} /> : null}
      <DraftList drafts={others} discard={discardDraft} />
    </IncidentForm>
  );
}

async function SavedBanner({ record, words }: { readonly record: StoredIncident; readonly words: string }) {
  const t = await getTranslations("form.notice.saved");
  return (
    <Banner
      role="status"
      title={t.rich("title", { ref: () => <bdi key="ref">{record.ref}</bdi>, version: record.version })}
      actions={
        <>
          <LinkButton size="small" href={`/incidents/${record.ref}`}>{t("record")}</LinkButton>
          {record.province === null ? null : <LinkButton size="small" href={`/?province=${record.province}`}>{t("map")}</LinkButton>}
        </>
      }
    >
      {words}
    </Banner>
  );
}
