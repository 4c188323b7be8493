import { defineConfig } from "rolldown"

/** Packages that load files or threads of their own beside their code. */
const EXTERNAL = ["graphile-worker", "pino", "postgres", "nodemailer", "sharp", "stripe"]

// Loading 1,500 files takes four times as long as loading these few: whoever runs the programs as they are, in production
// and at the command line, loads these by the condition "bundle".
export default defineConfig({
  input: { server: "src/server.ts", worker: "src/worker.ts", caller: "src/caller.ts", cli: "src/cli.ts" },
  platform: "node",
  external: EXTERNAL,
  output: { dir: "bundle", format: "esm", cleanDir: true },
})
