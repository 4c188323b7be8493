import { UPLOADS_PATH } from "./handle-uploads.ts"

const TUS = { "tus-resumable": "1.0.0" }

const inBase64 = (text: string) => Buffer.from(text).toString("base64")

/** Sends a file of a task by tus in one piece; the answer is that of the request which ended it, well or not. */
export async function sendWhole(
  answer: (request: Request) => Promise<Response>,
  origin: string,
  query: Record<string, string>,
  body: Blob,
  headers: Record<string, string> = {},
): Promise<Response> {
  const metadata = Object.entries(query).map(([name, value]) => `${name} ${inBase64(value)}`)
  const begun = await answer(
    new Request(new URL(UPLOADS_PATH, origin), {
      method: "POST",
      headers: { ...headers, ...TUS, "upload-length": String(body.size), "upload-metadata": metadata.join(",") },
    }),
  )
  const place = begun.headers.get("location")
  if (begun.status !== 201 || !place) {
    return begun
  }
  const type = { "content-type": "application/offset+octet-stream", "content-length": String(body.size) }
  return answer(
    new Request(new URL(place, origin), {
      method: "PATCH",
      body,
      headers: { ...headers, ...TUS, ...type, "upload-offset": "0" },
    }),
  )
}
