import path from "node:path";

/**
 * The file a `file:` database address names, as an absolute path; relative addresses count from `root`.
 * Anything else is refused: the embedded database is the only one so far.
 */
export function databaseFile(url: string, root: string): string {
  if (!url.startsWith("file:")) throw new Error(`DATABASE_URL must begin with "file:", not "${url.slice(0, 12)}"`);
  return path.resolve(root, url.slice("file:".length).replace(/^\/\/(?=\/)/, ""));
}
