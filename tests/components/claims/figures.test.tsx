import { cleanup, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";
import { ClaimFigure } from "../../../components/claims/figures/ClaimFigure";
import type { Figure } from "../../../lib/claims/figure";
import { syntheticFigures } from "./synthetic-figures";
import { renderClaims, serverMarkup } from "./with-claims";

afterEach(cleanup);

const figure = (of: Figure) => (
  <ClaimFigure
    id="synthetic" figure={of} subline="12 synthetic events; 12 of 20 records" setAside="Set aside: 8 elsewhere" claimSide="above" named={["AF06"]} provinceHref={(province) => `/incidents?province=${province}`}
    provenance={{ filter: "Filter: synthetic", setAside: "", address: "/hypothesis/C1", revision: "Revision 1" }} caveats={<p>Not a sample.</p>}
  />
);

/** What must be on the page before any script runs, for each kind. */
const readable: { readonly [K in Figure["kind"]]: readonly string[] } = {
  shares: ["first reading", "3 of 12", "25% (9% to 53%)"],
  "ranked-provinces": ["Kunar", "70% (40% to 89%)", "more than half"],
  "province-pairs": ["named in the essay", "1 provinces without any record"],
  "local-provinces": ["Fewer operations than its attacks predict", "Operations announced, and no attack counted.", "1 without any record"],
  "followed-timeline": ["an operation followed within 14 days", "Nangarhar", "a source states a response"],
  "lag-curve": ["95% of what chance alone gives"],
  mix: ["Diplomatic", "Here", "75%"],
  "label-beside-finding": ["Authorities only", "Disputed"],
  bounds: ["only the label: 15", "Between 10% and 85%", "3% to 95%"],
  series: ["outside the coverage: a gap, not zero"],
  "two-groups": ["50% (24% to 76%)", "40 points (2 to 68)"],
};

describe(ClaimFigure, () => {
  for (const [kind, of] of Object.entries(syntheticFigures)) {
    it(`is readable without scripts: ${kind}`, () => {
      const markup = serverMarkup(figure(of)).replaceAll("<!-- -->", "").replaceAll(/<[^>]+>/gu, " ").replaceAll(/\s+/gu, " ");
      for (const text of [of.title, "12 of 20 records", "Set aside: 8 elsewhere", "Not a sample.", ...readable[of.kind]]) expect(markup).toContain(text);
    });

    it(`has a table twin with every row: ${kind}`, async () => {
      renderClaims(figure(of));
      await userEvent.click(screen.getByRole("button", { name: "Show as table" }));
      const table = screen.getByRole("table", { name: of.title });
      const rows = within(table).getAllByRole("row").length - 1;
      const expected = { bounds: 8, "followed-timeline": 3, "two-groups": 3, "lag-curve": 2, series: 2 }[kind] ?? ("rows" in of ? of.rows.length : -1);
      expect(rows).toBe(expected);
    });
  }

  it("calls a province without any record neither zero nor counted in its table", async () => {
    renderClaims(figure(syntheticFigures["province-pairs"]));
    await userEvent.click(screen.getByRole("button", { name: "Show as table" }));
    const row = screen.getByRole("row", { name: /Nimroz/u });
    expect(within(row).getAllByText("no record")).toHaveLength(4);
    expect(within(row).queryByText("0")).toBeNull();
  });

  it("moves from mark to mark with arrow keys and says each", async () => {
    renderClaims(figure(syntheticFigures["lag-curve"]));
    screen.getByRole("application").focus();
    await userEvent.keyboard("{ArrowRight}");
    expect(screen.getAllByRole("status").map((status) => status.textContent).join(" ")).toContain("7 days later, 4 pairs, expected 2.5, chance alone: 0 to 5");
    await userEvent.keyboard("{ArrowRight}{ArrowRight}");
    expect(screen.getAllByRole("status").map((status) => status.textContent).join(" ")).toContain("14 days later");
    await userEvent.keyboard("{Escape}");
    expect(screen.getAllByRole("status").map((status) => status.textContent).join("")).toBe("");
  });

  it("tells the local result of a province in words when the arrow keys reach it", async () => {
    renderClaims(figure(syntheticFigures["local-provinces"]));
    screen.getByRole("application").focus();
    await userEvent.keyboard("{ArrowRight}");
    const words = screen.getAllByRole("status").map((status) => status.textContent).join(" ");
    expect(words).toContain("Nangarhar");
    expect(words).toContain("Odds ratio 0.20 against elsewhere, q 0.011.");
  });
});
