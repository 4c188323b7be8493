import { REASONS } from "@atelier/domain/errors"
import { formatDuration } from "@/lib/format-duration.ts"
import * as m from "@/messages/index.ts"

type Body = {
  code?: string
  message?: string
  fieldErrors?: Record<string, string[]>
  retryAfterSeconds?: number
}

const sentences: Record<string, string> = m.auth.failure

/** As every failed call is read by `readError`. */
function refused(reason: string, message: string, fieldErrors: Record<string, string[]> = {}): Error {
  return Object.assign(new Error(message), { data: { reason, fieldErrors } })
}

/** The library's own refusals are in its words; ours bring the sentence that is to be shown. */
function refusalOf({ code = "", message: ours, fieldErrors, retryAfterSeconds }: Body): Error {
  const message = retryAfterSeconds
    ? m.auth.wait(formatDuration(retryAfterSeconds * 1000))
    : (sentences[code] ?? ((Object.hasOwn(REASONS, code) && ours) || m.errors.unknown))
  return refused(code || "REFUSED", message, fieldErrors)
}

async function post(path: string, body: Record<string, unknown>): Promise<Response> {
  try {
    return await fetch(`/api/auth${path}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    })
  } catch {
    throw refused("OFFLINE", m.auth.offline)
  }
}

/** Sends one request to the sign-in library. Throws what `readError` reads, in our words. */
export async function askAuth<T = unknown>(path: string, body: Record<string, unknown>): Promise<T> {
  const response = await post(path, body)
  const read: unknown = await response.json().catch(() => ({}))
  if (!response.ok) {
    throw refusalOf({ ...(typeof read === "object" ? read : {}) })
  }
  return read as T
}
