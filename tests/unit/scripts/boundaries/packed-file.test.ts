import { gzipSync } from "node:zlib";
import { expect, it } from "vitest";

import { fileOfTarball } from "@/scripts/boundaries/packed-file";

function entry(name: string, content: string): Buffer {
  const header = Buffer.alloc(512);
  header.write(name, 0);
  header.write(content.length.toString(8).padStart(11, "0"), 124);
  const body = Buffer.alloc(Math.ceil(content.length / 512) * 512);
  body.write(content);
  return Buffer.concat([header, body]);
}

const tarball = gzipSync(Buffer.concat([entry("package/one.txt", "x".repeat(700)), entry("package/two.txt", "synthetic"), Buffer.alloc(1024)]));

it("reads one file out of a package, behind others", () => {
  expect(fileOfTarball(tarball, "package/two.txt").toString()).toBe("synthetic");
});

it("says when it is not there", () => {
  expect(() => fileOfTarball(tarball, "package/three.txt")).toThrow("no file package/three.txt");
});
