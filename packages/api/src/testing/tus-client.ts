import { handleUploads, UPLOADS_PATH } from "#modules/delivery"
import type { App } from "#platform/app"
import { openSession } from "./sessions.ts"

type Body = Uint8Array | AsyncIterable<Uint8Array>
export type TusAnswer = { status: number; body: Record<string, unknown>; headers: Headers }
export type TusClient = Awaited<ReturnType<typeof openTusClient>>

/** The head of a request that sends a piece, for those who speak HTTP themselves. */
export const pieceHead = (place: string, headers: Record<string, string | number>): string =>
  [
    `PATCH ${place} HTTP/1.1`,
    "tus-resumable: 1.0.0",
    "content-type: application/offset+octet-stream",
    "upload-offset: 0",
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    "\r\n",
  ].join("\r\n")

const inBase64 = (text: string) => Buffer.from(text).toString("base64")

/** A signed-in page's side of `/api/uploads`, one request at a time. */
export async function openTusClient(app: App, userId: string | null) {
  const { origin } = new URL(app.env.APP_URL)
  const session = userId ? { cookie: await openSession(app, userId) } : {}
  const send = async (
    method: string,
    place: string,
    headers: Record<string, string> = {},
    body?: Body,
  ): Promise<TusAnswer> => {
    const init = {
      method,
      headers: { origin, "tus-resumable": "1.0.0", ...session, ...headers },
      ...(body
        ? { body: body instanceof Uint8Array ? Buffer.from(body) : ReadableStream.from(body), duplex: "half" }
        : {}),
    } as RequestInit
    const answer = await handleUploads(app, new Request(new URL(place, origin), init))
    const text = await answer.text()
    return { status: answer.status, headers: answer.headers, body: text.startsWith("{") ? JSON.parse(text) : {} }
  }
  return {
    send,
    begin: (query: Record<string, string>, size: number, headers: Record<string, string> = {}) =>
      send("POST", UPLOADS_PATH, {
        "upload-length": String(size),
        "upload-metadata": Object.entries(query)
          .map(([name, value]) => `${name} ${inBase64(value)}`)
          .join(","),
        ...headers,
      }),
    patch: (place: string, offset: number, body: Body = new Uint8Array(), headers: Record<string, string> = {}) =>
      send(
        "PATCH",
        place,
        { "content-type": "application/offset+octet-stream", "upload-offset": String(offset), ...headers },
        body,
      ),
    /** How many bytes the server has. */
    offset: async (place: string): Promise<number> =>
      Number((await send("HEAD", place)).headers.get("upload-offset") ?? Number.NaN),
    stop: (place: string) => send("DELETE", place),
  }
}

/** Begins an upload of a delivery's file; where its pieces go. */
export async function beginUpload(
  app: App,
  { taskId, freelancerId }: { taskId: string; freelancerId: string },
  name: string,
  size: number,
): Promise<string> {
  const client = await openTusClient(app, freelancerId)
  const { headers } = await client.begin({ kind: "DELIVERABLE", taskId, name }, size)
  return String(headers.get("location"))
}
