import { cp, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import Database from "better-sqlite3";
import { describe, expect, it, onTestFinished } from "vitest";
import { migrate } from "../../lib/store/migrate";

async function folders() {
  const folder = await mkdtemp(path.join(tmpdir(), "atlas-migrate-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const migrations = path.join(folder, "migrations");
  await cp("prisma/migrations", migrations, { recursive: true });
  return { folder, migrations, file: path.join(folder, "data", "atlas.db") };
}

async function addMigration(migrations: string, name: string, sql: string) {
  await mkdir(path.join(migrations, name));
  await writeFile(path.join(migrations, name, "migration.sql"), sql);
  await cp("prisma/schema.prisma", path.join(migrations, name, "models.prisma"));
}

function read<T>(file: string, sql: string): T[] {
  const db = new Database(file, { readonly: true });
  try {
    return db.prepare(sql).all() as T[];
  } finally {
    db.close();
  }
}

describe(migrate, () => {
  it("makes a new file, once", async () => {
    const { file, migrations } = await folders();
    const names = (await readdir(migrations, { withFileTypes: true })).filter((entry) => entry.isDirectory()).map((entry) => entry.name);
    expect(await migrate(file, migrations)).toEqual({ kind: "migrated", applied: names.toSorted() });
    expect(await migrate(file, migrations)).toEqual({ kind: "migrated", applied: [] });
    expect(read(file, 'SELECT "value" FROM "Revision"')).toEqual([{ value: 0 }]);
  });

  it("takes a database of before the claims' bookkeeping along, with every row", async () => {
    const { file, folder, migrations } = await folders();
    const first = path.join(folder, "first");
    await cp(migrations, first, { recursive: true });
    const later = (await readdir(migrations)).filter((name) => /^\d{4}_/.test(name) && name > "0001_initial").toSorted();
    for (const name of later) await rm(path.join(first, name), { recursive: true });
    expect(await migrate(file, first)).toEqual({ kind: "migrated", applied: ["0001_initial"] });
    const db = new Database(file);
    db.exec(`INSERT INTO "Dataset" VALUES ('d', 'Invented', NULL, NULL, NULL, NULL, 'none', 'none', NULL, NULL, 'unknown', NULL, NULL, NULL, 1, 1, '2030-01-01'); UPDATE "Revision" SET "value" = 7`);
    db.close();
    const before = read(file, 'SELECT * FROM "Dataset"');
    expect(await migrate(file, migrations)).toEqual({ kind: "migrated", applied: later });
    expect(later[0]).toBe("0002_claims");
    // Told to whoever follows: a dataset counts as written to when it learnt to say when.
    expect(read(file, 'SELECT * FROM "Dataset"')).toEqual(before.map((row) => ({ ...(row as object), revision: 7 })));
    expect(read(file, 'SELECT "value" FROM "Revision"')).toEqual([{ value: 7 }]);
    expect(read(file, 'SELECT count(*) AS "n" FROM "LedgerEntry"')).toEqual([{ n: 0 }]);
  });

  it("puts a database back as it was when a migration fails half-way", async () => {
    const { file, folder, migrations } = await folders();
    await migrate(file, migrations);
    const db = new Database(file);
    db.exec(`INSERT INTO "RefCounter" VALUES (2022, 41)`);
    db.close();
    const before = read(file, "SELECT name, sql FROM sqlite_schema ORDER BY name");
    await addMigration(migrations, "9998_half", `CREATE TABLE "Half" ("a" INTEGER); DELETE FROM "RefCounter"; INSERT INTO "Nowhere" VALUES (1);`);
    const result = await migrate(file, migrations);
    expect(result.kind).toBe("put-back");
    expect(result.kind === "put-back" && result.reason).toMatch(/Nowhere/);
    expect(read(file, "SELECT name, sql FROM sqlite_schema ORDER BY name")).toEqual(before);
    expect(read(file, 'SELECT * FROM "RefCounter"')).toEqual([{ year: 2022, last: 41 }]);
    expect((await readdir(path.dirname(file))).filter((name) => name.includes("before-migration"))).toEqual([]);

    // Once the migration is mended the next try goes through.
    await rm(path.join(migrations, "9998_half"), { recursive: true });
    await addMigration(migrations, "9999_whole", `CREATE TABLE "Whole" ("a" INTEGER);`);
    expect(await migrate(file, migrations)).toEqual({ kind: "migrated", applied: ["9999_whole"] });
    expect(folder).toBeTruthy();
  });

  it("leaves no file when the first migration of a new database fails", async () => {
    const { file, migrations } = await folders();
    await addMigration(migrations, "9998_half", `INSERT INTO "Nowhere" VALUES (1);`);
    expect((await migrate(file, migrations)).kind).toBe("failed");
    expect(await readdir(path.dirname(file))).toEqual([]);
  });

  it("leaves a file alone that holds other tables", async () => {
    const { file, migrations } = await folders();
    await mkdir(path.dirname(file));
    const db = new Database(file);
    db.exec("CREATE TABLE theirs (a)");
    db.close();
    const before = await readFile(file);
    expect(await migrate(file, migrations)).toMatchObject({ kind: "failed", reason: expect.stringContaining("not ours") as string });
    expect((await readFile(file)).equals(before)).toBe(true);
  });

  it("keeps the models beside the last migration the same as prisma/schema.prisma", async () => {
    const last = (await readdir("prisma/migrations", { withFileTypes: true })).filter((entry) => entry.isDirectory()).map((entry) => entry.name).toSorted().at(-1) ?? "";
    expect(await readFile(`prisma/migrations/${last}/models.prisma`, "utf8")).toBe(await readFile("prisma/schema.prisma", "utf8"));
  });
});
