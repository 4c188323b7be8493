"use client"

import type { FileFacts as Facts } from "@atelier/domain/delivery"
import { useState } from "react"
import { formatBytes, formatNumber } from "@/lib/format.ts"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import type { FileItem } from "./types.ts"

const words = m.fileFacts
type Of<K extends Facts["kind"]> = Extract<Facts, { kind: K }>

function formatLength(seconds: number): string {
  const whole = Math.round(seconds)
  const two = (value: number) => String(value).padStart(2, "0")
  const minutes = Math.floor(whole / 60)
  return minutes < 60
    ? `${minutes}:${two(whole % 60)}`
    : `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(whole % 60)}`
}

const lengthOf = (seconds: number | null) => (seconds === null ? "" : formatLength(seconds))
const spaceName = (space: string) => new Map(Object.entries(words.spaces)).get(space) ?? space

function ofPicture({ space, profile, bits, isTransparent, dpi, frames }: Of<"PICTURE">): string[] {
  return [
    spaceName(space),
    profile ?? "",
    bits ? words.bits(bits) : "",
    isTransparent ? words.transparent : words.opaque,
    dpi ? words.dpi(dpi) : "",
    frames > 1 ? words.frames(frames) : "",
  ]
}

function ofFilm({ seconds, codec, framesPerSecond, rotation, sound }: Of<"FILM">): string[] {
  return [
    lengthOf(seconds),
    codec ?? "",
    framesPerSecond ? words.framesPerSecond(formatNumber(framesPerSecond)) : "",
    rotation === 0 ? "" : words.rotated(rotation),
    sound ? words.sound(sound) : words.silent,
  ]
}

function ofSound({ seconds, codec, channels, hertz }: Of<"SOUND">): string[] {
  return [
    lengthOf(seconds),
    codec ?? "",
    channels ? words.channels(channels) : "",
    hertz ? words.kilohertz(formatNumber(hertz / 1000)) : "",
  ]
}

/** What was read from a file, in words. */
function inWords(facts: Facts): string {
  const parts = () => {
    switch (facts.kind) {
      case "PICTURE":
        return ofPicture(facts)
      case "FILM":
        return ofFilm(facts)
      case "SOUND":
        return ofSound(facts)
      case "PDF":
        return [words.pages(facts.pages), words.millimetres(facts.widthMm, facts.heightMm)]
      case "ARCHIVE":
        return [
          words.files(words.fileCount(facts.files), formatBytes(facts.bytes)),
          facts.isEncrypted ? words.password : "",
        ]
      case "UNREADABLE":
        return [words.unreadable[facts.because]]
    }
  }
  return parts().filter(Boolean).join(", ")
}

function Contents({ file, count }: { file: FileItem; count: number }) {
  const [isOpen, setOpen] = useState(false)
  const { data = [] } = trpc.delivery.archiveFiles.useQuery({ fileId: file.id }, { enabled: isOpen })
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="cursor-pointer text-ink-2">{words.contents}</summary>
      <ul aria-label={words.contents} className="mt-1 max-h-60 overflow-y-auto">
        {data.map((one, at) => (
          <li key={at} className="flex justify-between gap-x-4">
            <span className="min-w-0 break-all">{one.name}</span>
            <span className="num shrink-0">{formatBytes(one.bytes)}</span>
          </li>
        ))}
      </ul>
      {data.length > 0 && data.length < count && <p>{words.first(data.length, count)}</p>}
    </details>
  )
}

/** What was read from a file, below it; of an archive also what is inside. Nothing until it was read. */
export function FileFacts({ file }: { file: FileItem }) {
  const { facts } = file
  return facts ? (
    <div className="mt-1 text-ink-3 text-note">
      <p className="num">
        <span className="sr-only">{words.title}: </span>
        {inWords(facts)}
      </p>
      {facts.kind === "ARCHIVE" && <Contents file={file} count={facts.files} />}
    </div>
  ) : null
}
