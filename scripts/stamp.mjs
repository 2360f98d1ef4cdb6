// What a step was last done with: a fingerprint of its inputs, kept beside its result.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";

/** One fingerprint for files and whole folders, by name and content; `skip` leaves out what is made, not written. */
export function fingerprint(root, names, { skip = () => false, extra = "" } = {}) {
  const hash = createHash("sha256").update(extra);
  const add = (name) => {
    if (skip(name)) return;
    const file = path.join(root, name);
    if (!existsSync(file)) return;
    let entries;
    try {
      entries = readdirSync(file).sort();
    } catch {
      hash.update(`\n${name}\n`).update(readFileSync(file));
      return;
    }
    for (const entry of entries) add(path.posix.join(name, entry));
  };
  for (const name of names) add(name);
  return hash.digest("hex");
}

export function readStamp(file) {
  return existsSync(file) ? readFileSync(file, "utf8").trim() : null;
}

export function writeStamp(file, value) {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `${value}\n`);
}
