"use client"

import { DECLINE_REASONS, type DeclineReason } from "@atelier/domain/matching"
import { useRouter } from "next/navigation"
import { useState } from "react"
import { Button } from "@/components/ui/button.tsx"
import { Radio, RadioGroup } from "@/components/ui/choice.tsx"
import { Dialog } from "@/components/ui/dialog.tsx"
import { Field } from "@/components/ui/field.tsx"
import { Textarea } from "@/components/ui/input.tsx"
import { toast, toastError } from "@/components/ui/toast.ts"
import { useKept } from "@/lib/kept.ts"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import { useRefreshOffers } from "./use-refresh-offers.ts"

const words = m.offers.decline

/** Asks for one reason and an optional note; the offer then goes to the next freelancer at once. */
export function DeclineOffer({ offerId }: { offerId: string }) {
  const router = useRouter()
  const refresh = useRefreshOffers()
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState<DeclineReason | null>(null)
  const [comment, setComment] = useKept(`decline:${offerId}`, "")
  const [tried, setTried] = useState(false)
  const decline = trpc.matching.decline.useMutation()
  const noteMissing = reason === "OTHER" && comment.trim() === ""

  async function send() {
    setTried(true)
    if (reason === null || noteMissing) {
      return
    }
    try {
      await decline.mutateAsync({ offerId, reason, comment: comment.trim() })
      setComment("")
      toast(words.done)
      router.push("/freelancer/offers")
    } catch (error) {
      toastError(error)
    }
    setOpen(false)
    await refresh()
  }

  return (
    <Dialog
      trigger={<Button>{m.offers.page.decline}</Button>}
      open={open}
      onOpenChange={setOpen}
      title={words.title}
      description={words.text}
      actions={
        <>
          <Button variant="quiet" onClick={() => setOpen(false)}>
            {m.actions.back}
          </Button>
          <Button variant="danger" onClick={send}>
            {words.confirm}
          </Button>
        </>
      }
    >
      <RadioGroup legend={words.reason} hideLegend error={tried && reason === null ? words.choose : undefined}>
        {DECLINE_REASONS.map((code) => (
          <Radio
            key={code}
            name="decline-reason"
            label={m.matching.decline[code]}
            checked={reason === code}
            onChange={() => setReason(code)}
          />
        ))}
      </RadioGroup>
      <Field
        label={words.note}
        optional={reason !== "OTHER"}
        required={reason === "OTHER"}
        help={words.noteHelp}
        error={tried && noteMissing ? words.noteNeeded : undefined}
      >
        <Textarea rows={2} limit={1000} value={comment} onChange={(event) => setComment(event.target.value)} />
      </Field>
    </Dialog>
  )
}
