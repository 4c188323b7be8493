"use client"

import { cut } from "@atelier/domain/shared"
import { useEffect, useRef, useState } from "react"
import { Block } from "@/components/ui/block.tsx"
import { SkeletonText } from "@/components/ui/skeleton.tsx"
import { toastError } from "@/components/ui/toast.ts"
import { cn } from "@/lib/cn.ts"
import { lazyPart } from "@/lib/lazy-part.tsx"
import * as m from "@/messages/index.ts"
import type { BriefMessage } from "./types.ts"
import type { Workspace } from "./use-brief.ts"

// Loaded when a message is first edited.
const EditMessage = lazyPart(() => import("./edit-message.tsx").then((module) => module.EditMessage))

const words = m.past
const LINK = "link min-h-6 text-ink-2"

/** What a message said before it was changed. */
function Edited({ before }: { before: readonly string[] }) {
  return (
    <details>
      <summary className="link min-h-6 list-none">{words.edited}</summary>
      {before.map((text, at) => (
        <p key={at} className="mt-1 max-w-[56ch] whitespace-pre-line text-left">
          <s>{text}</s>
        </p>
      ))}
    </details>
  )
}

type OwnMessageProps = { workspace: Workspace; message: BriefMessage }

/** What the person said: it can be changed, and the last one taken back. */
export function OwnMessage({ workspace, message }: OwnMessageProps) {
  const [editing, setEditing] = useState(false)
  const [undoing, setUndoing] = useState(false)
  const edit = useRef<HTMLButtonElement>(null)
  const returning = useRef(false)
  const isLast = workspace.brief.undo === message.id
  useEffect(() => {
    if (!editing && returning.current) {
      returning.current = false
      edit.current?.focus()
    }
  }, [editing])

  function leave() {
    returning.current = true
    setEditing(false)
  }
  async function undo() {
    setUndoing(true)
    await workspace.revise(message.id, null).catch(toastError)
    setUndoing(false)
  }

  if (editing) {
    return (
      <div className="ml-auto w-full max-w-[56ch]">
        <Block skeleton={<SkeletonText lines={2} />}>
          <EditMessage workspace={workspace} message={message} leave={leave} />
        </Block>
      </div>
    )
  }
  return (
    <div className="group ml-auto grid w-fit max-w-[56ch] justify-items-end gap-1">
      <p className="whitespace-pre-line rounded-[14px] rounded-br-sm bg-sunk px-4 py-3">{message.body}</p>
      <div className="flex flex-wrap justify-end gap-x-3 text-ink-3 text-xs">
        {message.before.length > 0 && <Edited before={message.before} />}
        {message.mayChange && (
          <button
            ref={edit}
            type="button"
            aria-label={words.edit(cut(message.body, 60))}
            onClick={() => setEditing(true)}
            className={cn(
              LINK,
              !isLast &&
                "pointer-fine:opacity-0 focus-visible:opacity-100 group-focus-within:opacity-100 group-hover:opacity-100",
            )}
          >
            {m.actions.edit}
          </button>
        )}
        {isLast && (
          <button type="button" className={LINK} disabled={undoing} onClick={undo}>
            {words.undo}
          </button>
        )}
      </div>
    </div>
  )
}

/** After an answer was changed or a message taken back: one click back. */
export function WayBack({ workspace }: { workspace: Workspace }) {
  const { back } = workspace.brief
  return back === null ? null : (
    <p className="flex flex-wrap items-baseline gap-x-2 text-ink-3 text-note">
      {words.came[back.change]}
      <button type="button" className={LINK} onClick={() => workspace.restoreVersion(back.to).catch(toastError)}>
        {words.back[back.change]}
      </button>
    </p>
  )
}
