import * as m from "../messages/index.ts"

export type ReadError = { message: string; reason?: string; requestId?: string; fields: Record<string, string> }

function record(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {}
}

function text(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined
}

/**
 * What a failed call says, in words for a person: the reason's sentence from the catalogue, the request id, and
 * errors per field where the server named them.
 */
export function readError(error: unknown): ReadError {
  const data = record(record(error).data)
  const reason = text(data.reason)
  const requestId = text(data.requestId) ?? text(record(error).digest)
  const address = text(record(data.data).address)
  const known: Record<string, string> = m.errors.reason
  const fields = Object.fromEntries(
    Object.entries(record(data.fieldErrors)).flatMap(([field, value]) => {
      const words = text(Array.isArray(value) ? value[0] : value)
      return words ? [[field, words]] : []
    }),
  )
  const limit = record(data.data).limit
  const atLimit = reason === "AT_TASK_LIMIT" && typeof limit === "number" && m.errors.taskLimit(limit)
  return {
    message:
      atLimit ||
      (reason === "WRONG_ADDRESS" && address && m.errors.openAt(address)) ||
      (reason && Object.hasOwn(known, reason) && known[reason]) ||
      m.errors.unknown,
    fields,
    ...(reason ? { reason } : {}),
    ...(requestId ? { requestId } : {}),
  }
}
