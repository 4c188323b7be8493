type PageFailure = {
  error: unknown
  /** The number that the reader of the page was shown. */
  digest: string | undefined
  requestId: string | string[] | undefined
  method: string
  path: string
  route: string
}
type Listener = (failure: PageFailure) => void

// The server runs as it is, what Next calls is bundled (for the edge too, where our packages cannot go): they meet here.
declare global {
  var atelierPageFailures: Listener | undefined
}

/** The one who hears of every page that fails. */
export function hearPageFailures(listener: Listener): void {
  globalThis.atelierPageFailures = listener
}

/** Tells whoever listens that a page failed. */
export const tellPageFailure: Listener = (failure) => globalThis.atelierPageFailures?.(failure)
