// Settings from the environment and .env: what is allowed, and one message that names everything wrong at once.
// Plain JavaScript with Node's own modules only, because it runs before the packages are installed.
import { existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

const DEFAULT_DATABASE = "file:./data/atlas.db";

/** Read .env when it is there. What is already set in the shell stays. */
export function loadEnvironmentFile(root) {
  const file = path.join(root, ".env");
  if (existsSync(file)) process.loadEnvFile(file);
}

/** The address of the database with an absolute path, so that it means the same file from every folder. */
export function databaseUrl(environment, root) {
  const url = environment.DATABASE_URL || DEFAULT_DATABASE;
  return url.startsWith("file:") ? `file:${path.resolve(root, url.slice("file:".length))}` : url;
}

/** Is this host one of the machine's own addresses, which nobody else can call? */
export function isLoopback(host) {
  const bare = host.replace(/^\[|\]$/g, "").toLowerCase();
  return bare === "localhost" || bare === "::1" || /^127(\.\d{1,3}){3}$/.test(bare);
}

function isWebAddress(text) {
  try {
    return ["http:", "https:"].includes(new URL(text).protocol);
  } catch {
    return false;
  }
}

const checks = {
  PORT(value) {
    return /^\d{1,5}$/.test(value) && Number(value) >= 1 && Number(value) <= 65535 ? null : "must be a whole number from 1 to 65535";
  },
  HOST(value) {
    if (isLoopback(value)) return null;
    return "is refused: without accounts, anybody who can reach that address could read and change every record, the private ones included";
  },
  ALLOWED_HOSTS(value) {
    const wrong = value.split(",").map((name) => name.trim()).filter((name) => name !== "" && !/^([a-z0-9]([a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:]+\])$/i.test(name));
    return wrong.length === 0 ? null : `must be host names without scheme and port, comma-separated; not one: ${wrong.join(", ")}`;
  },
  DATABASE_URL(value, root) {
    if (!value.startsWith("file:") || value === "file:") return 'must be "file:" and a path; the embedded database is the only one so far';
    const file = path.resolve(root, value.slice("file:".length));
    return existsSync(file) && statSync(file).isDirectory() ? "names a folder; it must name a file" : null;
  },
  ATLAS_STARTER(value) {
    return value === "none" ? null : 'must be "none" or not set';
  },
  PUBLIC_URL(value) {
    return isWebAddress(value) ? null : "must be an address that begins with http:// or https://";
  },
  MAP_TILE_URL(value) {
    const complete = ["{z}", "{x}", "{y}"].every((part) => value.includes(part));
    return isWebAddress(value) && complete ? null : "must be an address that begins with http:// or https:// and holds {z}, {x} and {y}";
  },
};

/**
 * The settings with their defaults, and what is wrong with them, as lines of text ready to print. An empty variable counts as not set.
 */
export function readSettings(environment, root) {
  const problems = [];
  for (const [name, check] of Object.entries(checks)) {
    const value = environment[name];
    if (value === undefined || value === "") continue;
    const reason = check(value, root);
    if (reason !== null) problems.push(`${name}=${value} ${reason} (${whereExplained(name, root)})`);
  }
  return {
    problems,
    settings: { port: environment.PORT || "3000", host: (environment.HOST || "127.0.0.1").replace(/^\[|\]$/g, ""), databaseUrl: databaseUrl(environment, root), starter: environment.ATLAS_STARTER !== "none" },
  };
}

function whereExplained(name, root) {
  const file = path.join(root, ".env.example");
  const lines = existsSync(file) ? readFileSync(file, "utf8").split("\n") : [];
  const index = lines.findIndex((line) => line.startsWith(`${name}=`));
  return index === -1 ? "see .env.example" : `.env.example, line ${index + 1}: ${lines[index]}`;
}

/** Check everything; print one message and end the process when something is wrong. */
export function checkedSettings(root) {
  loadEnvironmentFile(root);
  const { problems, settings } = readSettings(process.env, root);
  if (problems.length > 0) {
    const count = problems.length === 1 ? "One setting is wrong" : `${problems.length} settings are wrong`;
    console.error(`${count}. Nothing was started.\n${problems.map((problem) => `  - ${problem}`).join("\n")}`);
    process.exit(1);
  }
  return settings;
}
