import { describe, expect, it } from "vitest";
import { contentSecurityPolicy } from "../../../../app/security/content-security-policy";
import { tileOrigin } from "../../../../app/security/tile-origin";

describe(contentSecurityPolicy, () => {
  it("is the policy that was decided, to the letter", () => {
    expect(contentSecurityPolicy({ nonce: "N", development: false, tileOrigin: null })).toBe(
      "default-src 'self'; script-src 'self' 'nonce-N' 'strict-dynamic'; style-src 'self'; style-src-elem 'self' 'nonce-N'; style-src-attr 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; worker-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
    );
  });

  it("adds the tile server to images and to nothing else", () => {
    const policy = contentSecurityPolicy({ nonce: "N", development: false, tileOrigin: "https://tiles.example" });
    expect(policy).toContain("img-src 'self' data: blob: https://tiles.example;");
    expect(policy.match(/tiles\.example/gu)).toHaveLength(1);
  });

  it("opens evaluation and sockets in development alone", () => {
    expect(contentSecurityPolicy({ nonce: "N", development: true, tileOrigin: null })).toMatch(/'unsafe-eval'.*connect-src 'self' ws:/u);
    expect(contentSecurityPolicy({ nonce: "N", development: false, tileOrigin: null })).not.toMatch(/unsafe-eval|ws:/u);
  });
});

describe(tileOrigin, () => {
  it("takes the origin of an address template", () => {
    expect(tileOrigin("https://tiles.example:8443/a/{z}/{x}/{y}.png")).toBe("https://tiles.example:8443");
    expect(tileOrigin("https://{s}.tiles.example/{z}/{x}/{y}.png")).toBe("https://*.tiles.example");
  });

  it.each([undefined, "", "tiles", "javascript:alert(1)", "file:///tiles/{z}"])("is null for %s", (template) => {
    expect(tileOrigin(template)).toBeNull();
  });
});
