import type { Columns } from "@/lib/read/columns";
import { encodePieces, FORMAT } from "@/lib/read/encode";
import type { TextPart } from "@/lib/read/encode";

/** The columns as a body for the browser, written as fast as it is read: no second copy of a million records is held. */
export function encodedColumns(columns: Columns, text: TextPart): { readonly body: ReadableStream<Uint8Array>; readonly byteLength: number } {
  const { byteLength, pieces } = encodePieces(columns, text);
  const rest = pieces();
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const { done, value } = rest.next();
      if (done === true) controller.close();
      else controller.enqueue(value);
    },
  });
  return { body, byteLength };
}

/** Changes with the records, with the codebook, and with the way they are written. */
export function columnsTag(columns: Columns, text: TextPart): string {
  return `"${columns.revision}-${columns.codebookVersion}-${FORMAT}-${text}"`;
}
