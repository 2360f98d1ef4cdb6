// Everything a fresh machine needs before the page can be served. Each step is skipped when it was done before.
import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { listClaims } from "./list-claims.mjs";
import { packagesMatchLockfile } from "./packages.mjs";
import { packageProgram, quietEnvironment, run } from "./run-command.mjs";
import { withSetUpLock } from "./set-up-lock.mjs";
import { fingerprint, readStamp, writeStamp } from "./stamp.mjs";
import { watchCalls } from "./watch-calls.mjs";

const LEAST_NODE = [20, 19];

/**
 * Set up this folder. `database`: also migrate DATABASE_URL and load the starter set when it is empty and `starter` is true.
 * `build`: also build the pages; `watched`: under a watch that writes the hosts called into .next/called-hosts.json. Ends the
 * process with one sentence when a step fails. `driver` false: compile it in a later call, beside other work.
 */
export async function setUp(root, { database, build, watched = false, driver = true, settings }) {
  quietEnvironment();
  checkNode();
  await withSetUpLock(root, async () => {
    await installPackages(root);
    if (driver) await compileDriver(root);
    const watch = watched ? await watchCalls(root) : null;
    await generateClient(root, watch);
    listClaimFiles(root);
    if (database) await prepareDatabase(root, settings);
    if (build) await buildPages(root, watch);
    watch?.end();
  });
}

function checkNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > LEAST_NODE[0] || (major === LEAST_NODE[0] && minor >= LEAST_NODE[1])) return;
  fail(`Node ${LEAST_NODE.join(".")} or newer is needed; this is ${process.versions.node}. Node 24 is recommended.`);
}

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}

async function step(title, command, args, options) {
  console.log(`- ${title} ...`);
  const started = Date.now();
  const { code } = await run(command, args, options);
  if (code !== 0) fail(`Set-up stopped: ${title} did not succeed. What it said stands above.`);
  console.log(`  done in ${((Date.now() - started) / 1000).toFixed(1)} s`);
}

async function installPackages(root) {
  if (packagesMatchLockfile(root)) return;
  // Of all packages only the database driver has something to compile.
  await step("installing packages", "npm", ["ci", "--include=dev", "--ignore-scripts"], { root });
}

async function compileDriver(root) {
  if (existsSync(path.join(root, "node_modules/better-sqlite3/build/Release/better_sqlite3.node"))) return;
  await rebuildDriver(root, "making the database driver");
}

const rebuildDriver = (root, title) => step(`${title} (about 90 s where it has to be compiled)`, "npm", ["rebuild", "better-sqlite3"], { root, env: { JOBS: "max" } });

async function generateClient(root, watch) {
  const target = path.join(root, "lib/store/generated");
  const stamp = path.join(target, ".made-from");
  const wanted = fingerprint(root, ["prisma/schema.prisma", "prisma.config.ts", "node_modules/prisma/package.json"]);
  if (readStamp(stamp) === wanted && existsSync(path.join(target, "client.ts"))) return;
  await step("generating the database client", process.execPath, [packageProgram(root, "prisma/build/index.js"), "generate"], { root, env: watch?.env });
  writeStamp(stamp, wanted);
}

/** The registry of claims follows the files that there are; a new one needs no other change. */
function listClaimFiles(root) {
  try {
    const line = listClaims(root);
    if (line !== null) console.log(line);
  } catch (error) {
    fail(`Set-up stopped: the claims could not be listed: ${error.message}`);
  }
}

async function prepareDatabase(root, { databaseUrl, starter }) {
  const file = databaseUrl.slice("file:".length);
  mkdirSync(path.dirname(file), { recursive: true });
  const tsx = packageProgram(root, "tsx/dist/cli.mjs");
  const env = { DATABASE_URL: databaseUrl };
  const state = await inspectDatabase(root, file);
  if (state.pending.length > 0) await step("migrating the database", process.execPath, [tsx, "scripts/migrate.ts"], { root, env });
  if (state.staging > 0) await step("clearing away an import that was interrupted", process.execPath, [tsx, "scripts/sweep-imports.ts"], { root, env });
  // The loader looks again by itself; asking here saves its start-up time on every later start.
  const wanted = starter ? state.empty : state.datasets === 0;
  const title = starter ? "loading the starter set" : "making a dataset for records of your own";
  if (wanted) await step(title, process.execPath, [tsx, "seed/load.ts"], { root, env });
}

async function inspectDatabase(root, file) {
  const ask = async () => {
    const { code, output } = await run(process.execPath, ["scripts/inspect-database.mjs", file, path.join(root, "prisma/migrations")], { root, capture: true });
    if (code !== 0) fail(`Set-up stopped: ${file} could not be read as a database.\n${output}`);
    return JSON.parse(output.trim().split("\n").at(-1));
  };
  const state = await ask();
  if (state.driver) return state;
  // Compiled for another version of Node.
  await rebuildDriver(root, "making the database driver again");
  const again = await ask();
  if (!again.driver) fail(`Set-up stopped: the database driver does not load: ${again.reason}\nWithout a prebuilt file it needs python3, make and a C++ compiler.`);
  return again;
}

const BUILT_FROM = ["app", "components", "lib", "seed", "public", "prisma/schema.prisma"];
const NOT_IN_BUILD = /^(next-env\.d|vitest\.config|eslint\.config|prisma\.config)\./;

async function buildPages(root, watch) {
  const stamp = path.join(root, ".next/built-from");
  const configuration = readdirSync(root).filter((name) => /\.(ts|js|mjs|json)$/.test(name) && !NOT_IN_BUILD.test(name)).sort();
  const wanted = fingerprint(root, [...BUILT_FROM, ...configuration], {
    skip: (name) => name === "lib/store/generated" || name.endsWith(".md"),
    extra: process.versions.node.split(".")[0],
  });
  if (readStamp(stamp) === wanted && existsSync(path.join(root, ".next/BUILD_ID"))) return;
  await step("building the pages", process.execPath, [packageProgram(root, "next/dist/bin/next"), "build"], { root, env: { NODE_ENV: "production", ...watch?.env } });
  writeStamp(stamp, wanted);
  // For the build of this stamp alone: a later build without a watch leaves one that does not match.
  if (watch) writeFileSync(path.join(root, ".next/called-hosts.json"), JSON.stringify({ builtFrom: wanted, hosts: watch.hosts() }));
}
