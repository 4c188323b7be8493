import mediaInfoFactory from "mediainfo.js"
import type { ReadFacts } from "./answer.ts"

type Read = (start: number, length: number) => Promise<Uint8Array>

const positive = (value: number | undefined) => (value !== undefined && value > 0 ? value : null)

/** Length, codecs and frame of a film or of sound; of the file only those parts are read that say so. */
export async function readMedia(size: number, read: Read): Promise<ReadFacts> {
  const reader = await mediaInfoFactory({ format: "object" })
  const chunk = (length: number, offset: number) => read(offset, Math.min(length, size - offset))
  const { media } = await reader.analyzeData(size, chunk)
  const tracks = media?.track ?? []
  const general = tracks.find((track) => track["@type"] === "General")
  const film = tracks.find((track) => track["@type"] === "Video")
  const sound = tracks.find((track) => track["@type"] === "Audio")
  const seconds = positive(Number(general?.Duration ?? film?.Duration ?? sound?.Duration ?? 0))
  if (film) {
    const rotation = Math.round(Number(film.Rotation ?? 0))
    const [width, height] = [positive(film.Width), positive(film.Height)]
    const isTurned = rotation % 180 !== 0
    return {
      facts: {
        kind: "FILM",
        seconds,
        rotation,
        codec: film.Format ?? null,
        sound: sound?.Format ?? null,
        framesPerSecond: positive(film.FrameRate),
      },
      ...(width && height ? { width: isTurned ? height : width, height: isTurned ? width : height } : {}),
    }
  }
  if (!sound) {
    return { facts: { kind: "UNREADABLE", because: "DAMAGED" } }
  }
  const [channels, hertz] = [Number(sound.Channels ?? 0), Number(sound.SamplingRate ?? 0)]
  return {
    facts: {
      kind: "SOUND",
      seconds,
      codec: sound.Format ?? null,
      channels: positive(channels),
      hertz: positive(hertz),
    },
  }
}
