import createNextIntlPlugin from "next-intl/plugin";

/** @type {import("next").NextConfig} */
const nextConfig = {
  poweredByHeader: false,
  // Native module and generated client: loaded by Node, not bundled. (Next lists the first two itself; said here because the store depends on it.)
  serverExternalPackages: ["better-sqlite3", "@prisma/client", "@prisma/adapter-better-sqlite3", "@prisma/schema-engine-wasm"],
  // No image is optimised, so the server has no address that fetches others.
  images: { unoptimized: true },
  // `npm test` checks the types of the whole tree; a build need not do it again.
  typescript: { ignoreBuildErrors: true },
  turbopack: { root: import.meta.dirname },
  // No files written into the tree, no question to a registry whether there is something newer.
  agentRules: false,
  experimental: { agentUpgrade: false },
  devIndicators: false,
  // What app/missing-page.ts found to name nothing goes to a path without a page. Not a rewrite by proxy.ts itself: Next takes that for
  // another server where the name or the scheme it was reached by is not the one it listens on, and asks it over the network.
  async rewrites() {
    return { beforeFiles: [{ source: "/:path*", has: [{ type: "header", key: "x-atlas-missing-page" }], destination: "/there-is-no-such-page" }] };
  },
  // What proxy.ts does not see; pages and the API get these and more from there.
  async headers() {
    return [
      {
        source: "/_next/static/:path*",
        headers: [
          { key: "X-Content-Type-Options", value: "nosniff" },
          { key: "Referrer-Policy", value: "no-referrer" },
          { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
        ],
      },
    ];
  },
};

const withNextIntl = createNextIntlPlugin("./app/i18n/request.ts");

export default withNextIntl(nextConfig);
