/** Why a part is not there: no connection, a deployment that took its code away, something else on the way, or a fault in it. */
export type PartFailure = "offline" | "updated" | "missing" | "fault"

/** Errors of code that did not come. */
const missing = new WeakSet<object>()

export function markMissing(error: unknown): void {
  if (typeof error === "object" && error !== null) {
    missing.add(error)
  }
}

const CHUNK = /static\/chunks\/[^\s"']+\.js/

/** Tells why a part failed; asks the server whether it still has the code. */
export async function readPartFailure(error: unknown): Promise<PartFailure> {
  if (!(error instanceof Error) || !missing.has(error)) {
    return "fault"
  }
  if (!navigator.onLine) {
    return "offline"
  }
  const [chunk] = CHUNK.exec(error.message) ?? []
  if (!chunk) {
    return "missing"
  }
  try {
    const { status } = await fetch(`/_next/${chunk}`, { method: "HEAD", cache: "no-store" })
    return status === 404 ? "updated" : "missing"
  } catch {
    return "offline"
  }
}
