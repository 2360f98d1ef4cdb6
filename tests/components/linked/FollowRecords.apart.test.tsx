import { act, cleanup, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { FollowPage } from "../../../components/linked/FollowRecords";
import { renderWithMessages } from "../ui/with-messages";

const refresh = vi.hoisted(() => vi.fn());
vi.mock("next/navigation", () => ({ useRouter: () => ({ refresh }) }));

let onServer = 7;
const fetched = vi.fn(() => Promise.resolve(Response.json({ revision: onServer })));
const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));
const hide = (hidden: boolean) => {
  vi.spyOn(document, "hidden", "get").mockReturnValue(hidden);
  document.dispatchEvent(new Event("visibilitychange"));
};

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("fetch", fetched);
  onServer = 7;
  refresh.mockClear();
  fetched.mockClear();
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe(FollowPage, () => {
  it("asks the server anew within two seconds of a change, once, and says so when the answer is drawn", async () => {
    const { rerender } = renderWithMessages(<FollowPage revision={7} />);
    await pass(4_000);
    expect(refresh).not.toHaveBeenCalled();
    expect(screen.getByRole("status").textContent).toBe("");
    onServer = 8;
    await pass(2_000);
    expect(refresh).toHaveBeenCalledOnce();
    await pass(6_000);
    expect(refresh).toHaveBeenCalledOnce();
    rerender(<FollowPage revision={8} />);
    expect(screen.getByRole("status").textContent).toBe("Records updated: revision 8");
    await pass(9_000);
    expect(screen.getByRole("status").textContent).toBe("");
  });

  it("does not ask while nobody sees the page, and at once when it is shown again", async () => {
    renderWithMessages(<FollowPage revision={7} />);
    hide(true);
    await pass(20_000);
    expect(fetched).not.toHaveBeenCalled();
    onServer = 9;
    hide(false);
    await pass(10);
    expect(refresh).toHaveBeenCalledOnce();
  });

  it("asks ever less often while the server does not answer, and follows when it is back", async () => {
    fetched.mockImplementation(() => Promise.reject(new TypeError("unreachable")));
    renderWithMessages(<FollowPage revision={7} />);
    await pass(60_000);
    expect(fetched.mock.calls.length).toBeLessThan(9);
    fetched.mockImplementation(() => Promise.resolve(Response.json({ revision: 8 })));
    await pass(31_000);
    expect(refresh).toHaveBeenCalledOnce();
  });
});
