import { resolve } from "node:path"

export const ROOT = resolve(import.meta.dirname, "..", "..", "..")

/** A failure the reader can act on: its message is printed alone, without a stack. */
export class Stop extends Error {}

/** One calm line: a name and what there is to know about it. */
export function say(name: string, text: string): void {
  process.stdout.write(`  ${name.padEnd(12)} ${text}\n`)
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
