import { spawn } from "node:child_process"
import { once } from "node:events"
import type { Readable } from "node:stream"
import { text } from "node:stream/consumers"
import { pipeline } from "node:stream/promises"
import { fileURLToPath } from "node:url"
import { ReadDocument } from "./limits.ts"
import { DOCUMENT_KINDS } from "./types.ts"

const LIMITS = { ms: 60_000, memoryMb: 384 }
type Limits = typeof LIMITS
const MIN_LETTERS = 20

/**
 * Reads a PDF or Word file in a process of its own that has no settings, may write nothing and start nothing, and is ended when it
 * takes too much memory or time: a hostile file ends no process of ours.
 */
async function parse(kind: string, bytes: Readable, { ms, memoryMb }: Limits): Promise<ReadDocument> {
  // By its name, not its place: the bundle lies elsewhere.
  const program = fileURLToPath(import.meta.resolve("@atelier/api/document"))
  const limits = [`--max-old-space-size=${memoryMb}`, "--permission", "--allow-fs-read=*"]
  const child = spawn(process.execPath, [...limits, program, kind], {
    stdio: ["pipe", "pipe", "ignore"],
    env: {},
    timeout: ms,
    killSignal: "SIGKILL",
  })
  const exit = once(child, "exit")
  const [said] = await Promise.all([
    text(child.stdout).catch(() => ""),
    // It may be ended before it has read everything.
    pipeline(bytes, child.stdin).catch(() => undefined),
  ])
  await exit
  if (child.signalCode !== null) {
    // Who is out of memory ends itself, or is ended by the system; whose time is up is ended by us.
    return { problem: child.killed ? "SLOW" : "OUT_OF_MEMORY" }
  }
  return ReadDocument.safeParse(said === "" ? null : JSON.parse(said)).data ?? { problem: "DAMAGED" }
}

/** The text of a PDF, Word or text file, or why there is none. */
export async function readDocument(
  mimeType: string,
  bytes: Readable,
  limits: Partial<Limits> = {},
): Promise<ReadDocument> {
  const kind = DOCUMENT_KINDS[mimeType] ?? ""
  const read = kind === "text" ? { text: await text(bytes) } : await parse(kind, bytes, { ...LIMITS, ...limits })
  const letters = "text" in read ? (read.text.match(/[\p{L}\d]/gu)?.length ?? 0) : 0
  return "text" in read && letters < MIN_LETTERS ? { problem: "NO_TEXT" } : read
}
