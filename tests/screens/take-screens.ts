/**
 * Takes docs/screens: every page and state at 1440x900 and 390x844, light and dark, from a server of its own on a fresh
 * database with the starter set. `npm run screens [-- NAME…]`.
 */
import { mkdirSync } from "node:fs";
import path from "node:path";
import { launchBrowser } from "../e2e/support/browser";
import { startServer } from "../e2e/support/server";
import { screens } from "./screens";

const folder = path.resolve(import.meta.dirname, "../../docs/screens");
const sizes = [{ name: "desktop", width: 1440, height: 900 }, { name: "phone", width: 390, height: 844 }] as const;
const wanted = process.argv.slice(2);

if (wanted.includes("--help")) {
  console.log("npm run screens [-- NAME…]: takes the pictures in docs/screens; NAME picks some of:", screens.map((screen) => screen.name).join(", "));
  process.exit(0);
}

mkdirSync(folder, { recursive: true });
const server = await startServer();
const browser = await launchBrowser();
try {
  // Answers once the primary analysis is done: the pictures show its verdicts.
  const claims = await fetch(`${server.url}/api/v1/claims/C1`);
  if (!claims.ok) throw new Error(`the claims answered ${claims.status}`);
  for (const size of sizes) {
    for (const colorScheme of ["light", "dark"] as const) {
      for (const screen of screens.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
        const context = await browser.newContext({
          baseURL: server.url, viewport: { width: size.width, height: size.height }, colorScheme, hasTouch: size.name === "phone",
          javaScriptEnabled: screen.withoutScript !== true, reducedMotion: "reduce",
        });
        const page = await context.newPage();
        const address = typeof screen.path === "string" ? screen.path : await screen.path(page);
        await page.goto(address, { waitUntil: "networkidle" });
        await page.waitForTimeout(400);
        await screen.act?.(page);
        await page.screenshot({ path: path.join(folder, `${screen.name}-${size.name}-${colorScheme}.png`), fullPage: screen.whole === true });
        await context.close();
      }
      console.log(`${size.name} ${colorScheme} done`);
    }
  }
} finally {
  await browser.close();
  await server.stop();
}
