import * as m from "../messages/index.ts"
import { record } from "./record.ts"

export type ReadError = {
  message: string
  reason?: string
  /** As HTTP has it. */
  status?: number
  requestId?: string
  fields: Record<string, string>
}

function text(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : record(error).message)

/**
 * What a failed call says, in words for a person: the server's sentence where it refused for a reason, the request id,
 * and errors per field where the server named them.
 */
export function readError(error: unknown): ReadError {
  const data = record(record(error).data)
  const reason = text(data.reason)
  const requestId = text(data.requestId) ?? text(record(error).digest)
  const fields = Object.fromEntries(
    Object.entries(record(data.fieldErrors)).flatMap(([field, value]) => {
      const words = text(Array.isArray(value) ? value[0] : value)
      return words ? [[field, words]] : []
    }),
  )
  const said = Object.keys(fields).length > 0 ? m.errors.fields : text(messageOf(error))
  return {
    message: (reason && said) || m.errors.unknown,
    fields,
    ...(reason ? { reason } : {}),
    ...(typeof data.httpStatus === "number" ? { status: data.httpStatus } : {}),
    ...(requestId ? { requestId } : {}),
  }
}
