"use client";

import { useTranslations } from "next-intl";
import { Banner } from "@/components/ui/Banner";
import { Button } from "@/components/ui/Button";
import { LinkButton } from "@/components/ui/LinkButton";

export type NoticeOf =
  | { readonly kind: "unreachable" }
  | { readonly kind: "busy" }
  | { readonly kind: "no-such-record"; readonly ref: string }
  | { readonly kind: "saved-before"; readonly ref: string; readonly address: string }
  /** Only without JavaScript: with it there is a panel, and a dialog. */
  | { readonly kind: "crossed" }
  | { readonly kind: "needs-handle" }
  | { readonly kind: "saved-elsewhere"; readonly ref: string };

/** Why nothing was saved, and that nothing was lost. */
export function SaveNotice({ notice, onRetry }: { readonly notice: NoticeOf; readonly onRetry?: () => void }) {
  const t = useTranslations("form.notice");
  switch (notice.kind) {
    case "unreachable":
    case "busy":
      return (
        <Banner tone="bad" role="alert" title={t(`${notice.kind}.title`)} actions={onRetry ? <Button size="small" onPress={onRetry}>{t("retry")}</Button> : null}>
          {t(`${notice.kind}.words`)}
        </Banner>
      );
    case "crossed":
    case "needs-handle":
      return <Banner tone="bad" title={t(`${notice.kind}.title`)}>{t(`${notice.kind}.words`)}</Banner>;
    case "no-such-record":
      return <Banner tone="bad" role="alert" title={t("no-such-record.title", { ref: notice.ref })}>{t("no-such-record.words")}</Banner>;
    case "saved-before":
      return (
        <Banner tone="bad" role="alert" title={t("saved-before.title", { ref: notice.ref })} actions={<LinkButton size="small" href={notice.address} prefetch={false}>{t("saved-before.edit", { ref: notice.ref })}</LinkButton>}>
          {t("saved-before.words")}
        </Banner>
      );
    case "saved-elsewhere":
      return (
        <Banner role="status" title={t("saved-elsewhere.title", { ref: notice.ref })} actions={<LinkButton size="small" href={`/incidents/${notice.ref}`}>{t("saved-elsewhere.open", { ref: notice.ref })}</LinkButton>}>
          {t("saved-elsewhere.words")}
        </Banner>
      );
  }
}
