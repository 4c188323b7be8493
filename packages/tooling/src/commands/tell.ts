import { mkdir, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { explainDatabase } from "@atelier/db/explain"
import { messageOf, ROOT, Stop } from "./steps.ts"

/** What went wrong, in words for whoever typed the command. What nobody foresaw leaves its stack in a file, not on the screen. */
export async function tell(error: unknown): Promise<string> {
  if (error instanceof Stop || (error instanceof Error && error.name === "SettingsError")) {
    return error.message
  }
  const known = explainFiles(error) ?? explainDatabase(error)
  if (known) {
    return known
  }
  const path = join(ROOT, ".atelier", "last-error.log")
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
  const kept = await mkdir(join(ROOT, ".atelier"), { recursive: true })
    .then(() => writeFile(path, `${stack}\n`))
    .then(
      () => true,
      () => false,
    )
  return kept ? `${messageOf(error)}\n\nThe details are in ${path}.` : messageOf(error)
}

function explainFiles(error: unknown): string | undefined {
  if (!(error instanceof Error && "code" in error && "path" in error)) {
    return undefined
  }
  switch (error.code) {
    case "EACCES":
    case "EPERM":
    case "EROFS":
      return `${error.path} cannot be written: give it to the user who runs this command, or run it as the user who owns it.`
    case "ENOSPC":
      return `The disk is full: ${error.path} could not be written.`
    default:
      return undefined
  }
}
