import { cleanup, render, screen, within } from "@testing-library/react";
import { NextIntlClientProvider } from "next-intl";
import type { ReactElement } from "react";
import { afterEach, describe, expect, it } from "vitest";
import { Neighbours } from "../../../components/province/Neighbours";
import { ProvinceRecords } from "../../../components/province/ProvinceRecords";
import { SearchedOrNot } from "../../../components/province/SearchedOrNot";
import type { IsoDay } from "../../../lib/codebook/iso-day";
import province from "../../../app/messages/en/province.json";
import record from "../../../app/messages/en/record.json";

afterEach(cleanup);

const show = (part: ReactElement) => render(<NextIntlClientProvider locale="en" timeZone="Asia/Kabul" messages={{ province, record }}>{part}</NextIntlClientProvider>);
const kinds = (attacks: number, operations: number) => ({ attacks, operations, clashes: 0, other: 0 });

describe(Neighbours, () => {
  it("writes a zero as 0 and silence as words", () => {
    show(
      <Neighbours
        labelledBy="none"
        rows={[
          { code: "AF06", counted: kinds(4, 0), setAside: kinds(2, 0), anyRecord: true, href: "/provinces/AF06" },
          { code: "AF05", counted: kinds(0, 0), setAside: kinds(0, 0), anyRecord: false, href: "/provinces/AF05" },
        ]}
      />,
    );
    const nangarhar = within(screen.getByRole("row", { name: /Nangarhar/ }));
    expect(nangarhar.getAllByRole("cell").map((cell) => cell.textContent)).toEqual(["4 +2 set aside", "0"]);
    const logar = within(screen.getByRole("row", { name: /Logar/ }));
    expect(logar.getAllByRole("cell").map((cell) => cell.textContent)).toEqual(["no record of any kind"]);
    expect(logar.getByRole("link").getAttribute("href")).toBe("/provinces/AF05");
  });
});

describe(SearchedOrNot, () => {
  it("says that silence is not zero", () => {
    show(<SearchedOrNot presence="silent" records={0} searches={[]} />);
    expect(screen.getByText("No record of any kind: not searched or not reported, not zero.")).toBeTruthy();
    expect(screen.getByText("No search is logged for this province.")).toBeTruthy();
  });
  it("says that a zero is one, and lists the searches", () => {
    const search = { dataset: "made-up", datasetTitle: "Made-up set", from: "2022-01-01", to: "2022-03-31", languages: "en", who: "coder-x", note: null, at: "2023-01-01T00:00:00.000Z" };
    show(<SearchedOrNot presence="none-counted" records={2} searches={[search]} />);
    expect(screen.getByText("2 records exist, none counted here: that is a zero under this filter.")).toBeTruthy();
    expect(screen.getByText("1 Jan 2022 – 31 Mar 2022, English, coder-x (Made-up set)")).toBeTruthy();
  });
});

describe(ProvinceRecords, () => {
  const row = {
    ref: "IA-1999-0001", kind: "attack", dateStart: "2022-04-01" as IsoDay, dateEnd: "2022-04-30" as IsoDay, datePrecision: "month", eventType: null,
    targetType: "unknown", killedLow: null, killedBest: 0, killedHigh: null, withheld: new Set(["eventType"]),
  } as const;
  it("keeps 0, unknown and withheld apart, and says why a record is set aside", () => {
    show(
      <ProvinceRecords
        labelledBy="none"
        rows={[
          { row, state: "attribution" },
          { row: { ...row, ref: "IA-1999-0002", killedBest: null, killedLow: 2, killedHigh: 5 }, state: "counted" },
          { row: { ...row, ref: "IA-1999-0003", killedBest: null, withheld: new Set<string>() }, state: "counted" },
        ]}
      />,
    );
    const cells = (ref: string) => within(screen.getByRole("row", { name: new RegExp(ref) })).getAllByRole("cell").map((cell) => cell.textContent);
    expect(cells("0001")).toEqual(["Apr 2022 to the month", "Attack type withheld", "unknown", "Killed 0", "set aside: not assessed to ISKP"]);
    expect(cells("0002")[3]).toBe("Killed 2 to 5");
    expect(cells("0003")[1]).toBe("Attack type unknown");
    expect(cells("0003")[3]).toBe("Killed unknown");
    expect(screen.getByRole("link", { name: "IA-1999-0001" }).getAttribute("href")).toBe("/incidents/IA-1999-0001");
  });
});
