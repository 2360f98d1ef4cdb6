import { openStore } from "../../store/connect";
import { encodeColumns } from "../encode";
import { readBothViews } from "./read-both-views";

export type EncodedViews = { readonly public: ArrayBuffer; readonly full: ArrayBuffer };

/** Both views of the database in this file, encoded: typed arrays travel between threads without being copied. */
export async function readEncoded(file: string): Promise<EncodedViews> {
  const store = openStore(`file:${file}`, "/");
  try {
    const views = await readBothViews(store.read);
    return { public: encodeColumns(views.public), full: encodeColumns(views.full) };
  } finally {
    await store.close();
  }
}
