import { describe, expect, it } from "vitest";
import words from "../../../app/messages/en/table.json";
import { valueLists } from "../../../lib/codebook/lists";
import { sortKeys, tabs } from "../../../lib/read/list-rows";
import { setAsideReasons } from "../../../lib/read/select";
import { columnNames } from "../../../components/table/table-columns";

const codes = (list: readonly { readonly code: string }[]) => list.map(({ code }) => code).sort();

describe("the words of the table", () => {
  it("name every code that a narrow column says in its own way", () => {
    expect(Object.keys(words.event).sort()).toEqual(codes(valueLists.eventType));
    expect(Object.keys(words.claim).sort()).toEqual(codes(valueLists.claimStatus));
    expect(Object.keys(words.precision).sort()).toEqual(codes(valueLists.datePrecision));
  });

  it("name every column, order, tab and reason", () => {
    expect(Object.keys(words.columnName)).toEqual(expect.arrayContaining([...columnNames]));
    expect(Object.keys(words.sortName).sort()).toEqual([...sortKeys].sort());
    expect(Object.keys(words.tab)).toEqual([...tabs]);
    expect(Object.keys(words.reason)).toEqual(expect.arrayContaining(["counted", ...setAsideReasons, "not-matching"]));
  });
});
