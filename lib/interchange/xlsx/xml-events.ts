import saxPackage from "sax";
import { UnreadableFile } from "../unreadable-file";
import { decodeText } from "../text/encoding";

export type XmlEvent =
  | { readonly kind: "open"; readonly name: string; readonly attributes: Readonly<Record<string, string>> }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "close"; readonly name: string };

const bare = (name: string): string => name.slice(name.indexOf(":") + 1);

/** Elements and text of an XML stream, without namespaces' prefixes. No entity but the five of XML is expanded and nothing outside is fetched (sax does neither). */
export async function* xmlEvents(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<XmlEvent> {
  const sax = saxPackage.parser(true, { position: false });
  let events: XmlEvent[] = [];
  sax.onopentag = ({ name, attributes }) => events.push({ kind: "open", name: bare(name), attributes: attributes as Record<string, string> });
  sax.onclosetag = (name) => events.push({ kind: "close", name: bare(name) });
  sax.ontext = (text) => events.push({ kind: "text", text });
  sax.oncdata = (text) => events.push({ kind: "text", text });
  sax.onerror = (error) => {
    throw new UnreadableFile("xlsx-broken", { detail: error.message.split("\n")[0] ?? "" });
  };
  for await (const text of decodeText(pieces, "utf-8")) {
    sax.write(text);
    yield* events;
    events = [];
  }
  sax.close();
  yield* events;
}
