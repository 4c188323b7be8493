import { createReadStream, createWriteStream } from "node:fs"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"
import type { FileFacts } from "@atelier/domain/delivery"
import { runFfmpeg } from "#platform/ffmpeg"
import type { MadePreview } from "../facts/answer.ts"
import { readFactsOf } from "../facts/read-facts.ts"

const STILL_MS = 60_000
const PROXY_MS = 15 * 60_000
const PROXY_HEIGHT = 480
const PLAYED_CODECS = ["AVC", "VP8", "VP9", "AV1"]
/** Named, so that no file is taken for a playlist, which could name others. */
const DEMUXERS: Readonly<Record<string, string>> = {
  "video/mp4": "mov",
  "video/x-m4v": "mov",
  "video/quicktime": "mov",
  "video/3gpp": "mov",
  "video/webm": "matroska",
  "video/matroska": "matroska",
  "video/vnd.avi": "avi",
  "video/mpeg": "mpeg",
  "application/mxf": "mxf",
  "audio/mpeg": "mp3",
  "audio/wav": "wav",
  "audio/mp4": "mov",
  "audio/x-m4a": "mov",
  "audio/aac": "aac",
  "audio/ogg": "ogg",
  "audio/flac": "flac",
  "audio/aiff": "aiff",
}

type Source = {
  mimeType: string
  facts: FileFacts | null
  width: number | null
  height: number | null
  isInline: boolean
}
type Proxy = Omit<MadePreview, "content"> & { open: () => Readable }
export type MadeFilm = { stills: MadePreview[]; proxy: Proxy | null }

const PNG = ["-frames:v", "1", "-f", "image2pipe", "-c:v", "png", "pipe:1"]

/** The poster of a film, a tenth of the way in; of sound its waveform. */
async function makeStill(input: readonly string[], { facts }: Source): Promise<MadePreview[]> {
  const seconds = facts && "seconds" in facts ? (facts.seconds ?? 0) : 0
  const picture =
    facts?.kind === "FILM"
      ? await runFfmpeg(
          ["-ss", (seconds / 10).toFixed(2), ...input, "-an", "-vf", "scale='min(1920,iw)':-2", ...PNG],
          STILL_MS,
        )
      : await runFfmpeg(
          [
            ...input,
            "-filter_complex",
            "aformat=channel_layouts=mono,showwavespic=s=1200x240:scale=sqrt:colors=#8a8f98",
            ...PNG,
          ],
          STILL_MS,
        )
  if (!picture?.length) {
    return []
  }
  const read = async (start: number, length: number) => picture.subarray(start, start + length)
  return (await readFactsOf("picture", { size: picture.length, read })).previews
}

/** A small film for what a browser may not play; null for what it plays. */
async function makeProxy(input: readonly string[], path: string, source: Source): Promise<Proxy | null> {
  const { facts, width, height, isInline } = source
  if (facts?.kind !== "FILM" || !width || !height || (isInline && PLAYED_CODECS.includes(facts.codec ?? ""))) {
    return null
  }
  const even = (side: number) => Math.max(2, Math.round(side / 2) * 2)
  const share = Math.min(1, PROXY_HEIGHT / height)
  const size = { width: even(width * share), height: even(height * share) }
  const picture = ["-vf", `scale=${size.width}:${size.height}`, "-c:v", "libx264", "-preset", "veryfast", "-crf", "28"]
  const sound = ["-c:a", "aac", "-b:a", "96k", "-ac", "2"]
  const form = ["-pix_fmt", "yuv420p", "-threads", "2", "-movflags", "+faststart", "-f", "mp4", "-y", path]
  const made = await runFfmpeg([...input, "-map", "0:v:0", "-map", "0:a:0?", ...picture, ...sound, ...form], PROXY_MS)
  return made ? { use: "PROXY", page: 1, ...size, open: () => createReadStream(path) } : null
}

/** Makes the pictures of a film or of sound with ffmpeg, and hands them to `keep` before what lay on the disk is removed. */
export async function makeFilm<T>(content: Readable, source: Source, keep: (made: MadeFilm) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "atelier-film-"))
  try {
    const path = join(folder, "source")
    await pipeline(content, createWriteStream(path))
    const input = ["-f", DEMUXERS[source.mimeType] ?? "mov", "-i", path]
    return await keep({
      stills: await makeStill(input, source),
      proxy: await makeProxy(input, join(folder, "proxy"), source),
    })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
