"use client"

import type { ReactNode } from "react"
import { Status } from "@/components/ui/status.tsx"
import { toneSoft } from "@/components/ui/tone.tsx"
import { cn } from "@/lib/cn.ts"
import * as m from "@/messages/index.ts"
import type { DeliveredTask, FileItem } from "../types.ts"
import { PinCrop } from "./pin-crop.tsx"
import { statusOfPin, toneOfPin, whereOfPin } from "./pin-look.ts"
import { PinThread } from "./pin-thread.tsx"
import type { PinItem } from "./types.ts"

const words = m.pins

function reasonOf(pin: PinItem, { requirements }: DeliveredTask): string {
  const missed = requirements.find(({ id }) => id === pin.requirementId)?.text
  return missed ? `${words.tags[pin.tag]}: ${missed}` : words.tags[pin.tag]
}

type PinItemProps = {
  task: DeliveredTask
  pin: PinItem
  number: string
  active: boolean
  /** The marked file, and the one in its place on the version that is looked at. */
  files?: { before: FileItem; after: FileItem } | null
  onShow?: (() => void) | undefined
  children?: ReactNode
}

/** One change that is asked for: its words, where it is, how it stands, what was said to it. */
export function PinEntry({ task, pin, number, active, files, onShow, children }: PinItemProps) {
  const tone = toneOfPin(pin)
  const { shape } = pin.place
  const label = words.marker(number, whereOfPin(pin))
  return (
    <li
      id={`pin-${pin.id}`}
      data-pin-entry=""
      tabIndex={-1}
      aria-label={words.name(number, pin.body)}
      className={cn(
        "grid scroll-mt-24 grid-cols-[auto_1fr] gap-x-3 border-line border-b py-3 outline-offset-2 last:border-b-0",
        active && "bg-sunk/60",
      )}
    >
      <button
        type="button"
        disabled={!onShow}
        aria-label={label}
        onClick={onShow}
        className={cn("num grid size-7 place-items-center rounded-full font-semibold text-note", toneSoft[tone])}
      >
        {number}
      </button>
      <div className="min-w-0">
        <p className="measure whitespace-pre-line break-words text-sm">{pin.body}</p>
        <p className="mt-0.5 flex flex-wrap items-baseline gap-x-2 gap-y-0.5 text-ink-3 text-note">
          <Status tone={tone}>{statusOfPin(pin)}</Status>
          <span>
            {[
              pin.mine ? words.you : pin.author,
              words.onVersion(pin.version),
              whereOfPin(pin),
              reasonOf(pin, task),
            ].join(", ")}
          </span>
        </p>
        {files && shape && (
          <div className="mt-2 grid max-w-sm grid-cols-2 gap-3">
            <PinCrop file={files.before} place={pin.place} label={words.beforeOf(pin.version)} />
            <PinCrop file={files.after} place={pin.place} label={words.after} />
          </div>
        )}
        <PinThread thread={pin.thread} />
        {children}
      </div>
    </li>
  )
}
