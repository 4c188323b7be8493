"use client"

import { useState } from "react"
import { Button } from "@/components/ui/button.tsx"
import { toast, toastError } from "@/components/ui/toast.ts"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import { SayForm } from "./pin-thread.tsx"
import { type Mark, newDraft, type PinItem } from "./types.ts"

const words = m.pins

export type PinRights = {
  /** Adds and changes drafts. */
  mark: boolean
  /** Resolves and reopens what this side asked for. */
  side: PinItem["side"] | null
  reply: boolean
  /** Answers an open comment, fixed or not, before the next version. */
  answer: boolean
}

type PinActionsProps = { pin: PinItem; number: string; rights: PinRights; onMark: Mark }

function DraftActions({ pin, number, rights, onMark }: PinActionsProps) {
  const remove = trpc.delivery.pins.remove.useMutation()
  const { id: pinId, fileId, place } = pin
  return (
    <>
      {rights.mark && (
        <Button
          size="sm"
          variant="quiet"
          aria-label={words.editDraft(number)}
          onClick={() => onMark({ active: pinId, draft: newDraft({ pinId, fileId, place }) })}
        >
          {m.actions.edit}
        </Button>
      )}
      <Button
        size="sm"
        variant="quiet"
        onClick={() => remove.mutateAsync({ pinId }).then(() => toast(words.removed), toastError)}
      >
        {words.remove}
      </Button>
    </>
  )
}

function SentActions({ pin, number, rights }: PinActionsProps) {
  const [open, setOpen] = useState<"reply" | "reopen" | null>(null)
  const { id: pinId } = pin
  const reply = trpc.delivery.pins.reply.useMutation()
  const resolve = trpc.delivery.pins.resolve.useMutation()
  const reopen = trpc.delivery.pins.reopen.useMutation()
  const isMine = rights.side === pin.side
  const close = () => setOpen(null)
  if (open === "reply") {
    const send = (body: string) => reply.mutateAsync({ pinId, body })
    return (
      <SayForm id={`reply-${pinId}`} label={words.replyLabel} submit={words.sendReply} send={send} onClose={close} />
    )
  }
  if (open === "reopen") {
    return (
      <SayForm
        id={`reopen-${pinId}`}
        label={words.reopenLabel}
        submit={words.reopen}
        optional
        send={(body) => reopen.mutateAsync({ pinId, body })}
        done={words.reopenedNow(number)}
        onClose={close}
      />
    )
  }
  return (
    <>
      {isMine && pin.status === "OPEN" && (
        <Button
          size="sm"
          variant={pin.verdict ? "plain" : "quiet"}
          onClick={() => resolve.mutateAsync({ pinId }).then(() => toast(words.resolvedNow(number)), toastError)}
        >
          {words.resolve}
        </Button>
      )}
      {isMine && (pin.status === "RESOLVED" || pin.verdict) && (
        <Button size="sm" variant="quiet" onClick={() => setOpen("reopen")}>
          {words.reopen}
        </Button>
      )}
      {rights.reply && (
        <Button size="sm" variant="quiet" onClick={() => setOpen("reply")}>
          {words.reply}
        </Button>
      )}
    </>
  )
}

/** What the reader may do with a comment. */
export function PinActions(props: PinActionsProps) {
  return (
    <div className="mt-1.5 -ml-2.5 flex flex-wrap items-center gap-1 [&>form]:w-full [&>form]:pl-2.5">
      {props.pin.sentAt === null ? <DraftActions {...props} /> : <SentActions {...props} />}
    </div>
  )
}
