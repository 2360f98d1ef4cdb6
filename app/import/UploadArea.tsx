"use client";

import { FileUp } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import type { ChangeEvent, DragEvent, ReactNode } from "react";
import { useEffect, useId, useRef, useState } from "react";
import { formatBytes, formatSeconds } from "@/components/import/amounts";
import { ProgressBar } from "@/components/import/ProgressBar";
import { sendFile } from "@/components/import/send-file";
import type { Sending, SendTrouble } from "@/components/import/send-file";
import { useAnnounced } from "@/components/import/use-announced";
import { useHydrated } from "@/components/linked/use-hydrated";
import { Button } from "@/components/ui/Button";
import { classNames } from "@/components/ui/class-names";
import { ErrorState } from "@/components/ui/ErrorState";
import { MOST_UPLOAD_BYTES } from "./upload-limit";
import styles from "./upload.module.css";

type Trouble = SendTrouble | "no-file" | "empty" | "folder" | "several";
type State =
  | { readonly kind: "idle" }
  | { readonly kind: "sending"; readonly file: File; readonly sending: Sending | null }
  | { readonly kind: "trouble"; readonly trouble: Trouble; readonly file: File | null; readonly values: Record<string, number> };

const troubles: readonly Trouble[] = ["too-large", "disk-full", "broken-off", "network", "busy", "no-file", "empty", "folder", "several", "refused", "stopped"];

/** Takes a file by drop or by choice and sends it. A plain form until scripts have taken over, and where there are none. trouble: what a plain form came back with. */
export function UploadArea({ trouble }: { readonly trouble: string | null }) {
  const t = useTranslations("import.upload");
  const router = useRouter();
  const isHydrated = useHydrated();
  const input = useRef<HTMLInputElement>(null);
  const stop = useRef<AbortController | null>(null);
  const [isOver, setOver] = useState(false);
  const posted = troubles.find((known) => known === trouble);
  const [state, setState] = useState<State>(posted === undefined ? { kind: "idle" } : { kind: "trouble", trouble: posted, file: null, values: {} });
  const isSending = state.kind === "sending";

  useEffect(() => {
    if (!isSending) return;
    // What is half sent is lost with the page; what is here goes on without it.
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [isSending]);

  async function send(file: File) {
    const fail = (what: Trouble, values: Record<string, number> = {}) => setState({ kind: "trouble", trouble: what, file: what === "too-large" || what === "empty" ? null : file, values });
    if (file.size > MOST_UPLOAD_BYTES) return fail("too-large");
    if (file.size === 0) return fail("empty");
    stop.current = new AbortController();
    setState({ kind: "sending", file, sending: null });
    const sent = await sendFile(file, (sending) => setState({ kind: "sending", file, sending }), stop.current.signal);
    if (sent.kind === "sent") router.push(`/import/${sent.id}`);
    else fail(sent.trouble, { status: sent.status });
  }

  function chosen(event: ChangeEvent<HTMLInputElement>) {
    const file = event.target.files?.[0];
    event.target.value = "";
    if (file) void send(file);
  }

  function dropped(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    if (isSending) return;
    const items = [...event.dataTransfer.items];
    const [file, ...more] = [...event.dataTransfer.files];
    if (items.some((item) => item.webkitGetAsEntry()?.isDirectory === true)) setState({ kind: "trouble", trouble: "folder", file: null, values: {} });
    else if (more.length > 0) setState({ kind: "trouble", trouble: "several", file: null, values: { count: more.length + 1 } });
    else if (file) void send(file);
  }

  return (
    <div
      className={classNames(styles.area, isOver && styles.over)}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      }}
      onDrop={dropped}
      data-testid="upload-area"
    >
      {state.kind === "sending" ? <OnItsWay file={state.file} sending={state.sending} onStop={() => stop.current?.abort()} /> : (
        <>
          {state.kind === "trouble" ? (
            <ErrorState title={t(`trouble.${state.trouble}`, state.values)} actions={state.file === null ? undefined : <RetryButton onPress={() => void send(state.file as File)}>{t("tryAgain")}</RetryButton>} />
          ) : null}
          <ChooseForm isHydrated={isHydrated} input={input} onChange={chosen} />
        </>
      )}
    </div>
  );
}

function RetryButton({ onPress, children }: { readonly onPress: () => void; readonly children: ReactNode }) {
  return <Button onPress={onPress}>{children}</Button>;
}

function ChooseForm({ isHydrated, input, onChange }: { readonly isHydrated: boolean; readonly input: React.RefObject<HTMLInputElement | null>; readonly onChange: (event: ChangeEvent<HTMLInputElement>) => void }) {
  const t = useTranslations("import.upload");
  const id = useId();
  return (
    <form method="post" action="/import/upload" encType="multipart/form-data" className={styles.form}>
      <FileUp size={28} strokeWidth={1.5} aria-hidden="true" className={styles.mark} />
      {isHydrated ? (
        <>
          <p className={styles.drop}>{t("drop")} <span>{t("or")}</span></p>
          <Button look="solid" size="large" onPress={() => input.current?.click()}>{t("choose")}</Button>
          <input ref={input} type="file" name="file" className="visually-hidden" tabIndex={-1} aria-label={t("field")} onChange={onChange} data-testid="file-input" />
        </>
      ) : (
        <>
          <label htmlFor={id}>{t("field")}</label>
          <input id={id} type="file" name="file" required className={styles.plainFile} />
          <button type="submit" className={styles.plainSend}>{t("send")}</button>
          <noscript><p className={styles.note}>{t("without")}</p></noscript>
        </>
      )}
      <p className={styles.note}>{t("accepts")}</p>
    </form>
  );
}

function OnItsWay({ file, sending, onStop }: { readonly file: File; readonly sending: Sending | null; readonly onStop: () => void }) {
  const t = useTranslations("import.upload");
  const sent = sending?.sentBytes ?? 0;
  const isFinishing = sending !== null && sent >= sending.totalBytes;
  const fraction = sent / Math.max(1, sending?.totalBytes ?? file.size);
  const announced = useAnnounced(isFinishing ? t("finishing") : t("announced", { percent: Math.floor(fraction * 100) }), isFinishing ? "finishing" : "sending");
  const parts = [
    t("sent", { sent: formatBytes(Math.min(sent, file.size)), total: formatBytes(file.size) }),
    ...(sending !== null && sending.bytesPerSecond > 0 && !isFinishing ? [t("rate", { rate: formatBytes(Math.round(sending.bytesPerSecond)) })] : []),
    ...(sending?.secondsLeft !== null && sending?.secondsLeft !== undefined && !isFinishing ? [t("left", { left: formatSeconds(sending.secondsLeft) })] : []),
  ];
  return (
    <div className={styles.way}>
      <p className={styles.name}>{t("sending", { name: file.name })}</p>
      <ProgressBar fraction={fraction} label={t("sending", { name: file.name })} />
      <p className="num" style={{ textAlign: "start" }}>{isFinishing ? t("finishing") : parts.join(" · ")}</p>
      <p className={styles.note}>{t("keepOpen")}</p>
      <p className="visually-hidden" role="status">{announced}</p>
      <Button onPress={onStop}>{t("cancel")}</Button>
    </div>
  );
}
