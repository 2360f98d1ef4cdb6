import { describe, expect, it } from "vitest";
import { draftOf, readText, refusals, warnings } from "./read-file";
import { gtdRow, headers, tableText } from "./synthetic-tables";
import type { Row } from "./synthetic-tables";

const one = async (changes: Row) => (await readText("globalterrorismdb_0522dist.csv", tableText(headers.gtd, [{ ...gtdRow, ...changes }]))).rows[0];
const draft = async (changes: Row) => draftOf(await one(changes));

/** Text as Windows-1252 stores it, for letters that it shares with Latin-1. */
const windows1252 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

describe("GTD", () => {
  it("makes every row an attack, with victims apart from attackers", async () => {
    const row = await one({});
    expect(row?.externalId).toBe("202003040001");
    expect(draftOf(row)).toMatchObject({
      kind: "attack", eventType: "suicide-bombing", assessedActor: "iskp", assessedConfidence: "medium", targetType: "education", province: "AF06", placePrecision: "town",
      killedBest: 4, attackersKilled: 1, injuredBest: 9, dateStart: "2020-03-04", datePrecision: "day",
    });
    expect(draftOf(row).attributions).toMatchObject([{ voice: "claimed", actor: "iskp" }]);
  });

  it("never turns an unknown month or day into the first", async () => {
    expect(await draft({ iday: "0" })).toMatchObject({ dateStart: "2020-03-01", dateEnd: "2020-03-31", datePrecision: "month" });
    expect(await draft({ imonth: "0", iday: "0" })).toMatchObject({ dateStart: "2020-01-01", dateEnd: "2020-12-31", datePrecision: "year" });
    expect(refusals(await one({ imonth: "2", iday: "31" }))).toEqual(["iday: date-not-read"]);
  });

  it.each([["1", "0", "town"], ["1", "1", "vicinity"], ["2", "0", "district"], ["3", "0", "district"], ["4", "0", "province"], ["5", "0", "province"]])(
    "reads specificity %s with vicinity %s as %s",
    async (specificity, vicinity, placePrecision) => {
      expect((await draft({ specificity, vicinity })).placePrecision).toBe(placePrecision);
    },
  );

  it("keeps empty and -99 as unknown, not as none", async () => {
    expect(await draft({ nkill: "", nwound: "-99", nkillter: "" })).toMatchObject({ killedBest: null, injuredBest: null, attackersKilled: null });
    expect(await draft({ nkill: "5.0", nkillter: "0.0" })).toMatchObject({ killedBest: 5, attackersKilled: 0 });
  });

  it("keeps its doubts", async () => {
    const row = await one({ doubtterr: "1", guncertain1: "1" });
    expect(row?.doubt).toBe("doubtterr");
    expect(draftOf(row)).toMatchObject({ confidence: "low", assessedConfidence: "low", clarity: "cause-disputed" });
  });

  it("takes policemen and soldiers by the day for the Republic's or the Taliban's", async () => {
    expect((await draft({ targtype1: "3" })).targetType).toBe("former-republic");
    expect((await draft({ targtype1: "3", iyear: "2022" })).targetType).toBe("taliban-forces");
    expect((await draft({ targtype1: "15", targsubtype1_txt: "Religious Figure" })).targetType).toBe("religious-figure");
  });

  it("names nobody where GTD does not, and tells of groups without a code", async () => {
    expect(await draft({ gname: "Unknown", claimed: "0" })).toMatchObject({ assessedActor: "unidentified", assessedConfidence: null, attributions: [] });
    expect(warnings(await one({ gname: "Invented Group" }))).toEqual(["gname: actor-not-in-codebook"]);
  });

  it("reads Windows-1252 where the file is not UTF-8, however late that shows", async () => {
    const filler = Array.from({ length: 340 }, (_, index) => ({ ...gtdRow, eventid: `20200304${1000 + index}` }));
    const text = tableText(headers.gtd, [...filler, { ...gtdRow, city: "Maïmana" }]);
    const { recognition, rows } = await readText("globalterrorismdb_0718dist.csv", windows1252(text));
    expect(recognition).toMatchObject({ format: "gtd", encoding: "windows-1252", version: "0718dist" });
    expect(draftOf(rows.at(-1)).place).toBe("Maïmana");
    expect((await readText("gtd.csv", text)).recognition.encoding).toBe("utf-8");
    expect(draftOf((await readText("gtd.csv", text)).rows.at(-1)).place).toBe("Maïmana");
  });

  it("refuses an id that a spreadsheet has rounded, and copies nothing of its summary", async () => {
    expect(refusals(await one({ eventid: "2.02003E+11" }))).toEqual(["eventid: id-lost-digits"]);
    expect((await draft({ summary: "SUMMARY-MARKER" })).summary).not.toContain("MARKER");
  });
});
