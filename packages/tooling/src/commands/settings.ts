import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { parseEnv } from "node:util"
import { ROOT } from "./steps.ts"

/** Settings of `.env` count where the environment has none; an empty one counts as absent. */
export function loadDotEnv(): void {
  const path = join(ROOT, ".env")
  if (!existsSync(path)) {
    return
  }
  for (const [name, value] of Object.entries(parseEnv(readFileSync(path, "utf8")))) {
    if (value) {
      process.env[name] ??= value
    }
  }
}

/** The names of every setting. */
export function settingNames(): string[] {
  return [...Object.keys(parseEnv(readFileSync(join(ROOT, ".env.example"), "utf8"))), "DEMO_MODE"]
}

/** Tests, checks and builds are the same wherever they run: no setting of a product that runs on this machine reaches them. */
export function dropSettings(env: NodeJS.ProcessEnv = process.env): void {
  for (const name of settingNames()) {
    delete env[name]
  }
  dropServerSettings(env)
}

/** What clients of PostgreSQL read from the environment is meant for another server than the embedded one. */
export function dropServerSettings(env: NodeJS.ProcessEnv = process.env): void {
  for (const name of Object.keys(env)) {
    if (/^PG[A-Z]/.test(name)) {
      delete env[name]
    }
  }
}
