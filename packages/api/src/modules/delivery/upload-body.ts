import { storageFailure } from "#integrations/storage"

const IDLE_MS = 60_000
const LINGER_BYTES = 1_000_000
const LINGER_MS = 2_000

async function within<T>(promise: Promise<T>, ms: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(storageFailure("aborted", "Nothing came for a minute.")), ms)
  })
  try {
    return await Promise.race([promise, late])
  } finally {
    clearTimeout(timer)
  }
}

export type UploadBody = {
  /** So many first bytes, fewer when the body is shorter. What was looked at stays in `stream`. */
  peek: (bytes: number) => Promise<Buffer>
  /** The whole body, once. */
  stream: () => AsyncGenerator<Uint8Array>
  /** Takes a short rest in, so that a sender who is still writing gets to read the answer. */
  finish: () => Promise<void>
}

/** A request's body, never held as a whole. It is not cancelled early: that would cut the connection before the answer. */
export function openBody(request: Pick<Request, "body" | "headers">, idleMs = IDLE_MS): UploadBody {
  const reader = request.body?.getReader()
  const seen: Uint8Array[] = []
  let size = 0
  let ended = reader === undefined

  const pull = async (ms = idleMs): Promise<Uint8Array | null> => {
    const part = reader && !ended ? await within(reader.read(), ms) : undefined
    if (!part || part.done) {
      ended = true
      return null
    }
    return part.value
  }

  return {
    peek: async (bytes) => {
      while (size < bytes) {
        const part = await pull().catch((error: unknown) => {
          throw storageFailure("aborted", "The upload stopped before its end.", error)
        })
        if (!part) {
          break
        }
        seen.push(part)
        size += part.byteLength
      }
      return Buffer.concat(seen).subarray(0, bytes)
    },
    stream: async function* () {
      yield* seen.splice(0)
      for (let part = await pull(); part; part = await pull()) {
        yield part
      }
    },
    finish: async () => {
      const announced = Number(request.headers.get("content-length") ?? Number.NaN)
      for (let taken = size; announced <= LINGER_BYTES && taken <= announced; ) {
        const part = await pull(LINGER_MS).catch(() => null)
        if (!part) {
          break
        }
        taken += part.byteLength
      }
    },
  }
}
