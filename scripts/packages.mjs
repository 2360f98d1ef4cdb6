// Are the packages of the lockfile installed? Node's own modules only.
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

/**
 * Compares package-lock.json with the list that npm keeps of what it installed. So a developer's own `npm install` counts too.
 * A package missing here is no fault when it is optional: those for other systems are never installed.
 */
export function packagesMatchLockfile(root) {
  const installedList = path.join(root, "node_modules", ".package-lock.json");
  if (!existsSync(installedList)) return false;
  const wanted = readPackages(path.join(root, "package-lock.json"));
  const installed = readPackages(installedList);
  for (const [name, entry] of Object.entries(wanted)) {
    if (name === "" || entry.link === true) continue;
    const present = installed[name];
    if (present === undefined ? entry.optional !== true && entry.devOptional !== true : present.version !== entry.version) return false;
  }
  return true;
}

function readPackages(file) {
  return JSON.parse(readFileSync(file, "utf8")).packages;
}
