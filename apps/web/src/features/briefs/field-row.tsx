"use client"

import { type BriefKey, sharedOf, viewOf } from "@atelier/domain/briefs"
import { useEffect, useRef, useState } from "react"
import { Block } from "@/components/ui/block.tsx"
import { SkeletonText } from "@/components/ui/skeleton.tsx"
import { toastError } from "@/components/ui/toast.ts"
import { useNow, useTimezone } from "@/lib/clock.tsx"
import { cn } from "@/lib/cn.ts"
import { useForget } from "@/lib/kept.ts"
import { lazyPart } from "@/lib/lazy-part.tsx"
import * as m from "@/messages/index.ts"
import { fieldNote, fieldText, suggestedSize } from "./format-field.ts"
import type { BriefFields, FieldChange } from "./types.ts"
import type { Workspace } from "./use-brief.ts"

// The controls are loaded when a field is first opened.
const FieldEditor = lazyPart(() => import("./field-editor.tsx").then((module) => module.FieldEditor))

const words = m.newTask

/** What a later word replaced: struck through, and one click back. */
function Before({ brief, field, undo }: { brief: BriefFields; field: BriefKey; undo: () => Promise<void> }) {
  const clock = { timezone: useTimezone(), now: useNow() }
  const { was } = brief[field]
  const text = fieldText({ ...brief, [field]: { ...brief[field], value: was ?? null } }, field, clock)
  return text === "" ? null : (
    <p className="flex flex-wrap items-baseline gap-x-2 px-2 pb-2 text-xs">
      <s className="min-w-0 text-ink-3">{text}</s>
      <button type="button" className="link min-h-6" onClick={() => undo().catch(toastError)}>
        {words.undo(words.field[field])}
      </button>
    </p>
  )
}

function Value({ brief, field, missing }: { brief: BriefFields; field: BriefKey; missing: boolean }) {
  const clock = { timezone: useTimezone(), now: useNow() }
  const text = fieldText(brief, field, clock)
  const note = fieldNote(brief, field, text)
  const suggestion = field === "dimensions" ? suggestedSize(brief) : ""
  if (text === "") {
    const { source, note: why } = brief[field]
    const declined = source === "confirmed" ? words.notNeeded : words.open
    return (
      <span className={missing ? "font-[500] text-accent" : "text-ink-3"}>
        {why === "ateliers_choice"
          ? words.note.ateliers_choice()
          : suggestion || (missing ? words.stillMissing : declined)}
      </span>
    )
  }
  return (
    <span className="min-w-0">
      <span className="block whitespace-pre-line font-[500]">{text}</span>
      {note && <span className="mt-0.5 block text-ink-3 text-xs">{note}</span>}
    </span>
  )
}

const intoView = (box: HTMLDivElement | null) => box?.scrollIntoView({ block: "nearest" })

type FieldRowProps = {
  workspace: Workspace
  field: BriefKey
  /** Which of several deliverables it belongs to. */
  deliverable?: string | undefined
  missing: boolean
  readOnly: boolean
  /** Opened from elsewhere, which hears when it is left. */
  editing?: boolean
  onLeave?: () => void
}

/** One field of the brief: its value, where it comes from, and on a click the right control to change it. */
export function FieldRow({
  workspace,
  field,
  deliverable,
  missing,
  readOnly,
  editing: opened = false,
  onLeave,
}: FieldRowProps) {
  const whole = workspace.brief.brief
  const brief =
    deliverable === undefined && whole.deliverables.length > 1 ? sharedOf(whole) : viewOf(whole, deliverable)
  const draft = ["brief", workspace.brief.id, deliverable, field].filter(Boolean).join(":")
  const forget = useForget()
  const [editing, setEditing] = useState(opened)
  const button = useRef<HTMLButtonElement>(null)
  const returning = useRef(false)
  useEffect(() => {
    if (!editing && returning.current) {
      returning.current = false
      button.current?.focus()
    }
  }, [editing])

  function leave(typed: "kept" | "given up") {
    returning.current = true
    if (typed === "given up") {
      forget(draft)
    }
    setEditing(false)
    onLeave?.()
  }

  async function save(change: FieldChange) {
    await workspace.setField({ ...change, deliverable })
    leave("given up")
  }

  const label = <span className="text-ink-3">{words.field[field]}</span>
  if (editing) {
    return (
      <div ref={intoView} className="scroll-mt-4 scroll-mb-52 border-line border-b px-2 py-3">
        <div className="mb-2 flex justify-between text-sm">{label}</div>
        <Block skeleton={<SkeletonText lines={2} />}>
          <FieldEditor brief={brief} draft={draft} field={field} save={save} leave={leave} />
        </Block>
      </div>
    )
  }
  const value = <Value brief={brief} field={field} missing={missing} />
  const row = "grid w-full grid-cols-[84px_minmax(0,1fr)] gap-x-3 px-2 py-2.5 text-left text-sm"
  if (readOnly) {
    return (
      <div className={cn(row, "border-line border-b")}>
        {label}
        {value}
      </div>
    )
  }
  const { was } = brief[field]
  return (
    <div className="border-line border-b">
      <button
        ref={button}
        type="button"
        title={words.edit(words.field[field])}
        onClick={() => setEditing(true)}
        className={cn(row, "transition-colors hover:bg-sunk/70")}
      >
        {label}
        {value}
      </button>
      {was !== undefined && (
        <Before
          brief={brief}
          field={field}
          undo={() => workspace.setField({ field, value: was, deliverable } as FieldChange)}
        />
      )}
    </div>
  )
}
