import { act, cleanup, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { columnsFor } from "../../../components/linked/fetch-columns";
import { useColumns } from "../../../components/linked/use-columns";
import { encodeColumns } from "../../../lib/read/encode";
import { columnsOf, plainRecord } from "../../unit/read/plain-record";

const records = columnsOf([plainRecord({ place: "Synthetic" }), plainRecord()]);

/** What the server holds: the columns at one revision and, when an edit came between, the text at another. */
const server = { columns: 7, text: 7, isReached: true };
const asked: string[] = [];
const fetched = vi.fn((address: string) => {
  asked.push(address.split("?text=")[1] ?? address);
  if (!server.isReached) return Promise.reject(new TypeError("unreachable"));
  const part = address.endsWith("only") ? ("only" as const) : ("without" as const);
  return Promise.resolve(new Response(encodeColumns({ ...records, revision: part === "only" ? server.text : server.columns }, part)));
});
const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));
const search = { q: "synthetic" };

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("fetch", fetched);
  Object.assign(server, { columns: 7, text: 7, isReached: true });
  asked.length = 0;
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** These few stand for many, unless said otherwise. */
const show = (wantsText: boolean, revision = 7, textUnaskedBelow = 0) =>
  renderHook(({ revision: newest, wantsText: wants }) => useColumns(newest, wants, textUnaskedBelow), { initialProps: { revision, wantsText } });

describe(useColumns, () => {
  it("asks for the search text only once somebody searches, and not for the rest again", async () => {
    const { result, rerender } = show(false);
    await pass(10);
    expect(asked).toEqual(["without"]);
    expect(columnsFor(result.current, { q: "" })?.count).toBe(2);
    expect(columnsFor(result.current, search)).toBeNull();
    rerender({ revision: 7, wantsText: true });
    await pass(10);
    expect(asked).toEqual(["without", "only"]);
    expect(columnsFor(result.current, search)?.text).toEqual(records.text);
    rerender({ revision: 7, wantsText: false });
    rerender({ revision: 7, wantsText: true });
    await pass(10);
    expect(asked).toEqual(["without", "only"]);
  });

  it("of few records takes the text along, so that a search needs no connection", async () => {
    const { result, rerender } = show(false, 7, 3);
    await pass(10);
    expect(asked).toEqual(["without", "only"]);
    server.isReached = false;
    rerender({ revision: 7, wantsText: true });
    await pass(10);
    expect(columnsFor(result.current, search)?.text).toEqual(records.text);
    expect(asked).toEqual(["without", "only"]);
  });

  it("never puts together columns and text of two revisions: it asks for both again", async () => {
    server.text = 8;
    const { result } = show(true);
    await pass(10);
    expect(columnsFor(result.current, { q: "" })?.revision).toBe(7);
    expect(columnsFor(result.current, search)).toBeNull();
    server.columns = 8;
    await pass(4_000);
    expect(asked).toEqual(["without", "only", "without", "only"]);
    expect(columnsFor(result.current, search)).toMatchObject({ revision: 8, text: records.text });
  });

  it("keeps what can answer a search until the newer can", async () => {
    const { result, rerender } = show(true);
    await pass(10);
    server.columns = 8;
    rerender({ revision: 8, wantsText: true });
    await pass(10);
    expect(columnsFor(result.current, search)?.revision).toBe(7);
    server.text = 8;
    await pass(4_000);
    expect(columnsFor(result.current, search)?.revision).toBe(8);
  });

  it("says at first that the server does not answer, and later keeps what it has and asks again", async () => {
    server.isReached = false;
    const first = show(false);
    await pass(10);
    expect(first.result.current).toEqual({ kind: "failed", reason: "unreachable" });
    first.unmount();

    server.isReached = true;
    const { result, rerender } = show(false);
    await pass(10);
    server.isReached = false;
    rerender({ revision: 7, wantsText: true });
    await pass(10);
    expect(columnsFor(result.current, { q: "" })?.revision).toBe(7);
    server.isReached = true;
    await pass(4_000);
    expect(columnsFor(result.current, search)?.revision).toBe(7);
  });
});
