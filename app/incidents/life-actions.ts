"use server";

import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { LifeAnswer } from "@/components/forms/RecordLife";
import { fieldNamed } from "@/lib/codebook/fields";
import { REF_PATTERN } from "@/lib/codebook/incident";
import { writeStore } from "@/lib/store/connect";
import { redactIncident } from "@/lib/store/redact-incident";
import type { Signature } from "@/lib/store/results";
import { restoreIncident } from "@/lib/store/restore-incident";
import { withdrawIncident } from "@/lib/store/withdraw-incident";
import { keepHandle, readHandle } from "./form/handle";

/** Withdrawing, restoring and redacting a record. Plain forms, so that they work without JavaScript. */

type Asked = { readonly ref: string; readonly expectedVersion: number; readonly by: Signature; readonly chosen: readonly string[] };

/** What every one of them needs: which record, who and why; or the words for what is missing. */
async function asked(form: FormData): Promise<Asked | LifeAnswer> {
  const t = await getTranslations("form.life");
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" ? value.trim() : "";
  };
  const chosen = form.getAll("field").filter((field): field is string => typeof field === "string" && field !== "");
  const [ref, version, why] = [text("ref"), Number(text("version")), text("why")];
  if (!REF_PATTERN.test(ref) || !Number.isSafeInteger(version)) return { problem: t("gone"), why, chosen };
  if (why === "") return { problem: t("reasonMissing"), why, chosen };
  const who = text("handle") === "" ? await readHandle() : await keepHandle(text("handle"));
  return who === null ? { problem: t("handleMissing"), why, chosen } : { ref, expectedVersion: version, by: { who, at: new Date().toISOString(), why }, chosen };
}

export async function withdrawRecord(_before: LifeAnswer | null, form: FormData): Promise<LifeAnswer> {
  const request = await asked(form);
  return "problem" in request ? request : settled(request, (await withdrawIncident(writeStore(), request, request.by)).kind);
}

export async function restoreRecord(_before: LifeAnswer | null, form: FormData): Promise<LifeAnswer> {
  const request = await asked(form);
  return "problem" in request ? request : settled(request, (await restoreIncident(writeStore(), request, request.by)).kind);
}

export async function redactRecord(_before: LifeAnswer | null, form: FormData): Promise<LifeAnswer> {
  const t = await getTranslations("form.life");
  const request = await asked(form);
  if ("problem" in request) return request;
  const { ref, by, chosen } = request;
  const why = by.why ?? "";
  if (chosen.length === 0) return { problem: t("redactNothing"), why, chosen };
  if (form.get("sure") !== "yes") return { problem: t("sureMissing"), why, chosen };
  // A point is two fields of one value: they go together.
  const answer = await redactIncident(writeStore(), { ref, fields: chosen.flatMap((path) => path.split(",")) }, by);
  if (answer.kind !== "refused") return settled(request, answer.kind);
  const [refused] = answer.problems;
  const name = (refused?.field ?? "").split(".").filter((part) => !/^\d+$/u.test(part)).join(".");
  return { problem: t("redactRefused", { field: labelOf(name) }), why, chosen };
}

function labelOf(name: string): string {
  try {
    return fieldNamed(name).label;
  } catch {
    return name;
  }
}

async function settled({ ref, by, chosen }: Asked, kind: string): Promise<LifeAnswer> {
  const t = await getTranslations("form.life");
  const undone = (problem: string): LifeAnswer => ({ problem, why: by.why ?? "", chosen });
  switch (kind) {
    case "busy":
      return undone(t("busy"));
    case "conflict":
      return undone(t("crossed"));
    case "no-such-record":
      return undone(t("gone"));
    case "refused":
      return undone(t("reasonMissing"));
    default:
      redirect(`/incidents/${ref}?saved=1`);
  }
}
