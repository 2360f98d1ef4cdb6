import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { AbstractIntlMessages } from "next-intl";
import type { AppLocale } from "./locale";

const catalogues = new Map<AppLocale, Promise<AbstractIntlMessages>>();

/** Every catalogue of a language, each under its file name: `app/messages/en/shell.json` is the namespace `shell`. */
export function messagesOf(locale: AppLocale): Promise<AbstractIntlMessages> {
  // While developing a catalogue changes under the server; the built product reads it once.
  if (process.env.NODE_ENV === "development") return readMessages(locale);
  const read = catalogues.get(locale) ?? readMessages(locale);
  catalogues.set(locale, read);
  return read;
}

async function readMessages(locale: AppLocale): Promise<AbstractIntlMessages> {
  const folder = path.join(/* turbopackIgnore: true */ process.cwd(), "app", "messages", locale);
  const files = (await readdir(folder)).filter((file) => file.endsWith(".json")).sort();
  const entries = await Promise.all(
    files.map(async (file): Promise<[string, AbstractIntlMessages]> => {
      const text = await readFile(path.join(folder, file), "utf8");
      return [path.basename(file, ".json"), JSON.parse(text) as AbstractIntlMessages];
    }),
  );
  return Object.fromEntries(entries);
}
