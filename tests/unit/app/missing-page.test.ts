import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { MISSING_PAGE_HEADER, namesNothing } from "@/app/missing-page";

const known = { hasRecord: (ref: string) => Promise.resolve(ref === "IA-2021-0001"), hasClaim: (id: string) => Promise.resolve(id === "C1"), hasImport: (id: string) => Promise.resolve(id === "0190"), hasCard: (id: string) => Promise.resolve(id === "0191"), hasMethod: (name: string) => Promise.resolve(name === "overlap-test") };
const fails = (words: string) => () => Promise.reject(new Error(words));

describe(namesNothing, () => {
  it.each(["/incidents/IA-2099-0001", "/incidents/IA-2099-0001/edit", "/incidents/nonsense", "/incidents/%E0%A4%A", "/provinces/XX", "/provinces/AF35", "/provinces/af01", "/hypothesis/C99", "/import/none", "/problems/none", "/findings/none", "/methods/none"])("%s names nothing", async (path) => {
    expect(await namesNothing(path, known)).toBe(true);
  });

  it.each(["/incidents/IA-2021-0001", "/incidents/ia-2021-0001", "/incidents/IA-2021-0001/edit", "/provinces/AF01", "/hypothesis/C1", "/hypothesis/c1", "/import/0190", "/problems/busy", "/findings/0191", "/methods/overlap-test"])("%s is there", async (path) => {
    expect(await namesNothing(path, known)).toBe(false);
  });

  it.each(["/", "/incidents", "/incidents/new", "/incidents/drafts/0190", "/provinces", "/provinces/", "/incidents/IA-2099-0001/edit/more", "/api/v1/incidents/IA-2099-0001", "/hypothesis", "/hypothesis/matrix", "/import", "/import/0190/more", "/problems", "/api-docs", "/findings", "/methods"])("%s is not asked about", async (path) => {
    expect(await namesNothing(path, { hasRecord: fails("asked"), hasClaim: fails("asked"), hasImport: fails("asked"), hasCard: fails("asked"), hasMethod: fails("asked") })).toBe(false);
  });

  it("leaves the answer to the page where the records cannot be read", async () => {
    for (const path of ["/incidents/IA-2099-0001", "/hypothesis/C99", "/import/none", "/findings/none", "/methods/none"]) expect(await namesNothing(path, { hasRecord: fails("busy"), hasClaim: fails("busy"), hasImport: fails("busy"), hasCard: fails("busy"), hasMethod: fails("busy") })).toBe(false);
  });
});

describe("the mark of a missing page", () => {
  it("is the one that the rewrite reads", () => {
    expect(readFileSync("next.config.js", "utf8")).toContain(`key: "${MISSING_PAGE_HEADER}"`);
  });
});
