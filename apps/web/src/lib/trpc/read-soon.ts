import type { QueryClient } from "@tanstack/react-query"

/** So long a page waits for what it prefetched: what is there by then stands in its first HTML, what is slower follows in its place. */
const WAIT_MS = 200

/** Resolves once everything that is being read is there or refused, at the latest after 200 ms. */
export async function readSoon(client: QueryClient): Promise<void> {
  const reads = client
    .getQueryCache()
    .getAll()
    .flatMap(({ state, promise }) => (state.status === "pending" && promise ? [promise] : []))
  if (reads.length === 0) {
    return
  }
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, WAIT_MS)
  })
  await Promise.race([Promise.allSettled(reads), late])
  clearTimeout(timer)
}
