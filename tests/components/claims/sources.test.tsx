import { cleanup, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { SourcesFold } from "../../../components/claims/page/SourcesFold";
import { renderClaims } from "./with-claims";

afterEach(cleanup);

describe(SourcesFold, () => {
  it("tells the sums in its summary and each cell in a table, with what is withheld", () => {
    renderClaims(
      <SourcesFold
        sources={{
          classes: [
            { class: "A", records: 20, oneWord: 5, circular: 1, rows: [{ province: "AF01", records: 12, oneWord: 0, circular: 1 }], small: { cells: 3, records: 8, oneWord: 5, circular: 0 } },
            { class: "O", records: 5, oneWord: 4, circular: 0, rows: [], small: { cells: 2, records: 5, oneWord: 4, circular: 0 } },
          ],
          withheld: 2,
        }}
      />,
    );
    expect(screen.getByText(/^Whose word: 5 of 20 attacks, 4 of 5 operations rest on one party’s word alone\. 1 record has sources that are fewer/u)).toBeTruthy();
    const attacks = within(screen.getByRole("table", { name: /^Attacks by province: 5 of 20 \(25%\)/u }));
    expect(attacks.getByRole("row", { name: /Kabul/u }).textContent).toBe("Kabul0 of 121");
    expect(attacks.getByRole("row", { name: /3 others/u }).textContent).toBe("3 others5 of 80");
    expect(screen.getByText(/^Of 2 records the public view withholds the sources/u)).toBeTruthy();
  });

  it("is not there where no record stands behind the number", () => {
    const { container } = renderClaims(<SourcesFold sources={{ classes: [], withheld: 0 }} />);
    expect(container.textContent).toBe("");
  });
});
