import { fail } from "./errors.ts"

const AT_ONCE = 3
const WAITING = 20

type Line = { running: number; waiting: (() => void)[] }
const lines = new Map<string, Line>()

/**
 * Runs at most three pieces of work at once for one key; others wait in line, and with twenty waiting the next is
 * refused as BUSY. So one person's clicks on a locked row never take all connections from everyone else.
 */
export async function inTurn<T>(key: string, work: () => Promise<T>): Promise<T> {
  const line = lines.get(key) ?? { running: 0, waiting: [] }
  lines.set(key, line)
  if (line.running < AT_ONCE) {
    line.running += 1
  } else if (line.waiting.length < WAITING) {
    await new Promise<void>((resolve) => line.waiting.push(resolve))
  } else {
    fail("BUSY")
  }
  try {
    return await work()
  } finally {
    const next = line.waiting.shift()
    if (next) {
      next()
    } else {
      line.running -= 1
      if (line.running === 0) {
        lines.delete(key)
      }
    }
  }
}

const tails = new Map<string, Promise<void>>()

/** Runs the pieces of work of one key one after the other, whatever becomes of each. */
export async function inOrder<T>(key: string, work: () => Promise<T>): Promise<T> {
  const mine = (tails.get(key) ?? Promise.resolve()).then(work)
  const tail = mine.then(
    () => undefined,
    () => undefined,
  )
  tails.set(key, tail)
  try {
    return await mine
  } finally {
    if (tails.get(key) === tail) {
      tails.delete(key)
    }
  }
}
