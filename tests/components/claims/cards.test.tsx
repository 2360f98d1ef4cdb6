import { cleanup, screen } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { CardChanges } from "../../../components/claims/cards/CardChanges";
import type { CardChangesProps } from "../../../components/claims/cards/CardChanges";
import { renderClaims } from "./with-claims";

afterEach(cleanup);

const nothing: CardChangesProps = { same: true, dataChanged: false, codeChanged: false, definitionChanged: false, moves: { changed: [], appeared: [], left: [], around: [] }, without: 0, unnamed: 0, then: "20%", now: "20%" };

describe(CardChanges, () => {
  it("says that nothing changed where nothing did", () => {
    renderClaims(<CardChanges {...nothing} />);
    expect(screen.getByRole("heading", { name: "Computed now, it is the same to the last digit" })).toBeTruthy();
    expect(screen.getByText(/Neither the records/u)).toBeTruthy();
  });

  it("names the records that changed the number, and how", () => {
    renderClaims(<CardChanges {...nothing} same={false} dataChanged now="22%" moves={{ ...nothing.moves, changed: [{ ref: "IA-2099-0001", then: 1, now: 3 }], left: [{ ref: "IA-2099-0002", then: 2, now: null }] }} />);
    expect(screen.getByText(/Kept: 20%. Now: 22%./u)).toBeTruthy();
    expect(screen.getByRole("link", { name: "IA-2099-0001" }).closest("li")?.textContent).toContain("version 1, now 3");
    expect(screen.getByRole("link", { name: "IA-2099-0002" }).closest("li")?.textContent).toContain("no longer there");
  });
});
