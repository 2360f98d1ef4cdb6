import type { FileSource } from "../file-source";
import { UnreadableFile } from "../unreadable-file";
import { unpack } from "./archive";
import type { ArchiveEntry } from "./archive";

/** What operating systems add to an archive without being asked. */
const ADDED_BY_SYSTEMS = /(^|\/)(__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/i;

/** Is the archive a workbook? */
export function isWorkbook(entries: readonly ArchiveEntry[]): boolean {
  return entries.some(({ name }) => name === "xl/workbook.xml" || name === "xl\\workbook.xml");
}

/** The one file of a ZIP as a file of its own; refuses none, several, and another archive inside. */
export function oneFileOf(source: FileSource, entries: readonly ArchiveEntry[]): FileSource {
  const files = entries.filter(({ name }) => !ADDED_BY_SYSTEMS.test(name));
  const [only, ...more] = files;
  if (!only) throw new UnreadableFile("zip-empty");
  if (more.length > 0) throw new UnreadableFile("zip-several-files", { files: files.slice(0, 5).map(({ name }) => name).join(", ") });
  if (/\.(zip|gz|7z|rar|xz|bz2)$/i.test(only.name)) throw new UnreadableFile("zip-inside-zip", { file: only.name });
  return { name: only.name.split(/[/\\]/).at(-1) ?? only.name, sizeBytes: only.unpackedBytes, path: null, stream: () => unpack(source, only.name) };
}
