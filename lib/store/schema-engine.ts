import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import type { SqlDriverAdapter } from "@prisma/driver-adapter-utils";
import type { SchemaEngine } from "@prisma/schema-engine-wasm/schema_engine_bg";

const require = createRequire(import.meta.url);

/** Nothing is managed outside our own migrations. */
export const everyTable = { externalTables: [], externalEnums: [] };

let loading: Promise<typeof SchemaEngine> | null = null;

/**
 * Prisma's schema engine as WebAssembly: the same engine as the binary, which an air-gapped machine cannot download.
 * The `.wasm` file is loaded by hand because its package expects a bundler to do it.
 */
async function loadEngine(): Promise<typeof SchemaEngine> {
  const glue = await import("@prisma/schema-engine-wasm/schema_engine_bg");
  const folder = require.resolve("@prisma/schema-engine-wasm/schema_engine_bg").replace(/schema_engine_bg\.js$/, "");
  const imports = { "./schema_engine_bg.js": glue as unknown as WebAssembly.ModuleImports };
  const { instance } = await WebAssembly.instantiate(await readFile(`${folder}schema_engine_bg.wasm`), imports);
  const { __wbg_set_wasm: setWasm } = glue as unknown as { __wbg_set_wasm(exports: WebAssembly.Exports): void };
  setWasm(instance.exports);
  (instance.exports["__wbindgen_start"] as () => void)();
  return glue.SchemaEngine;
}

/** Remembers its connections, because the engine locks the file for itself and closes nothing when it is freed. */
class ClosableSqlite extends PrismaBetterSqlite3 {
  readonly #opened: SqlDriverAdapter[] = [];

  override async connect(): Promise<SqlDriverAdapter> {
    const adapter = await super.connect();
    this.#opened.push(adapter);
    return adapter;
  }

  override async connectToShadowDb(): Promise<SqlDriverAdapter> {
    const adapter = await super.connectToShadowDb();
    this.#opened.push(adapter);
    return adapter;
  }

  async close(): Promise<void> {
    await Promise.all(this.#opened.splice(0).map((adapter) => adapter.dispose()));
  }
}

/** Run one piece of work with an engine on this database file (or ":memory:"); afterwards its connections are closed. One at a time in a process. */
export async function withSchemaEngine<T>(file: string, models: string, work: (engine: SchemaEngine) => Promise<T>): Promise<T> {
  loading ??= loadEngine();
  const Engine = await loading;
  const sqlite = new ClosableSqlite({ url: `file:${file}`, timeout: 5000 });
  const engine = await Engine.new({ datamodels: [["schema.prisma", models]] }, () => undefined, bindMigrationAwareSqlAdapterFactory(sqlite));
  try {
    return await work(engine);
  } finally {
    engine.free();
    await sqlite.close();
  }
}
