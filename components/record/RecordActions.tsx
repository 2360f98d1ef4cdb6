"use client";

import { Copy, Link2, Pencil } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "../ui/Button";
import { LinkButton } from "../ui/LinkButton";
import { useShortcut } from "../ui/Shortcuts";

export type RecordActionsProps = { readonly recordRef: string; readonly citation: string };

/** Copy link, cite, edit (E). What was copied is said; where it cannot be copied, that is said. */
export function RecordActions({ recordRef, citation }: RecordActionsProps) {
  const t = useTranslations("record");
  const router = useRouter();
  const [said, setSaid] = useState<string>("");
  const edit = `/incidents/${recordRef}/edit`;
  useShortcut("e", () => router.push(edit), t("edit"), { scope: "page" });

  async function copy(text: string) {
    try {
      await navigator.clipboard.writeText(text);
      setSaid(t("copied"));
    } catch {
      setSaid(t("copyFailed"));
    }
  }
  return (
    <>
      <span role="status">{said}</span>
      <Button look="outline" onPress={() => void copy(window.location.href.split("?")[0] ?? "")}><Link2 size={14} aria-hidden="true" />{t("copyLink")}</Button>
      <Button look="outline" onPress={() => void copy(citation)}><Copy size={14} aria-hidden="true" />{t("cite")}</Button>
      <LinkButton href={edit} look="outline" keyHint="E"><Pencil size={14} aria-hidden="true" />{t("edit")}</LinkButton>
    </>
  );
}
