"use client"

import { type PinTag, placeWords } from "@atelier/domain/delivery"
import { type RefObject, useState } from "react"
import { Section } from "@/components/ui/layout.tsx"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import type { DeliveredTask, FileItem, VersionItem } from "../types.ts"
import { ExportPins } from "./export-pins.tsx"
import { lookedAt, mediaOf } from "./looked-at.ts"
import { PinActions, type PinRights } from "./pin-actions.tsx"
import { PinAnswer } from "./pin-answer.tsx"
import { PinForm } from "./pin-form.tsx"
import { PinEntry } from "./pin-item.tsx"
import { fileOfPin, numbersOf, pinsOn, versionFile } from "./pin-look.ts"
import { PinTools } from "./pin-tools.tsx"
import { hasPicture, type Mark, type Marking, type PinItem } from "./types.ts"
import { usePinKeys } from "./use-pin-keys.ts"

const words = m.pins

type PinPanelProps = {
  task: DeliveredTask
  version: VersionItem
  versions: readonly VersionItem[]
  file: FileItem | undefined
  onFile: (index: number) => void
  marking: Marking
  onMark: Mark
  rights: PinRights
  stage: RefObject<HTMLElement | null>
}

/** What is not sent yet, and when it will be. */
function Drafts({ count, side }: { count: number; side: PinRights["side"] }) {
  return count === 0 ? null : (
    <p role="status" className="mt-2 rounded-md bg-accent-soft px-3 py-2 text-accent-strong text-note">
      {words.drafts(count)} {side === "ATELIER" ? words.draftsAdmin : words.draftsClient}
    </p>
  )
}

/** Every comment on a version in words, with what can be done; what stands on the picture is the same list. */
export function PinPanel(props: PinPanelProps) {
  const { task, version, versions, file, onFile, marking, onMark, rights, stage } = props
  const [all] = trpc.delivery.pins.list.useSuspenseQuery({ taskId: task.id })
  const [lastTag, setLastTag] = useState<PinTag>("TASTE")
  const pins = pinsOn(all, version, versions)
  const numbers = numbersOf(all)
  const { draft, active } = marking
  const drafts = pins.filter(({ sentAt, versionId }) => sentAt === null && versionId === version.id)

  function show(pin: PinItem) {
    const place = fileOfPin(pin, version, versions)
    const at = version.files.findIndex(({ id }) => id === place?.id)
    if (at >= 0) {
      onFile(at)
      stage.current?.scrollIntoView({ block: "nearest" })
    }
    onMark({ active: pin.id, page: pin.place.page ?? 1 })
    const media = mediaOf(stage)
    if (media && pin.place.startMs !== undefined) {
      media.currentTime = pin.place.startMs / 1000
    }
  }
  const here = () => (file ? lookedAt(file, stage, marking.page) : {})
  usePinKeys({ pins, active, show, onMark, here, ...(rights.mark && file ? { file } : {}) })

  if (pins.length === 0 && !rights.mark) {
    return null
  }
  return (
    <Section title={words.title} className="mt-5" actions={all.length > 0 && <ExportPins taskId={task.id} />}>
      <span role="status" className="sr-only">
        {draft?.place.shape ? words.placed(placeWords(draft.place)) : ""}
      </span>
      {rights.mark && file && (
        <>
          <p className="mb-2 text-ink-3 text-note">
            {hasPicture(file) && file.category !== "VIDEO" ? words.markHint : words.markOther}
            <span className="max-sm:hidden"> {words.keys}</span>
          </p>
          <PinTools file={file} marking={marking} onMark={onMark} here={here} />
        </>
      )}
      {rights.mark && draft && (
        <div className="mt-3">
          <PinForm
            key={draft.id}
            task={task}
            versionId={version.id}
            file={version.files.find(({ id }) => id === draft.fileId) ?? null}
            draft={draft}
            pin={pins.find(({ id }) => id === draft.pinId)}
            lastTag={lastTag}
            onClose={(tag) => {
              setLastTag(tag ?? lastTag)
              // The next one may have been begun while this was saved.
              onMark((before) =>
                before.draft?.id === draft.id
                  ? { draft: null, tool: file?.category === "VIDEO" ? null : before.tool }
                  : {},
              )
            }}
          />
        </div>
      )}
      <Drafts count={drafts.length} side={rights.side} />
      {pins.length === 0 ? null : (
        <ol aria-label={words.title} className="mt-1">
          {pins.map((pin) => {
            const before = versionFile(pin, versions)
            const after = fileOfPin(pin, version, versions)
            const carried = pin.versionId !== version.id && before && after ? { before, after } : null
            const number = numbers.get(pin.id) ?? ""
            return (
              <PinEntry
                key={pin.id}
                task={task}
                pin={pin}
                number={number}
                active={pin.id === active}
                files={carried}
                onShow={() => show(pin)}
              >
                {rights.answer && pin.status === "OPEN" && <PinAnswer pin={pin} number={number} />}
                <PinActions pin={pin} number={number} rights={rights} onMark={onMark} />
              </PinEntry>
            )
          })}
        </ol>
      )}
    </Section>
  )
}
