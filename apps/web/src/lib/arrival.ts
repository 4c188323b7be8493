/** However slowly a page comes to life, after this what is new is shown. */
const MAX_WAIT_MS = 15_000
const LOOK_MS = 60

export type Part = { here: boolean }

const waiting = new Set<Part>()
let over = false

/** A part of the page that the server wrote; React may have taken it over already. */
export function expectPart(part: Part): void {
  if (!part.here) {
    waiting.add(part)
  }
}
export function partArrived(part: Part): void {
  part.here = true
  waiting.delete(part)
}

/** Whether all of the first page is React's: before that, what is shown must stay what the server wrote. */
export function hasArrived(): boolean {
  over ||= (document.readyState === "complete" && waiting.size === 0) || performance.now() > MAX_WAIT_MS
  return over
}

/** Resolves once it has. */
export async function arrival(): Promise<void> {
  while (!hasArrived()) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS))
  }
}
