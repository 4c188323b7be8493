"use client"

import { lengthOf } from "@atelier/domain/shared"
import { ArrowDown, ArrowUp, X } from "lucide-react"
import { type ReactNode, useState } from "react"
import { Input } from "@/components/ui/input.tsx"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import { type Item, Moodboard, Picture } from "./moodboard.tsx"
import { AddToMoodboard } from "./moodboard-add.tsx"
import { type Board, useBoard } from "./use-board.ts"
import type { Workspace } from "./use-brief.ts"

const words = m.moodboard
const NOTE_LENGTH = 200

type BriefMoodboardProps = { workspace: Workspace; readOnly: boolean }

/** The moodboard of a brief: arranged while it is a draft, shown afterwards. */
export function BriefMoodboard({ workspace, readOnly }: BriefMoodboardProps) {
  const { id, moodboard } = workspace.brief
  return (
    <section aria-label={words.title}>
      <h3 className="mb-1 font-[550] text-sm">{words.title}</h3>
      {readOnly ? <Moodboard briefId={id} items={moodboard} /> : <MoodboardEditor workspace={workspace} />}
    </section>
  )
}

function MoodboardEditor({ workspace }: { workspace: Workspace }) {
  const board = useBoard(workspace)
  const { items } = board
  const uploads = items.some(({ type }) => type === "upload")
  const { data: files = [] } = trpc.delivery.files.useQuery({ briefId: workspace.brief.id }, { enabled: uploads })
  return (
    <>
      {items.length === 0 && <p className="mb-2 text-ink-3 text-note">{words.none}</p>}
      <ul className="mb-3 grid gap-2">
        {items.map((item, at) => {
          const file = files.find(({ id }) => id === item.id)
          return (
            <li key={item.id} className="flex items-start gap-2.5">
              <span className="w-12 flex-none">
                <Picture item={item} file={file} named={false} />
              </span>
              <span className="min-w-0 flex-1">
                <span className="flex items-center gap-0.5">
                  <span className="min-w-0 flex-1 truncate text-note" title={item.name}>
                    <span className="text-ink-3">{words.kind[item.type]}</span> {item.name}
                  </span>
                  <Tool label={words.earlier(item.name)} disabled={at === 0} onClick={() => board.move(item.id, -1)}>
                    <ArrowUp aria-hidden="true" className="size-3.5" />
                  </Tool>
                  <Tool
                    label={words.later(item.name)}
                    disabled={at === items.length - 1}
                    onClick={() => board.move(item.id, 1)}
                  >
                    <ArrowDown aria-hidden="true" className="size-3.5" />
                  </Tool>
                  <Tool label={words.remove(item.name)} onClick={() => board.remove(item.id)}>
                    <X aria-hidden="true" className="size-3.5" />
                  </Tool>
                </span>
                <Note key={item.note ?? ""} item={item} board={board} />
              </span>
            </li>
          )
        })}
      </ul>
      <AddToMoodboard workspace={workspace} board={board} />
    </>
  )
}

/** Kept when the field is left or Enter is pressed; one that is too long is counted and stays. */
function Note({ item, board }: { item: Item; board: Board }) {
  const before = item.note ?? ""
  const [typed, setTyped] = useState(before)
  function keep() {
    if (typed.trim() !== before && lengthOf(typed.trim()) <= NOTE_LENGTH) {
      void board.annotate(item.id, typed.trim())
    }
  }
  return (
    <Input
      aria-label={words.note(item.name)}
      placeholder={words.notePlaceholder}
      limit={NOTE_LENGTH}
      value={typed}
      onChange={({ target }) => setTyped(target.value)}
      onBlur={keep}
      onKeyDown={({ key }) => key === "Enter" && keep()}
      className="mt-0.5 h-8"
    />
  )
}

type ToolProps = { label: string; disabled?: boolean; onClick: () => unknown; children: ReactNode }

function Tool({ label, disabled = false, onClick, children }: ToolProps) {
  return (
    <button
      type="button"
      aria-label={label}
      disabled={disabled}
      onClick={onClick}
      className="grid size-7 flex-none place-items-center rounded-md text-ink-3 hover:bg-sunk hover:text-ink disabled:opacity-40"
    >
      {children}
    </button>
  )
}
