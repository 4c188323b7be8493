import { handleFiles, handleUploads, sendWhole } from "#modules/delivery"
import type { App } from "#platform/app"
import { openSession } from "./sessions.ts"

export type FileAnswer = { status: number; body: Record<string, unknown>; headers: Headers }
export type SendOptions = {
  body?: Uint8Array | AsyncIterable<Uint8Array>
  headers?: Record<string, string>
  signal?: AbortSignal
}
export type FileClient = Awaited<ReturnType<typeof openFileClient>>

const toStream = (parts: AsyncIterable<Uint8Array>) => ReadableStream.from(parts) as ReadableStream<Uint8Array>

/** A signed-in page's side of `/api/files`, and for bytes of a task of `/api/uploads`. Bytes announce their length, streams do not. */
export async function openFileClient(app: App, userId: string | null) {
  const { origin } = new URL(app.env.APP_URL)
  const session = userId ? { cookie: await openSession(app, userId) } : {}
  const own = { origin, "sec-fetch-site": "same-origin", ...session }
  const send = (path: string, init: RequestInit & { duplex?: "half" }, headers: Record<string, string> = {}) =>
    handleFiles(
      app,
      new Request(new URL(path, origin), {
        ...init,
        headers: { ...own, ...headers },
      }),
    )
  return {
    upload: async (query: Record<string, string>, options: SendOptions = {}): Promise<FileAnswer> => {
      const { body = new Uint8Array(), headers = {}, signal } = options
      const whole = body instanceof Uint8Array
      const response =
        whole && query.taskId
          ? await sendWhole((request) => handleUploads(app, request), origin, query, new Blob([Buffer.from(body)]), {
              ...own,
              ...headers,
            })
          : await send(
              `/api/files?${new URLSearchParams(query)}`,
              {
                method: "POST",
                body: whole ? Buffer.from(body) : toStream(body),
                duplex: "half",
                ...(signal ? { signal } : {}),
              },
              { ...(whole ? { "content-length": String(body.byteLength) } : {}), ...headers },
            )
      return {
        status: response.status,
        body: (await response.json()) as Record<string, unknown>,
        headers: response.headers,
      }
    },
    fetch: (path: string, headers: Record<string, string> = {}): Promise<Response> =>
      send(path, { method: "GET" }, headers),
  }
}
