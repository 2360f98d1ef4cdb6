// Lists the texts, claims and findings under lib/claims/essays in lib/claims/generated, so that a new claim, a new
// finding or a new text is a new file and no change elsewhere. Called at every set-up; silent when nothing has changed.
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const USAGE = `node scripts/list-claims.mjs [--essays FOLDER] [--out FOLDER]

Writes the registry of lib/claims: every folder of lib/claims/essays is a text (essay.ts, and matrix.ts where its
scenarios are rated), its claims/ and findings/ one file each with a default export. Prints a line when the list has changed, and nothing otherwise.`;

/** Names in the order a reader counts: C2 before C10, T6 before T6b. */
const inOrder = (names) => names.sort((one, other) => one.localeCompare(other, "en", { numeric: true }));

function sources(folder) {
  if (!existsSync(folder)) return [];
  return inOrder(readdirSync(folder).filter((name) => /^[A-Za-z0-9-]+\.ts$/.test(name)).map((name) => name.slice(0, -".ts".length)));
}

/** What stands in the folders: [{ folder, claims: ["C1", …], findings: ["T1", …] }]. */
function listEssays(essays) {
  const folders = readdirSync(essays, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return inOrder(folders).map((folder) => {
    if (!existsSync(path.join(essays, folder, "essay.ts"))) throw new Error(`${folder} in ${path.basename(essays)} has no essay.ts: it holds the text's argument and scenarios`);
    return { folder, claims: sources(path.join(essays, folder, "claims")), findings: sources(path.join(essays, folder, "findings")), matrix: existsSync(path.join(essays, folder, "matrix.ts")) };
  });
}

const HEAD = "// Made by scripts/list-claims.mjs from the files under lib/claims/essays. Not edited, not kept.";
const variable = (kind, index, file) => `${kind}${index}_${file.replaceAll("-", "_")}`;
const names = (kind, index, files) => `[${files.map((file) => variable(kind, index, file)).join(", ")}]`;

/** Texts and claims alone: what a page needs that asks which claims there are, without the statistics behind them. */
function textsSource(listed, from, registry) {
  const imports = listed.flatMap(({ folder, claims }, index) => [
    `import text${index} from "${from}/${folder}/essay";`,
    ...claims.map((claim) => `import ${variable("claim", index, claim)} from "${from}/${folder}/claims/${claim}";`),
  ]);
  return `${HEAD}
import { makeRegistry } from "${registry}";
${imports.join("\n")}

export const folders = [
${listed.map(({ claims }, index) => `  { text: text${index}, claims: ${names("claim", index, claims)} },`).join("\n")}
];

export const { essays, claimsOf } = makeRegistry(folders.map((folder) => ({ ...folder, findings: [] })));
`;
}

function registrySource(listed, from, registry) {
  const imports = listed.flatMap(({ folder, findings, matrix }, index) => [
    ...findings.map((finding) => `import ${variable("finding", index, finding)} from "${from}/${folder}/findings/${finding}";`),
    ...(matrix ? [`import matrix${index} from "${from}/${folder}/matrix";`] : []),
  ]);
  return `${HEAD}
import { makeRegistry } from "${registry}";
import { folders } from "./texts";
${imports.join("\n")}

const more = [
${listed.map(({ findings, matrix }, index) => `  { findings: ${names("finding", index, findings)}, matrix: ${matrix ? `matrix${index}` : "[]"} },`).join("\n")}
];

export const { essays, claimsOf, findingsOf, matrixOf } = makeRegistry(folders.map((folder, index) => ({ ...folder, findings: more[index]?.findings ?? [], matrix: more[index]?.matrix ?? [] })));
`;
}

const specifier = (from, to) => {
  const relative = path.relative(from, to).split(path.sep).join("/");
  return relative.startsWith(".") ? relative : `./${relative}`;
};

/** Two set-ups at a time must not read half a file. Answers whether there was anything to write. */
function writeWhole(file, wanted) {
  if (existsSync(file) && readFileSync(file, "utf8") === wanted) return false;
  mkdirSync(path.dirname(file), { recursive: true });
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, wanted);
  renameSync(unfinished, file);
  return true;
}

/** Writes texts.ts and registry.ts when they have changed. root: the tree; essays, out: elsewhere, for tests. Answers the sentence to print, or null. */
export function listClaims(root, { essays = path.join(root, "lib/claims/essays"), out = path.join(root, "lib/claims/generated") } = {}) {
  const listed = listEssays(essays);
  const from = [listed, specifier(out, essays), specifier(out, path.join(root, "lib/claims/registry"))];
  const written = [writeWhole(path.join(out, "texts.ts"), textsSource(...from)), writeWhole(path.join(out, "registry.ts"), registrySource(...from))];
  if (!written.includes(true)) return null;
  const count = (key) => listed.reduce((sum, entry) => sum + entry[key].length, 0);
  return `- listed ${listed.length} ${listed.length === 1 ? "text" : "texts"}, ${count("claims")} claims and ${count("findings")} findings`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const option = (name) => {
    const at = process.argv.indexOf(name);
    return at === -1 ? undefined : process.argv[at + 1];
  };
  if (process.argv.includes("--help")) console.log(USAGE);
  else {
    const [essays, out] = [option("--essays"), option("--out")];
    try {
      const line = listClaims(path.resolve(path.dirname(fileURLToPath(import.meta.url)), ".."), { ...(essays && { essays: path.resolve(essays) }), ...(out && { out: path.resolve(out) }) });
      if (line !== null) console.log(line);
    } catch (error) {
      console.error(`The claims could not be listed: ${error.message}`);
      process.exitCode = 1;
    }
  }
}
