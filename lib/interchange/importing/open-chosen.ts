import { openImport } from "../open-import";
import type { OpenChoices, OpenedImport } from "../open-import";
import type { FileSource } from "../file-source";
import type { FormatId } from "../formats/format-reader";
import type { FormatChoice, ImportChoices } from "./import-choices";

const families: Readonly<Record<Exclude<FormatChoice, "auto">, readonly Exclude<FormatId, "mapped">[]>> = {
  atlas: ["atlas-csv", "atlas-geojson"], ucdp: ["ucdp-ged", "ucdp-candidate"], acled: ["acled"], gtd: ["gtd"],
};

/** Open a file as it was chosen: a family named by a person wins over the columns, which then decide within it. Throws UnreadableFile. */
export async function openChosen(source: FileSource, choices: ImportChoices): Promise<OpenedImport> {
  const open: OpenChoices = {
    ...(choices.encoding === undefined ? {} : { encoding: choices.encoding }),
    ...(choices.delimiter === undefined ? {} : { delimiter: choices.delimiter }),
    ...(choices.mapping === undefined ? {} : { mapping: choices.mapping }),
  };
  const opened = await openImport(source, open);
  const family = choices.format === undefined || choices.format === "auto" ? null : families[choices.format];
  const [first] = family ?? [];
  const isOfFamily = family?.some((format) => format === opened.recognition.format) === true;
  return first === undefined || isOfFamily ? opened : openImport(source, { ...open, format: first });
}
