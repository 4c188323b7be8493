import { REASONS } from "@atelier/domain/errors"
import { formatDuration } from "@/lib/format.ts"
import * as m from "@/messages/index.ts"

export type Refusal = { code: string; message: string; fields: Record<string, string> }
export type Answer<T> = { ok: true; data: T } | { ok: false; refusal: Refusal }

type Body = {
  code?: string
  message?: string
  fieldErrors?: Record<string, string[]>
  retryAfterSeconds?: number
}

const sentences: Record<string, string> = m.auth.failure

/** The library's own refusals are in its words; ours bring the sentence that is to be shown. */
function readRefusal({ code = "", message: ours, fieldErrors = {}, retryAfterSeconds }: Body): Refusal {
  const fields = Object.fromEntries(
    Object.entries(fieldErrors).flatMap(([field, [words]]) => (words ? [[field, words]] : [])),
  )
  const message = retryAfterSeconds
    ? m.auth.wait(formatDuration(retryAfterSeconds * 1000))
    : (sentences[code] ?? ((Object.hasOwn(REASONS, code) && ours) || m.errors.unknown))
  return { code, message, fields }
}

/** Sends one request to the sign-in library; whatever comes back is told in our words. */
export async function askAuth<T = unknown>(path: string, body: Record<string, unknown>): Promise<Answer<T>> {
  try {
    const response = await fetch(`/api/auth${path}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    })
    const read: unknown = await response.json().catch(() => ({}))
    return response.ok ? { ok: true, data: read as T } : { ok: false, refusal: readRefusal((read ?? {}) as Body) }
  } catch {
    return { ok: false, refusal: { code: "OFFLINE", message: m.auth.offline, fields: {} } }
  }
}
