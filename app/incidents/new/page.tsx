import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { FormActions } from "@/components/forms/form-values";
import { IncidentForm } from "@/components/forms/IncidentForm";
import { Banner } from "@/components/ui/Banner";
import { LinkButton } from "@/components/ui/LinkButton";
import { readStore } from "@/lib/store/connect";
import type { StoredIncident } from "@/lib/store/stored-incident";
import { carrySources, discardDraft, postIncident, saveIncident, signIn } from "../actions";
import { readNewForm } from "../form/read-forms";

const actions: FormActions = { save: saveIncident, submit: postIncident, signIn, discard: discardDraft, carrySources };

type Search = { readonly [key: string]: string | string[] | undefined };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("form"))("titleNew") };
}

/** A new record. `?draft=` goes on with an entry that was begun, `?after=` keeps day, province and sources of the one just saved. */
export default async function NewIncidentPage({ searchParams }: { readonly searchParams: Promise<Search> }) {
  const [t, { start, saved, before, drafts }] = await Promise.all([getTranslations("form"), readForm(await searchParams)]);
  return (
    <IncidentForm {...start} title={t("titleNew")} actions={actions} drafts={drafts}>
      {saved === null ? null : <SavedBanner record={saved} words={t("notice.saved-elsewhere.done")} />}
      {before === null ? null : <SavedBanner record={before} words={t("notice.saved.words")} />}
      {start.datasets.length === 0 ? <Banner tone="bad" title={t("noDataset")} /> : null}
    </IncidentForm>
  );
}

const readForm = (search: Search) => readNewForm(readStore(), search, Date.now());

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
