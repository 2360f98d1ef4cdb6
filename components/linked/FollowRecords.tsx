"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { startTransition, useEffect, useRef, useState } from "react";
import { useNewestRevision } from "./use-newest-revision";
import styles from "./FollowRecords.module.css";

const SAID_FOR_MS = 8_000;

/** revision: of what the server has drawn. newest: as `useNewestRevision` hears it, where the page asks already. */
export type FollowRecordsProps = { readonly revision: number; readonly newest: number };

/**
 * Keeps an open page at the records as they are: when they change elsewhere, in another tab or by another person, the server is
 * asked for what it draws, and one quiet line says so. Filter, place on the page and what is open stay.
 */
export function FollowRecords({ revision, newest }: FollowRecordsProps) {
  const t = useTranslations("shell.records");
  const router = useRouter();
  const asked = useRef(revision);
  const drawnFirst = useRef(revision);
  const [said, setSaid] = useState<number | null>(null);

  useEffect(() => {
    if (newest === revision || newest === asked.current) return;
    asked.current = newest;
    startTransition(() => router.refresh());
  }, [newest, revision, router]);

  useEffect(() => {
    if (revision === drawnFirst.current) return;
    drawnFirst.current = revision;
    setSaid(revision);
    const timer = setTimeout(() => setSaid(null), SAID_FOR_MS);
    return () => clearTimeout(timer);
  }, [revision]);

  return <p role="status" className={said === null ? styles.nothing : styles.line}>{said === null ? "" : t("updated", { revision: String(said) })}</p>;
}

/** The same for a page that the server alone draws. */
export function FollowPage({ revision }: { readonly revision: number }) {
  return <FollowRecords revision={revision} newest={useNewestRevision(revision)} />;
}
