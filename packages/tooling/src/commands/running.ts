import { readFile, rename, rm, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { isLocked } from "../processes/file-lock.ts"
import type { Settings } from "./local-stack.ts"
import { settingNames } from "./settings.ts"
import { STATE } from "./steps.ts"

const nameIn = (state: string) => join(state, "settings.json")

/** Writes down what the programs of this checkout are told, for as long as they run; readable by their owner only. */
export async function rememberSettings(settings: Settings, state = STATE, env = process.env): Promise<void> {
  const path = nameIn(state)
  const given = settingNames().flatMap((name) => (env[name] ? [[name, env[name]]] : []))
  const told = JSON.stringify({ ...Object.fromEntries(given), ...settings }, null, 2)
  await rm(`${path}.new`, { force: true })
  await writeFile(`${path}.new`, `${told}\n`, { mode: 0o600 })
  await rename(`${path}.new`, path)
}

export async function forgetSettings(state = STATE): Promise<void> {
  await rm(nameIn(state), { force: true })
}

/** What the running programs of this checkout were told; undefined when none run, whatever a killed one left behind. */
export async function readRunning(state = STATE): Promise<Settings | undefined> {
  if (!isLocked(join(state, "lock"))) {
    return undefined
  }
  const text = await readFile(nameIn(state), "utf8").catch(() => undefined)
  return text === undefined ? undefined : JSON.parse(text)
}

/** The environment of one more program of that instance: its settings, and none that only this shell has. */
export function environmentOf(running: Settings): Record<string, string | undefined> {
  return { ...Object.fromEntries(settingNames().map((name) => [name, undefined])), ...running }
}
