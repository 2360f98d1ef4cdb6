import type { Columns } from "../../../lib/read/columns";
import { columnOfKey } from "../../../lib/read/fail-mask";
import { describeFilter } from "../../../lib/read/describe-filter";
import type { Filter } from "../../../lib/read/filter";
import { linkedViews } from "../../../lib/read/linked-views";
import { recountedDescription, recountedViews } from "../../../lib/read/recount/answers";
import { prepareLists, recounterOf } from "../../../lib/read/recount/recounter";
import { firstMonth, keys, plainAnswer, plainQuestion, sameAnswer } from "./plain-question";
import type { PlainAnswer } from "./plain-question";

/** Something that counts all figures anew for a filter. */
export type Engine = {
  readonly ask: (filter: Filter) => unknown;
  /** Is what `ask` answered right? Slow: asked now and then, outside the measurement. */
  readonly isRight: (filter: Filter, answer: unknown) => boolean;
};
export type EngineName = "recounter" | "row by row" | "crossfilter2" | "duckdb";

/** Row by row: the way of counting that the others are held against. */
function plain(columns: Columns, filter: Filter) {
  const views = linkedViews(columns, filter);
  const { state: _state, ...selection } = views.selection;
  return { views: { ...views, selection }, description: describeFilter(columns, views, filter) };
}

function recounter(columns: Columns): Engine {
  const made = recounterOf(columns);
  if (made === null) throw new Error("these columns have no tables");
  prepareLists(made);
  return {
    ask: (filter) => ({ views: recountedViews(made, filter), description: recountedDescription(made, filter) }),
    isRight: (filter, answer) => JSON.stringify(answer) === JSON.stringify(plain(columns, filter)),
  };
}

function rowByRow(columns: Columns): Engine {
  return { ask: (filter) => plain(columns, filter), isRight: () => true };
}

async function withCrossfilter(columns: Columns): Promise<Engine> {
  const { default: crossfilter } = await import("crossfilter2");
  const month = firstMonth(columns);
  const facts = crossfilter(Array.from({ length: columns.count }, (_, row) => row));
  const figures = keys.map((key) => {
    const codes = columns.code[columnOfKey[key]];
    const dimension = facts.dimension((row: number) => codes[row] as number);
    return { key, dimension, group: dimension.group<number, number>() };
  });
  const days = facts.dimension((row: number) => columns.startDay[row] as number);
  const months = days.group<number, number>((day) => Math.floor(Number(day) / 30));
  const datasets = facts.dimension((row: number) => columns.code.dataset[row] as number);
  return {
    ask: (filter) => {
      const { wanted, dataset, from, to } = plainQuestion(columns, filter);
      for (const { key, dimension } of figures) {
        const codes = wanted[key];
        if (codes === null) dimension.filterAll();
        else if (codes.length === 1) dimension.filterExact(codes[0] as number);
        else dimension.filterFunction((code) => codes.includes(Number(code)));
      }
      days.filterRange([from, to + 1]);
      datasets.filterExact(dataset);
      const answer = (group: { all(): readonly { key: number; value: number }[] }) => new Map(group.all().map(({ key, value }) => [key, value]));
      return Object.fromEntries([...figures.map(({ key, group }) => [key, answer(group)] as const), ["month", answer(months)]]);
    },
    isRight: (filter, answer) => sameAnswer(answer as PlainAnswer, plainAnswer(columns, month, plainQuestion(columns, filter))),
  };
}

async function withDuckdb(columns: Columns): Promise<Engine> {
  const { DuckDBInstance, DuckDBDataChunk, INTEGER, UTINYINT } = await import("@duckdb/node-api");
  const connection = await (await DuckDBInstance.create(":memory:", { threads: "1" })).connect();
  const month = firstMonth(columns);
  const names = [...keys, "dataset"];
  await connection.run(`CREATE TABLE incident (${names.map((name) => `"${name}" UTINYINT`).join(", ")}, "day" INTEGER, "month" INTEGER)`);
  const appender = await connection.createAppender("incident");
  const types = [...names.map(() => UTINYINT), INTEGER, INTEGER];
  const values = [...keys.map((key) => columns.code[columnOfKey[key]]), columns.code.dataset, columns.startDay, month];
  for (let from = 0; from < columns.count; from += 2048) {
    const chunk = DuckDBDataChunk.create(types);
    chunk.setColumns(values.map((column) => [...column.subarray(from, Math.min(columns.count, from + 2048))]));
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
  return {
    ask: async (filter) => {
      const { wanted, dataset, from, to } = plainQuestion(columns, filter);
      const conditions = [
        { own: "dataset", sql: `"dataset" = ${dataset}` },
        { own: "month", sql: `"day" BETWEEN ${from} AND ${to}` },
        ...keys.flatMap((key) => (wanted[key] === null ? [] : [{ own: key, sql: `"${key}" IN (${(wanted[key] ?? []).join(", ")})` }])),
      ];
      const figure = (own: string) => `SELECT '${own}' AS figure, "${own}"::INTEGER AS bar, count(*)::INTEGER AS n FROM incident WHERE ${conditions.filter((one) => one.own !== own).map((one) => one.sql).join(" AND ")} GROUP BY "${own}"`;
      const rows = (await connection.runAndReadAll([...keys, "month"].map(figure).join(" UNION ALL "))).getRows();
      const answer: Record<string, Map<number, number>> = Object.fromEntries([...keys, "month"].map((name) => [name, new Map<number, number>()]));
      for (const [name, bar, n] of rows) answer[String(name)]?.set(Number(bar), Number(n));
      return answer;
    },
    isRight: (filter, answer) => sameAnswer(answer as PlainAnswer, plainAnswer(columns, month, plainQuestion(columns, filter))),
  };
}

/** Null: the peer is not installed. */
export async function engineFor(name: EngineName, columns: Columns): Promise<Engine | null> {
  if (name === "recounter") return recounter(columns);
  if (name === "row by row") return rowByRow(columns);
  try {
    await import(name === "duckdb" ? "@duckdb/node-api" : "crossfilter2");
  } catch {
    return null;
  }
  return name === "duckdb" ? withDuckdb(columns) : withCrossfilter(columns);
}
