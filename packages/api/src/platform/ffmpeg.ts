import { spawn } from "node:child_process"
import { once } from "node:events"
import { buffer } from "node:stream/consumers"
import { searchPath } from "./env.ts"

const MAX_OUTPUT_BYTES = 64 * 1024 ** 2
/** It opens the one file that it is told to, whatever that refers to, and never asks for more memory at once than this. */
const LIMITS = ["-nostdin", "-v", "error", "-protocol_whitelist", "file,pipe", "-max_alloc", String(512 * 1024 ** 2)]

/** What ffmpeg writes to its standard output; null when it fails, writes too much or takes longer than `ms`. */
export async function runFfmpeg(args: readonly string[], ms: number): Promise<Buffer | null> {
  const child = spawn("ffmpeg", [...LIMITS, ...args], {
    stdio: ["ignore", "pipe", "ignore"],
    env: { PATH: searchPath() },
    timeout: ms,
    killSignal: "SIGKILL",
  })
  let bytes = 0
  child.stdout.on("data", ({ length }: Buffer) => {
    bytes += length
    if (bytes > MAX_OUTPUT_BYTES) {
      child.kill("SIGKILL")
    }
  })
  const ended = once(child, "close").catch(() => [null])
  const output = await buffer(child.stdout)
  const [code] = await ended
  return code === 0 ? output : null
}

let found: { path: string; answer: Promise<boolean> } | undefined

/** Whether there is an ffmpeg on this process's PATH. */
export function hasFfmpeg(): Promise<boolean> {
  const path = searchPath()
  if (found?.path !== path) {
    found = { path, answer: runFfmpeg(["-version"], 10_000).then((output) => output !== null) }
  }
  return found.answer
}
