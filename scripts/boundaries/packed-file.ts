import { execFile } from "node:child_process";
import { mkdtemp, readFile, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { gunzipSync } from "node:zlib";

const run = promisify(execFile);
const BLOCK = 512;

function textField(block: Buffer, from: number, length: number): string {
  const field = block.subarray(from, from + length);
  const end = field.indexOf(0);
  return field.toString("utf8", 0, end === -1 ? length : end).trim();
}

/** The bytes of one file of a .tgz made by npm (names there are short, so plain ustar headers are enough). Throws when it is not there. */
export function fileOfTarball(tarball: Uint8Array, wanted: string): Buffer {
  const tar = gunzipSync(tarball);
  for (let at = 0; at + BLOCK <= tar.length; ) {
    const header = tar.subarray(at, at + BLOCK);
    const prefix = textField(header, 345, 155);
    const name = prefix === "" ? textField(header, 0, 100) : `${prefix}/${textField(header, 0, 100)}`;
    if (name === "") break;
    const size = Number.parseInt(textField(header, 124, 12), 8);
    if (name === wanted) return tar.subarray(at + BLOCK, at + BLOCK + size);
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
  throw new Error(`the package holds no file ${wanted}`);
}

/** Packs a published npm package into a temporary folder (nothing is installed) and returns the tarball. */
export async function packPackage(nameAndVersion: string): Promise<Buffer> {
  const folder = await mkdtemp(path.join(tmpdir(), "boundaries-"));
  try {
    await run("npm", ["pack", nameAndVersion, "--pack-destination", folder, "--silent"], { cwd: folder });
    const tarball = (await readdir(folder)).find((name) => name.endsWith(".tgz"));
    if (!tarball) throw new Error(`npm pack ${nameAndVersion} wrote no tarball`);
    return await readFile(path.join(folder, tarball));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
