import { createTranslator } from "next-intl";
import { messagesOf } from "@/app/i18n/messages";

/** Says one message of a catalogue with its values. */
export type ApiText = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/** What the API says is English whoever asks: programs compare and log it. namespace: `api`, `entry.problems`. */
export async function apiText(namespace: string): Promise<ApiText> {
  const t = createTranslator({ locale: "en", messages: await messagesOf("en"), namespace });
  // The library types keys by the catalogue's shape; namespace and keys are chosen at run time here, and the tests say every one.
  return t as unknown as ApiText;
}
