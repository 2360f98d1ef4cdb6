import { cleanup } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import "../browser-gaps";
import { FoldOnPhone } from "../../../components/claims/page/FoldOnPhone";
import { renderClaims, serverMarkup } from "./with-claims";

afterEach(() => {
  cleanup();
  window.location.hash = "";
  Reflect.deleteProperty(window, "matchMedia");
});

function screenIs(phone: boolean) {
  const listeners: (() => void)[] = [];
  const list = { matches: phone, addEventListener: (_: string, listener: () => void) => listeners.push(listener), removeEventListener: () => undefined };
  Object.defineProperty(window, "matchMedia", { value: () => list, configurable: true });
  return (now: boolean) => {
    list.matches = now;
    listeners.forEach((listener) => listener());
  };
}

const fold = <FoldOnPhone summary="More"><p id="inside">Text</p></FoldOnPhone>;
const isOpen = () => document.querySelector("details")?.open;

describe(FoldOnPhone, () => {
  it("is open as the server sends it, on wide screens and without scripts", () => {
    expect(serverMarkup(fold)).toContain("open");
    screenIs(false);
    renderClaims(fold);
    expect(isOpen()).toBe(true);
  });

  it("folds on a phone, and opens again when the screen becomes wide", () => {
    const turn = screenIs(true);
    renderClaims(fold);
    expect(isOpen()).toBe(false);
    turn(false);
    expect(isOpen()).toBe(true);
  });

  it("stays open where the address leads into it", () => {
    window.location.hash = "#inside";
    screenIs(true);
    renderClaims(fold);
    expect(isOpen()).toBe(true);
  });
});
