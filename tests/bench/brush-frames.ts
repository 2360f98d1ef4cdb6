import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { launchBrowser, visit, watchedPage } from "../e2e/support/browser";
import { decodeColumns } from "../../lib/read/decode";
import { encodeColumns } from "../../lib/read/encode";
import { repeatedColumns } from "../e2e/support/repeated-columns";
import { machine, writeDated } from "./write-dated";

// How smooth is the page while the time brush is dragged? In the browser of the tests, on a server that runs already:
// `npx tsx tests/bench/brush-frames.ts http://localhost:3000 [TIMES]`. The records of the server are given to the page TIMES
// times over (6,600 makes a million of the starter set). Prints the median and the 95th percentile of the time between two
// frames, and how long after the release the figures show the new period. Not part of `npm run bench`, which needs no server.

const [url, times = "1"] = process.argv.slice(2);
if (url === undefined || process.argv.includes("--help")) {
  console.log("npx tsx tests/bench/brush-frames.ts URL [TIMES]   frame times while the time brush is dragged, on a server that runs at URL");
  process.exit(url === undefined ? 2 : 0);
}

const DRAGS = 6;
const STEPS = 90;
const quantile = (list: readonly number[], share: number) => list.toSorted((a, b) => a - b)[Math.min(list.length - 1, Math.floor(share * list.length))] ?? NaN;

/** The columns with empty texts: the browser of the tests takes no answer of half a gigabyte, and no figure reads them. */
function withoutTexts(bytes: ArrayBuffer): Buffer {
  const decoded = decodeColumns(bytes);
  if (decoded.kind !== "columns") throw new Error(`the columns cannot be read: ${decoded.reason}`);
  const { columns } = decoded;
  const empty = columns.ref.map(() => "");
  return Buffer.from(encodeColumns({ ...columns, place: empty, text: empty }));
}

/** Stands before the server and answers for the columns itself: an answer of this size cannot be given through the browser's own interception. */
async function standBefore(target: URL, bytes: Buffer): Promise<{ readonly url: string; close(): void }> {
  const server = createServer((asked, answer) => {
    if (asked.url?.startsWith("/api/v1/columns") === true) {
      answer.writeHead(200, { "content-type": "application/octet-stream", "content-length": bytes.byteLength }).end(bytes);
      return;
    }
    const onwards = request({ host: target.hostname, port: target.port, path: asked.url, method: asked.method, headers: { ...asked.headers, host: target.host } }, (given) => {
      answer.writeHead(given.statusCode ?? 502, given.headers);
      given.pipe(answer);
    });
    onwards.on("error", () => answer.destroy());
    asked.pipe(onwards);
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  return { url: `http://localhost:${(server.address() as AddressInfo).port}`, close: () => server.close() };
}

const bytes = repeatedColumns(withoutTexts(await (await fetch(`${url}/api/v1/columns`)).arrayBuffer()), Number(times));
const front = await standBefore(new URL(url), bytes);
const browser = await launchBrowser();
try {
  const { page, context } = await watchedPage(browser, front.url);
  context.setDefaultTimeout(240_000);
  const columns = page.waitForEvent("requestfinished", (asked) => asked.url().includes("/api/v1/columns"));
  await Promise.all([columns, visit(page, front.url)]);
  const handles = page.locator('[role="slider"]');
  await handles.first().waitFor();
  // The columns are decoded, and the worker has made ready, before anything is measured.
  await page.waitForTimeout(10_000);
  await handles.first().scrollIntoViewIfNeeded();

  const frames: number[] = [];
  const untilShown: number[] = [];
  for (let drag = 0; drag < DRAGS; drag += 1) {
    const last = await handles.nth(1).boundingBox();
    const first = await handles.nth(0).boundingBox();
    if (last === null || first === null) throw new Error("no brush");
    const [x, y] = [last.x + last.width / 2, last.y + last.height / 2];
    const to = drag % 2 === 0 ? first.x + (last.x - first.x) * 0.35 : first.x + (last.x - first.x) * 2.4;
    // As text: what the compiler adds to functions does not exist in the page.
    await page.evaluate("window.counting = true; window.frameTimes = []; requestAnimationFrame(function tick(time) { window.frameTimes.push(time); if (window.counting) requestAnimationFrame(tick); })");
    await page.mouse.move(x, y);
    await page.mouse.down();
    for (let step = 1; step <= STEPS; step += 1) await page.mouse.move(x + ((to - x) * step) / STEPS, y);
    const dragged: number[] = await page.evaluate("window.counting = false; window.frameTimes");
    for (let index = 1; index < dragged.length; index += 1) frames.push((dragged[index] ?? 0) - (dragged[index - 1] ?? 0));
    const sentence = await page.locator("main").innerText();
    const released = performance.now();
    await page.mouse.up();
    await page.waitForFunction((before) => document.querySelector("main")?.innerText !== before && document.querySelector('[aria-busy="true"]') === null, sentence);
    untilShown.push(performance.now() - released);
    await page.waitForTimeout(500);
  }
  const result = {
    times: Number(times), columnsMB: bytes.byteLength / 1e6, frames: frames.length, frameMedianMs: quantile(frames, 0.5), frame95thMs: quantile(frames, 0.95), frameWorstMs: quantile(frames, 1),
    drags: untilShown.length, releasedToShownMedianMs: quantile(untilShown, 0.5),
  };
  console.log(`Load of the machine ${machine().load.join(", ")}`, result);
  writeDated("brush-frames", result);
} finally {
  await browser.close();
  front.close();
}
