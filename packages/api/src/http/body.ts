import type { IncomingMessage } from "node:http"
import { DomainError } from "#platform/errors"
import type { Limits } from "./limits.ts"

/** So many bytes at least in every stretch of so many ms that is spent waiting for them. */
export type Pace = { ms: number; bytes: number }

export const smallPace = ({ bodyMs }: Limits): Pace => ({ ms: bodyMs, bytes: Number.POSITIVE_INFINITY })
export const uploadPace = ({ uploadMs, uploadBytes }: Limits): Pace => ({ ms: uploadMs, bytes: uploadBytes })

const tooSlow = () => new DomainError("REQUEST_TOO_SLOW")
const cutOff = () => new DomainError("REQUEST_INTERRUPTED")

const LATE = Symbol("late")

async function within<T>(promise: Promise<T>, ms: number): Promise<T | typeof LATE> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<typeof LATE>((resolve) => {
    timer = setTimeout(resolve, ms, LATE)
  })
  try {
    return await Promise.race([promise, late])
  } finally {
    clearTimeout(timer)
  }
}

/** A body's parts as they come, refused when they come too slowly; what the reader does in between does not count. */
export async function* partsOf(req: IncomingMessage, pace: Pace): AsyncGenerator<Buffer> {
  // Who stops reading must not cut the connection before its answer.
  const parts = req.iterator({ destroyOnReturn: false }) as AsyncIterator<Buffer>
  let [waited, bytes] = [0, 0]
  const next = () => {
    const part = parts.next()
    part.catch(() => undefined)
    return part
  }
  let pending = next()
  for (;;) {
    const since = performance.now()
    const part = await within(pending, Math.max(0, pace.ms - waited)).catch(() => {
      throw cutOff()
    })
    waited += performance.now() - since
    if (part !== LATE) {
      if (part.done) {
        return
      }
      bytes += part.value.length
      yield part.value
      pending = next()
    }
    if (part === LATE || waited >= pace.ms) {
      if (bytes < pace.bytes) {
        throw tooSlow()
      }
      ;[waited, bytes] = [0, 0]
    }
  }
}

/** The whole body of a call; BODY_TOO_LARGE as soon as it is known, with the connection still there to say so. */
export async function readBody(req: IncomingMessage, limits: Limits): Promise<Buffer> {
  if (Number(req.headers["content-length"] ?? 0) > limits.bodyBytes) {
    throw new DomainError("BODY_TOO_LARGE")
  }
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of partsOf(req, smallPace(limits))) {
    size += chunk.length
    if (size > limits.bodyBytes) {
      throw new DomainError("BODY_TOO_LARGE")
    }
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
