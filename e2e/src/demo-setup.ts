import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setupDatabase } from "@atelier/db/testing"
import type { TestProject } from "vitest/node"
import { RESULTS, runProgram } from "./programs.ts"
import { SECRETS, startStandIns } from "./stand-ins.ts"

/** The database and the files of the demo, to be copied by every stack. */
export type Demo = { template: string; files: string }

declare module "vitest" {
  interface ProvidedContext {
    demo: Demo
  }
}

/** Writes the demo once for all test files. */
export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const [database, files, standIns] = await Promise.all([
    setupDatabase(),
    mkdtemp(join(tmpdir(), "atelier-demo-")),
    startStandIns(0, join(RESULTS, "demo")),
  ])
  await runProgram("scripts/src/seed/main.ts", {
    ...SECRETS,
    NODE_ENV: "production",
    DEMO_MODE: "1",
    APP_URL: "http://127.0.0.1",
    DATABASE_URL: database.url,
    STORAGE_DIR: files,
    STRIPE_API_URL: standIns.url,
    SMTP_URL: standIns.smtpUrl,
  })
  await standIns.program.stop()
  provide("demo", { template: database.name, files })
  return async () => {
    await database.close()
    await rm(files, { recursive: true, force: true })
  }
}
