import { describe, expect, it } from "vitest";
import { codesOf } from "@/lib/codebook/value-list";
import { valueLists } from "@/lib/codebook/lists";
import { coarseFieldNames, publicView } from "@/lib/codebook/public-view";
import { buildColumns } from "@/lib/read/build-columns";
import { codeLists, rowOf } from "@/lib/read/columns";
import { decodeColumns } from "@/lib/read/decode";
import { encodeColumns } from "@/lib/read/encode";
import { columnOfKey } from "@/lib/read/fail-mask";
import { rowAt } from "@/lib/read/row";
import { bulkOf, twoDatasets } from "./bulk-of";
import { columnsOf, day, plainRecord } from "./plain-record";

describe(rowAt, () => {
  it("gives a record back as it was entered", () => {
    const record = plainRecord({ place: "Testville", lng: 69.1, lat: 34.5, killedBest: 0, killedLow: null, targetCommunities: ["sufi", "western"], announcedAgainst: null });
    const row = rowAt(columnsOf([record]), 0);
    expect(row).toMatchObject({
      ref: record.ref, dataset: "first", kind: "attack", province: "AF01", place: "Testville", point: { lng: 69.1, lat: 34.5 }, dateStart: "2022-02-03", dateEnd: "2022-02-03",
      killedBest: 0, killedLow: null, targetCommunities: ["sufi", "western"], announcedAgainst: null, claimStatus: "not-coded", isDuplicate: false, sourceCount: 0,
    });
    expect(row.withheld.size).toBe(0);
  });

  it("agrees with the public view field by field, for a coarse record too", () => {
    for (const sensitivity of ["public", "coarse"] as const) {
      const record = plainRecord({ sensitivity, province: null, lng: 69.1, lat: 34.5, place: "Testville", dateStart: day("2022-02-03"), dateEnd: day("2022-03-01"), datePrecision: "range", confidence: "high", killedWomen: 2, killedBest: 4 });
      const [row, view] = [rowAt(columnsOf([record]), 0), publicView(record)];
      for (const [field, value] of Object.entries(view ?? {})) if (field in row && field !== "withheld") expect((row as Record<string, unknown>)[field], field).toEqual(value);
      for (const field of view?.withheld ?? []) expect(row.withheld.has(field), field).toBe(true);
    }
  });

  it("refuses a row that is not there", () => {
    expect(() => rowAt(columnsOf([]), 0)).toThrow(RangeError);
    expect(rowOf(columnsOf([]), "IA-2021-0001")).toBeNull();
  });
});

describe(buildColumns, () => {
  it("names the record whose code the codebook does not hold", () => {
    expect(() => columnsOf([plainRecord({ ref: "IA-2022-9999", kind: "battle" as never })])).toThrow(/IA-2022-9999: kind holds "battle"/);
    expect(() => columnsOf([plainRecord({ dataset: "third" })])).toThrow(/dataset holds "third"/);
  });

  it("takes datasets in their order, whatever order they come in", () => {
    expect(buildColumns(bulkOf([]), [...twoDatasets].reverse(), "public").datasets.map(({ code }) => code)).toEqual(["first", "second"]);
  });

  it("leaves confidential sources out of the number of sources", () => {
    const source = { publisher: "Invented Gazette", title: null, url: null, archiveUrl: null, via: null, publishedOn: null, accessedOn: null, language: null, partisan: null, stance: "supports", reliability: null, credibility: null } as const;
    const columns = columnsOf([plainRecord({ sources: [{ ...source, kind: "publication" }, { ...source, kind: "confidential", publisher: "HANDLE" }] })]);
    expect(rowAt(columns, 0).sourceCount).toBe(1);
    expect(new TextDecoder().decode(encodeColumns(columns)).toLowerCase()).not.toContain("handle");
  });
});

describe("what the masks rely on", () => {
  it("code lists leave room for the reserved codes, and communities for their two bits", () => {
    for (const [field, list] of Object.entries(codeLists)) expect(list.length, field).toBeLessThan(200);
    expect(codesOf(valueLists.community).length).toBeLessThanOrEqual(29);
  });

  it("the filter's fields that a coarse record withholds are those with a bit for it", () => {
    const fieldOf = (column: string) => (column === "claimStatus" ? "attributions" : column);
    const withheld = Object.entries(columnOfKey).filter(([, column]) => !coarseFieldNames.has(fieldOf(column))).map(([key]) => key);
    expect(withheld).toEqual(["event", "confidence"]);
  });
});

describe(decodeColumns, () => {
  it("says what is wrong with bytes that are no columns", () => {
    const good = encodeColumns(columnsOf([plainRecord()]));
    const changed = (at: number, byte: number) => {
      const copy = new Uint8Array(good.slice(0));
      copy[at] = byte;
      return copy.buffer;
    };
    expect(decodeColumns(new ArrayBuffer(0))).toEqual({ kind: "unreadable", reason: "not-columns" });
    expect(decodeColumns(changed(0, 0))).toEqual({ kind: "unreadable", reason: "not-columns" });
    expect(decodeColumns(changed(4, 99))).toEqual({ kind: "unreadable", reason: "other-format" });
    expect(decodeColumns(good.slice(0, 40))).toEqual({ kind: "unreadable", reason: "damaged" });
    expect(decodeColumns(encodeColumns({ ...columnsOf([plainRecord()]), codebookVersion: "0" }))).toEqual({ kind: "unreadable", reason: "other-codebook" });
  });
});
