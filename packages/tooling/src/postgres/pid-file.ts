import { existsSync } from "node:fs"
import { readFile } from "node:fs/promises"

/** What the server wrote about itself into its data directory. */
export async function readPidFile(
  path: string,
): Promise<{ pid: number; port: number | undefined; status: string } | undefined> {
  const lines = (await readFile(path, "utf8").catch(() => "")).split("\n")
  const pid = Number.parseInt(lines[0] ?? "", 10)
  if (!Number.isSafeInteger(pid) || pid <= 0) {
    return undefined
  }
  const port = Number.parseInt(lines[3] ?? "", 10)
  return { pid, port: Number.isNaN(port) ? undefined : port, status: (lines[7] ?? "").trim() }
}

/** Whether the process is PostgreSQL on this directory; a reused pid is not. Where /proc is missing the answer is yes. */
export async function isServerOf(pid: number, dataDir: string): Promise<boolean> {
  if (!existsSync("/proc/self/cmdline")) {
    return true
  }
  const args = (await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "")).split("\0")
  return args.includes(dataDir)
}
