import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { boundaryOf, BrokenOff, postedFile } from "@/app/import/upload/multipart";

const BOUNDARY = "----WebKitFormBoundaryAbC123";
const head = (disposition = 'form-data; name="file"; filename="list.csv"') => `--${BOUNDARY}\r\nContent-Disposition: ${disposition}\r\nContent-Type: text/csv\r\n\r\n`;
const form = (content: Uint8Array, before = head()) => Buffer.concat([Buffer.from(before), content, Buffer.from(`\r\n--${BOUNDARY}--\r\n`)]);

async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function read(body: Uint8Array, size: number): Promise<{ name: string; content: Buffer } | null> {
  const posted = await postedFile(inPieces(body, size), BOUNDARY);
  if (posted.kind === "no-file") return null;
  const pieces: Uint8Array[] = [];
  for await (const piece of posted.bytes) pieces.push(piece);
  return { name: posted.name, content: Buffer.concat(pieces) };
}

describe(postedFile, () => {
  it("gives back any content byte for byte, however the body is cut", async () => {
    // Line ends and dashes, of which the boundary is made, are likely.
    const byte = fc.oneof(fc.constantFrom(13, 10, 45), fc.integer({ min: 0, max: 255 }));
    await fc.assert(fc.asyncProperty(fc.array(byte, { maxLength: 400 }), fc.integer({ min: 1, max: 97 }), async (bytes, size) => {
      const found = await read(form(Uint8Array.from(bytes)), size);
      expect(found).toEqual({ name: "list.csv", content: Buffer.from(bytes) });
    }), { numRuns: 300 });
  });

  it("is not misled by half a boundary in the file", async () => {
    const content = Buffer.from(`a\r\n--${BOUNDARY.slice(0, -1)}\r\nb`);
    expect((await read(form(content), 7))?.content).toEqual(content);
  });

  it("takes names as browsers write them", async () => {
    expect((await read(form(Buffer.from("x"), head('form-data; name="file"; filename="فهرست %22a%22.csv"')), 5))?.name).toBe('فهرست "a".csv');
  });

  it("finds no file where none was chosen, where another field comes first, and in what is no form", async () => {
    expect(await read(form(Buffer.from(""), head('form-data; name="file"; filename=""')), 50)).toBeNull();
    expect(await read(form(Buffer.from("x"), head('form-data; name="other"; filename="a.csv"')), 50)).toBeNull();
    expect(await read(Buffer.from("a,b\r\n\r\n1,2"), 50)).toBeNull();
    expect(await read(Buffer.alloc(100_000, 65), 5_000)).toBeNull();
  });

  it("says that a body which ends before its file is broken off", async () => {
    await expect(read(Buffer.from(`${head()}half of it`), 8)).rejects.toBeInstanceOf(BrokenOff);
  });
});

describe(boundaryOf, () => {
  it.each([[`multipart/form-data; boundary=${BOUNDARY}`, BOUNDARY], ['multipart/form-data; charset=utf-8; boundary="a b"', "a b"], ["text/csv", null], [null, null]])("%s", (type, boundary) => {
    expect(boundaryOf(type)).toBe(boundary);
  });
});
