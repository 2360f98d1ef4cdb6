"use client";

import { useEffect, useMemo, useRef, useState } from "react";
import { toQuery } from "@/lib/read/filter";
import type { DatasetOrder, Filter } from "@/lib/read/filter";
import { columnsFor } from "./fetch-columns";
import type { FetchedColumns } from "./fetch-columns";
import { linkedData } from "./linked-data";
import type { LinkedData } from "./linked-data";
import type { WorkerAnswer, WorkerQuestion } from "./views-worker";

/** From this many records on a recount would be felt while clicking, and moves into a worker. */
const WORKER_FROM = 50_000;

export type LinkedAnswer = {
  readonly data: LinkedData;
  /** The filter that `data` answers is not yet the page's. */
  readonly waiting: boolean;
};

/**
 * Views for the present filter: the server's own for the filter it rendered, otherwise recounted here from the columns (in a
 * worker when there are many). Until the columns are there, and for a search their text, the last answer stays, marked as waiting.
 */
export function useLinkedData(server: LinkedData, filter: Filter, datasets: readonly DatasetOrder[], fetched: FetchedColumns | null): LinkedAnswer {
  const query = toQuery(filter, datasets);
  const serverQuery = toQuery(server.views.filter, datasets);
  const columns = fetched?.kind === "columns" ? fetched.columns : null;
  const fromServer = query === serverQuery && (columns === null || columns.revision <= server.revision);
  const able = columnsFor(fetched, filter);
  const here = useMemo(() => (fromServer || able === null || able.count >= WORKER_FROM ? null : linkedData(able, filter)), [fromServer, able, filter]);
  const there = useWorkerData(fetched, fromServer || able === null ? null : filter, query);
  const data = fromServer ? server : (here ?? (there?.query === query ? there.data : null));

  // What was shown last stays while a new answer is on its way.
  const [last, setLast] = useState(server);
  if (data !== null && data !== last) setLast(data);
  return data === null ? { data: last, waiting: true } : { data, waiting: false };
}

function useWorkerData(fetched: FetchedColumns | null, filter: Filter | null, query: string): { readonly query: string; readonly data: LinkedData } | null {
  const [answer, setAnswer] = useState<{ readonly query: string; readonly data: LinkedData } | null>(null);
  const worker = useRef<Worker | null>(null);
  const asked = useRef(new Map<number, string>());
  const many = fetched?.kind === "columns" && fetched.columns.count >= WORKER_FROM ? fetched : null;
  const [large, text] = [many?.buffer ?? null, many?.text ?? null];

  useEffect(() => {
    if (large === null) return;
    const questions = asked.current;
    const started = new Worker(new URL("./views-worker.ts", import.meta.url), { type: "module" });
    started.postMessage({ kind: "columns", buffer: large } satisfies WorkerQuestion);
    started.addEventListener("message", (event: MessageEvent<WorkerAnswer>) => {
      if (event.data.kind !== "views") return;
      const of = questions.get(event.data.id);
      questions.delete(event.data.id);
      if (of !== undefined) setAnswer({ query: of, data: event.data.data });
    });
    worker.current = started;
    return () => {
      started.terminate();
      questions.clear();
      worker.current = null;
    };
  }, [large]);

  useEffect(() => {
    if (large !== null && text !== null) worker.current?.postMessage({ kind: "text", buffer: text } satisfies WorkerQuestion);
  }, [large, text]);

  const questionNumber = useRef(0);
  useEffect(() => {
    if (large === null || filter === null || worker.current === null) return;
    questionNumber.current += 1;
    asked.current.set(questionNumber.current, query);
    worker.current.postMessage({ kind: "views", id: questionNumber.current, filter } satisfies WorkerQuestion);
  }, [large, filter, query]);

  return answer;
}

