import { describe, expect, it } from "vitest";
import { defaultFilter, toQuery } from "@/lib/read/filter";
import { parseFilter } from "@/lib/read/parse-filter";
import { twoDatasets } from "./bulk-of";

const usual = defaultFilter(twoDatasets);
const parse = (query: string, otherKeys: string[] = []) => parseFilter(new URLSearchParams(query), twoDatasets, otherKeys);

describe(defaultFilter, () => {
  it("counts events in review, verified or disputed of the first dataset, from 15 August 2021, attacks assessed to ISKP, clashes apart", () => {
    expect(usual).toMatchObject({ from: "2021-08-15", to: null, status: ["in-review", "verified", "disputed"], unit: ["event"], attribution: "assessed", clash: "out", dataset: "first" });
    expect(defaultFilter([{ code: "b", sortOrder: 2 }, { code: "a", sortOrder: 1 }]).dataset).toBe("a");
    expect(defaultFilter([]).dataset).toBe("");
  });
});

describe(parseFilter, () => {
  it("reads every key", () => {
    const query =
      "from=2022-01-01&to=2022-12-31&kind=attack,operation&event=raid&target=worship-place,unknown&community=sufi,none&actor=iskp&attribution=any&claim=claimed" +
      "&announced=iskp&province=AF01,unknown&status=verified&confidence=high&dataset=second&unit=event,aggregate&minDate=week&minPlace=town&clash=attacks&q=Kabul+airport";
    const { filter, problems } = parse(query);
    expect(problems).toEqual([]);
    expect(toQuery(filter, twoDatasets)).toBe(query);
  });

  it("names what it cannot take, with the reason, and goes on without it", () => {
    const problemOf = (query: string) => parse(query).problems;
    expect(problemOf("colour=red")).toEqual([{ key: "colour", value: null, reason: "unknown-key" }]);
    expect(problemOf("target=worship-place,bogus")).toEqual([{ key: "target", value: "bogus", reason: "unknown-value" }]);
    expect(parse("target=worship-place,bogus").filter.target).toEqual(["worship-place"]);
    expect(problemOf("from=2022-02-31")).toEqual([{ key: "from", value: "2022-02-31", reason: "malformed" }]);
    expect(problemOf("from=03/04/2022")).toEqual([{ key: "from", value: "03/04/2022", reason: "malformed" }]);
    expect(problemOf("from=2022-03-01&to=2022-02-01")).toEqual([{ key: "to", value: "2022-02-01", reason: "ends-before-start" }]);
    expect(parse("from=2020-03-01&to=2020-02-01").filter).toEqual(usual);
    expect(problemOf("kind=attack&kind=operation")).toEqual([{ key: "kind", value: null, reason: "repeated" }]);
    expect(problemOf("kind=")).toEqual([{ key: "kind", value: "", reason: "empty" }]);
    expect(problemOf("kind=attack,")).toEqual([{ key: "kind", value: "", reason: "malformed" }]);
    expect(problemOf("Kind=attack")).toEqual([{ key: "Kind", value: null, reason: "unknown-key" }]);
    expect(problemOf("dataset=elsewhere")).toEqual([{ key: "dataset", value: "elsewhere", reason: "unknown-value" }]);
    expect(problemOf(`q=${"a".repeat(201)}`)).toMatchObject([{ key: "q", reason: "too-long" }]);
    expect(problemOf("q=%00")).toMatchObject([{ key: "q", reason: "malformed" }]);
    expect(problemOf("q=---")).toMatchObject([{ key: "q", reason: "malformed" }]);
    expect(problemOf("q=")).toEqual([]);
    expect(problemOf(`${"k".repeat(5000)}=1`)[0]?.key.length).toBeLessThanOrEqual(80);
  });

  it("leaves the keys of the page or route alone, and takes Next's shape of parameters", () => {
    expect(parse("by=province&limit=20", ["by", "limit"]).problems).toEqual([]);
    expect(parseFilter({ kind: "attack", target: undefined, page: ["1", "2"] }, twoDatasets, ["page"])).toEqual({ filter: { ...usual, kind: ["attack"] }, problems: [] });
    expect(parseFilter({ kind: ["attack", "operation"] }, twoDatasets).problems).toEqual([{ key: "kind", value: null, reason: "repeated" }]);
  });

  it("reads a province by its English name in kebab-case, and writes its P-code; lists have one order", () => {
    expect(toQuery(parse("province=nangarhar,sar-e-pol,AF01").filter, twoDatasets)).toBe("province=AF01,AF06,AF22");
    expect(parse("target=unknown,worship-place,unknown").filter.target).toEqual(["worship-place", "unknown"]);
  });
});
