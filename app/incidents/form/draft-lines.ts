import { getTranslations } from "next-intl/server";
import type { DraftLine, FormContent } from "@/components/forms/form-values";
import { formatDay } from "@/components/ui/format";
import { parseIsoDay } from "@/lib/codebook/iso-day";
import { valueLists } from "@/lib/codebook/lists";
import { provinces } from "@/lib/codebook/provinces";
import { labelOf } from "@/lib/codebook/value-list";
import type { ReadStore } from "@/lib/store/connect";
import { listFormDrafts } from "@/lib/store/form-drafts";
import type { FormDraft } from "@/lib/store/form-drafts";
import { readContent } from "./form-content";
import { UNSIGNED } from "./handle";

/** What this handle began and did not save, newest first; what was typed before anybody signed is shown to whoever is at the machine. */
export async function openDrafts(store: ReadStore, handle: string | null): Promise<DraftLine[]> {
  const lists = await Promise.all([UNSIGNED, ...(handle === null ? [] : [handle])].map((who) => listFormDrafts(store, who)));
  const drafts = lists.flat().sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1));
  return Promise.all(drafts.map(lineOf));
}

async function lineOf({ id, incidentRef, body, updatedAt }: FormDraft): Promise<DraftLine> {
  const t = await getTranslations("form.drafts");
  const content = contentOf(body);
  const about = content === null ? "" : aboutOf(content.values);
  const what = incidentRef === null ? t("new") : t("edit", { ref: incidentRef });
  return { id, ref: incidentRef, updatedAt, title: t("line", { what, about: about || t("untitled") }) };
}

/** The content of a kept draft; null when no form of ours wrote it. */
export function contentOf(body: string): FormContent | null {
  try {
    return readContent(JSON.parse(body));
  } catch {
    return null;
  }
}

function aboutOf(values: FormContent["values"]): string {
  return [
    values.kind === "" ? "" : labelOf(valueLists.kind, values.kind),
    parseIsoDay(values.dateStart) === null ? values.dateStart : formatDay(values.dateStart),
    provinces.find(({ pcode }) => pcode === values.province)?.name ?? values.province,
    values.place,
  ].filter((part) => part !== "").join(", ");
}
