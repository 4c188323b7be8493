import { spawn } from "node:child_process"
import { once } from "node:events"
import { fileURLToPath } from "node:url"
import { MAX_PREVIEWS } from "@atelier/domain/delivery"
import { type MadePreview, type ReadFacts, Said } from "./answer.ts"
import type { FactsReader } from "./types.ts"

const LIMITS = { ms: 60_000, memoryMb: 384 }
/** What is read as a whole. */
const MAX_WHOLE_BYTES = 200 * 1024 ** 2

export type FileBytes = { size: number; read: (start: number, length: number) => Promise<Uint8Array> }

export type Described = ReadFacts & { previews: MadePreview[] }

const unreadable = (because: "SLOW" | "OUT_OF_MEMORY" | "DAMAGED" | "TOO_LARGE"): Described => ({
  facts: { kind: "UNREADABLE", because },
  previews: [],
})

function start(reader: FactsReader, size: number, { ms, memoryMb }: typeof LIMITS) {
  // By its name, not its place: the bundle lies elsewhere.
  const program = fileURLToPath(import.meta.resolve("@atelier/api/facts"))
  const native = reader === "media" ? [] : ["--allow-addons"]
  const limits = [`--max-old-space-size=${memoryMb}`, "--permission", "--allow-fs-read=*", ...native]
  return spawn(process.execPath, [...limits, program, reader, String(size)], {
    stdio: ["ignore", "ignore", "ignore", "ipc"],
    serialization: "advanced",
    env: {},
    timeout: ms,
    killSignal: "SIGKILL",
  })
}

/**
 * Reads a file's own data and makes its previews in a process of its own that has no settings, may write nothing and
 * start nothing, gets the bytes that it asks for, and is ended when it takes too much memory or time: then there are the previews
 * that it had made. Rejects when the bytes cannot be read.
 */
export async function readFactsOf(
  reader: FactsReader,
  { size, read }: FileBytes,
  limits: Partial<typeof LIMITS> = {},
): Promise<Described> {
  if (reader !== "media" && reader !== "layered" && size > MAX_WHOLE_BYTES) {
    return unreadable("TOO_LARGE")
  }
  const child = start(reader, size, { ...LIMITS, ...limits })
  let answer: ReadFacts | undefined
  const previews: MadePreview[] = []
  let failure: unknown
  child.on("message", (message: unknown) => {
    const said = Said.safeParse(message).data
    if (said && "answer" in said) {
      answer = said.answer
    } else if (said && "preview" in said && previews.length < MAX_PREVIEWS) {
      previews.push(said.preview)
    } else if (said && "start" in said && said.start + said.length <= size) {
      read(said.start, said.length).then(
        (bytes) => child.connected && child.send(bytes, () => undefined),
        (error: unknown) => {
          failure = error
          child.kill("SIGKILL")
        },
      )
    } else {
      child.kill("SIGKILL")
    }
  })
  await once(child, "exit")
  if (failure) {
    throw failure
  }
  if (answer) {
    return { ...answer, previews }
  }
  return unreadable(child.signalCode === null ? "DAMAGED" : child.killed ? "SLOW" : "OUT_OF_MEMORY")
}
