import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setupDatabase } from "@atelier/db/testing"
import type { TestProject } from "vitest/node"
import { SECRETS, startEmulators } from "./emulators.ts"
import { RESULTS, runProgram } from "./programs.ts"

/** The database and the files of the demo, to be copied by every stack. */
export type Demo = { template: string; files: string }

declare module "vitest" {
  interface ProvidedContext {
    demo: Demo
  }
}

/** Writes the demo once for all test files. */
export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const [database, files, emulators] = await Promise.all([
    setupDatabase({ own: true }),
    mkdtemp(join(tmpdir(), "atelier-demo-")),
    startEmulators(0, join(RESULTS, "demo")),
  ])
  await runProgram("packages/tooling/src/seed/main.ts", {
    ...SECRETS,
    NODE_ENV: "production",
    DEMO_MODE: "1",
    APP_URL: "http://127.0.0.1",
    DATABASE_URL: database.url,
    STORAGE_DIR: files,
    STRIPE_API_URL: emulators.url,
    SMTP_URL: emulators.smtpUrl,
  })
  await emulators.program.stop()
  provide("demo", { template: database.name, files })
  return async () => {
    await database.close()
    await rm(files, { recursive: true, force: true })
  }
}
