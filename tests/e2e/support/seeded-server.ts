import { inject } from "vitest";
import { startServer } from "./server";
import type { StartOptions, TestServer } from "./server";

/** The product on its own copy of a database with the starter set. */
export async function seededServer(settings: NonNullable<StartOptions["settings"]> = {}): Promise<TestServer> {
  return await startServer({ copyOf: inject("seededDatabase"), settings });
}
