import { createWriteStream, openAsBlob } from "node:fs"
import { stat } from "node:fs/promises"
import { basename, resolve } from "node:path"
import { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"
import { answerFiles, answerUploads, getApp, sendWhole } from "@atelier/api/cli"
import { z } from "zod"
import { cliEnv } from "./env.ts"
import type { Acting } from "./program.ts"

const addressOf = (path: string) => new URL(path, getApp().env.APP_URL)

const placeOf = (path: string) => resolve(cliEnv().calledIn, path)

const Refusal = z.object({ message: z.string().optional() })
const Kept = z.looseObject({ id: z.string(), fileName: z.string() })
const Place = z.object({ url: z.string() })

async function refused(response: Response, about: string): Promise<never> {
  const { message } = Refusal.parse(await response.json())
  throw new Error(`${about}: ${message ?? response.statusText}`)
}

type Sent = { kind: string; taskId: string; path: string }

/** Uploads one file as the browser does: the same checks, limits and traces. */
export async function sendFile(acting: Acting, { kind, taskId, path }: Sent): Promise<z.infer<typeof Kept>> {
  const place = placeOf(path)
  const found = await stat(place).catch(() => undefined)
  if (!found?.isFile()) {
    throw new Error(`There is no file ${place}.`)
  }
  const body = await openAsBlob(place)
  const ctx = await acting.context()
  const { APP_URL } = getApp().env
  const response = await sendWhole(
    (request) => answerUploads(ctx, request),
    APP_URL,
    { kind, taskId, name: basename(place) },
    body,
  )
  return response.ok ? Kept.parse(await response.json()) : refused(response, basename(place))
}

function nameOf(response: Response): string {
  const [, encoded = ""] = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get("content-disposition") ?? "") ?? []
  return basename(decodeURIComponent(encoded)) || "file"
}

/** Saves a file that the actor may read; one that is there already stays as it is. */
export async function fetchFile(acting: Acting, fileId: string, to: string | undefined) {
  const { url } = Place.parse(await acting.call("delivery.fileUrl", { fileId }))
  const response = await answerFiles(await acting.context(), new Request(addressOf(url)))
  if (!response.ok || !response.body) {
    return refused(response, fileId)
  }
  const place = placeOf(to ?? nameOf(response))
  await pipeline(Readable.fromWeb(response.body), createWriteStream(place, { flags: "wx" })).catch((error: unknown) => {
    const taken = error instanceof Error && "code" in error && error.code === "EEXIST"
    throw taken ? new Error(`${place} is there already: name another place with --to.`) : error
  })
  return { saved: place, sizeBytes: (await stat(place)).size }
}
