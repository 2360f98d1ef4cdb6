import { readFile, readdir } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";

// Every write goes through write() of lib/store, inside its transaction.

async function sources(folder: string): Promise<{ file: string; text: string }[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && /\.(ts|tsx)$/.test(entry.name))
    .map((entry) => path.posix.join(entry.parentPath, entry.name))
    .filter((file) => !file.startsWith("lib/store/generated/"));
  return Promise.all(files.map(async (file) => ({ file, text: await readFile(file, "utf8") })));
}

/** Calls like `client.incident.update(` with what they are called on. */
const MODEL_WRITE = /([\w)\]]+)\s*\.\s*\w+\s*\.\s*(create|createMany|createManyAndReturn|update|updateMany|updateManyAndReturn|upsert|delete|deleteMany)\s*\(/g;
const RAW_WRITE = /([\w)\]]+)\s*\.\s*\$(executeRaw|executeRawUnsafe|queryRawUnsafe)\b/g;
const models = ["incident", "source", "attribution", "relation", "targetCommunity", "provinceAlternative", "change", "redaction", "dataset", "searchLog", "importBatch", "formDraft", "revision", "refCounter",
  "registration", "runRegistration", "primaryRun", "ledgerEntry", "findingCard", "matrixRow", "matrixRowVersion", "matrixRating", "matrixReveal",
  "importChange", "originalBlock", "importJob", "savedMapping", "matchDecision",
];

function offences(text: string): string[] {
  const onModels = [...text.matchAll(MODEL_WRITE)].filter(([call]) => models.some((model) => new RegExp(`\\.\\s*${model}\\s*\\.`).test(call)));
  return [...onModels, ...text.matchAll(RAW_WRITE)].filter(([, receiver]) => receiver !== "tx").map(([call]) => call);
}

describe("writing", () => {
  it("happens on a transaction, never on a client", async () => {
    const found = (await sources("lib/store")).flatMap(({ file, text }) => offences(text).map((call) => `${file}: ${call}`));
    expect(found).toEqual([]);
  });

  it("opens a transaction in one place, and one to read from in another", async () => {
    const found = (await Promise.all(["lib", "app", "components", "seed", "scripts"].map(sources))).flat().filter(({ text }) => text.includes("$transaction"));
    expect(found.map(({ file }) => file)).toEqual(["lib/store/snapshot.ts", "lib/store/write.ts"]);
  });

  it("is done by the driver itself for bulk rows alone, and in files that look after databases", async () => {
    const found = (await Promise.all(["lib", "app", "components", "seed", "scripts"].map(sources))).flat().filter(({ file, text }) => !file.startsWith("scripts/torture/") && /from "better-sqlite3"/.test(text));
    expect(found.map(({ file }) => file)).toEqual(["lib/store/bulk-write.ts", "lib/store/clean-file.ts", "lib/store/export-snapshot.ts", "lib/store/migrate.ts"]);
  });

  it("is not in reach of pages", async () => {
    const pages = (await sources("app")).filter(({ file }) => /\/(page|layout|not-found|error)\.tsx$/.test(file));
    expect(pages.filter(({ text }) => /\bwriteStore\b/.test(text)).map(({ file }) => file)).toEqual([]);
  });

  it("would be found: the check sees what it looks for", () => {
    expect(offences("await clientOf(store).incident.update({})")).toHaveLength(1);
    expect(offences("await client\n  .formDraft\n  .deleteMany({})")).toHaveLength(1);
    expect(offences("client.$executeRaw`DELETE`")).toHaveLength(1);
    expect(offences("await tx.incident.update({}); new Map().delete(1); hash.update(x)")).toEqual([]);
  });
});
