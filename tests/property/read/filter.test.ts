import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { monthOf } from "@/lib/codebook/iso-day";
import { included, isOnly, onlyMonths, toggled } from "@/lib/read/change-filter";
import { changedKeys, defaultFilter, isDefault, toQuery, toSearchParams } from "@/lib/read/filter";
import { filterKeys, isListKey, listKeys, optionsOf } from "@/lib/read/filter-keys";
import { parseFilter } from "@/lib/read/parse-filter";
import { twoDatasets } from "../../unit/read/bulk-of";
import { anyFilter } from "./synthetic-records";

// The runs are many and the machine may be busy.
vi.setConfig({ testTimeout: 60_000 });

const usual = defaultFilter(twoDatasets);

/** What somebody might write under a key: good codes, wrong ones, noise. */
const anyValue = fc.oneof(
  fc.string({ maxLength: 20 }),
  fc.string({ unit: "binary", maxLength: 8 }),
  fc.constantFrom("", ",", "attack,", "2022-02-31", "2022-02-28", "2021-1-1", "0000-00-00", "9999-12-31", "__proto__", "constructor", "toString", "first", "null", "unknown", "none", "AF01", "af01", "nangarhar", "any", "-1", "a".repeat(5000)),
  fc.constantFrom(...filterKeys).chain((key) => fc.subarray([...optionsOf(key), "bogus"]).map((codes) => codes.join(","))),
);
const anyParams = fc.array(fc.tuple(fc.oneof(fc.constantFrom<string>(...filterKeys), fc.constantFrom("constructor", "__proto__", "page", ""), fc.string({ maxLength: 6 })), anyValue), { maxLength: 6 });

describe("parseFilter and toSearchParams", () => {
  it("written and read again, every filter is the same, without a problem", () => {
    fc.assert(
      fc.property(anyFilter, (filter) => {
        const params = toSearchParams(filter, twoDatasets);
        expect(parseFilter(params, twoDatasets)).toEqual({ filter, problems: [] });
        expect(parseFilter(new URLSearchParams(toQuery(filter, twoDatasets)), twoDatasets).filter).toEqual(filter);
        expect(parseFilter(Object.fromEntries(params), twoDatasets).filter).toEqual(filter);
        expect([...params.keys()]).toEqual(changedKeys(filter, twoDatasets));
        expect(isDefault(filter, twoDatasets)).toBe(params.size === 0);
      }),
      { numRuns: 1000 },
    );
  });

  it("never throws; what it takes is written in one way; without a problem every key was taken as written", () => {
    fc.assert(
      fc.property(anyParams, (pairs) => {
        const { filter, problems } = parseFilter(new URLSearchParams(pairs), twoDatasets);
        expect(parseFilter(toSearchParams(filter, twoDatasets), twoDatasets)).toEqual({ filter, problems: [] });
        const touched = new Set(pairs.map(([key]) => key));
        for (const key of changedKeys(filter, twoDatasets)) expect(touched.has(key)).toBe(true);
        if (problems.length === 0) for (const [key] of pairs) expect(filterKeys).toContain(key);
      }),
      { numRuns: 2000 },
    );
  });

  it("a malformed value never widens: of a list the asked codes stay at most, and any other key without a good value has its default", () => {
    fc.assert(
      fc.property(fc.constantFrom(...filterKeys), anyValue, (key, value) => {
        const { filter, problems } = parseFilter(new URLSearchParams([[key, value]]), twoDatasets);
        // No other key is touched, whatever is written under this one (a `to` before the default `from` refuses both).
        for (const other of filterKeys) if (other !== key) expect(filter[other]).toEqual(usual[other]);
        if (isListKey(key)) {
          const asked = value.split(",").map((code) => (code === "nangarhar" ? "AF06" : code));
          const taken: readonly string[] = filter[key];
          const hasGood = asked.some((code) => optionsOf(key).includes(code));
          if (hasGood) for (const code of taken) expect(asked).toContain(code);
          else expect(taken).toEqual(usual[key]);
          if (!hasGood) expect(problems.length).toBeGreaterThan(0);
        } else if (problems.length > 0) {
          expect(filter).toEqual(usual);
        }
      }),
      { numRuns: 3000 },
    );
  });
});

describe("changing a filter", () => {
  const anyChoice = fc.constantFrom(...listKeys).chain((key) => fc.tuple(fc.constant(key), fc.constantFrom(...optionsOf(key))));

  it("selecting twice gives back an unrestricted key; every change can be written and read", () => {
    fc.assert(
      fc.property(anyFilter, anyChoice, (filter, [key, code]) => {
        const once = toggled(filter, key, code as never);
        if (isOnly(filter, key, code as never)) expect(once[key]).toEqual(usual[key]);
        else {
          expect(once[key]).toEqual([code]);
          expect(toggled(once, key, code as never)[key]).toEqual(usual[key]);
        }
        for (const changed of [once, included(filter, key, code as never, true), included(filter, key, code as never, false)]) {
          expect(parseFilter(toSearchParams(changed, twoDatasets), twoDatasets)).toEqual({ filter: changed, problems: [] });
        }
        expect(included(filter, key, code as never, true)[key]).toContain(code);
      }),
      { numRuns: 500 },
    );
  });

  it("whole months give whole months, from the default's first day where that lies in the first", () => {
    fc.assert(
      fc.property(anyFilter, (filter) => {
        const month = monthOf(filter.from);
        const narrowed = onlyMonths(filter, month, month);
        expect(narrowed.from <= (narrowed.to ?? "")).toBe(true);
        expect(monthOf(narrowed.from)).toBe(month);
        expect(narrowed.from).toBe(month === "2021-08" ? "2021-08-15" : `${month}-01`);
      }),
      { numRuns: 200 },
    );
  });
});
