import { connect } from "node:net"
import { join, resolve } from "node:path"

export const ROOT = resolve(import.meta.dirname, "..", "..", "..", "..")
export const STATE = join(ROOT, ".atelier")
/** Where the embedded database keeps its data. */
export const EMBEDDED = join(STATE, "pg")

/** A failure the reader can act on: its message is printed alone, without a stack. */
export class Stop extends Error {}

/** One calm line: a name and what there is to know about it. */
export function say(name: string, text: string): void {
  process.stdout.write(`  ${name.padEnd(12)} ${text}\n`)
}

/** The same beside results that a program may read. */
export function whisper(name: string, text: string): void {
  process.stderr.write(`  ${name.padEnd(12)} ${text}\n`)
}

/** Runs a step and prints one line when it is done: what it answered and how long it took. */
export async function step<T extends string | undefined>(name: string, work: () => Promise<T>): Promise<T> {
  const started = performance.now()
  const detail = await work()
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  say(name, detail ? `${detail}, ${seconds} s` : `${seconds} s`)
  return detail
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

/** True when something on this machine answers at the port. */
export function listens(port: number): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect({ port, host: "127.0.0.1" })
    socket.once("connect", () => {
      socket.destroy()
      done(true)
    })
    socket.once("error", () => done(false))
  })
}
