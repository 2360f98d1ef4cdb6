import { createServer } from "node:net";
import path from "node:path";

/** The folder of the product. */
export const root = path.resolve(import.meta.dirname, "../../..");

const SETTINGS = /^(PORT|HOST|ALLOWED_HOSTS|DATABASE_URL|ATLAS_STARTER|PUBLIC_URL|MAP_TILE_URL)$/;
const TEST_RUNNER = /^(NODE_ENV|TEST|VITEST.*)$/;

/** The environment of somebody who types the command: nothing of the test runner, no setting but these. */
export function productEnvironment(settings: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !SETTINGS.test(name) && !TEST_RUNNER.test(name));
  // An empty variable counts as not set, and stands above a developer's own .env.
  return { PUBLIC_URL: "", MAP_TILE_URL: "", ALLOWED_HOSTS: "", HOST: "", ATLAS_STARTER: "", ...Object.fromEntries(kept), ...settings } as unknown as NodeJS.ProcessEnv;
}

export async function freePort(): Promise<number> {
  return await new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      const port = typeof address === "object" && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
