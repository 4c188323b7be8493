"use client"

import type { PinVerdict } from "@atelier/domain/delivery"
import { useState } from "react"
import { RadioField, TextField } from "@/components/form/fields.tsx"
import { Form, SubmitButton } from "@/components/form/form.tsx"
import { useForm } from "@/components/form/use-form.ts"
import { Button } from "@/components/ui/button.tsx"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import type { PinItem } from "./types.ts"

const words = m.pins
const VERDICTS = (["FIXED", "CANNOT"] as const).map((value) => ({ value, label: words.answered[value] }))

type AnswerProps = { pin: PinItem; number: string; onClose?: () => void }

/** Fixed, or why it cannot be done. */
function AnswerForm({ pin, number, onClose }: AnswerProps) {
  const answer = trpc.delivery.pins.answer.useMutation()
  const values: { verdict: PinVerdict | null; comment: string } = { verdict: null, comment: "" }
  const form = useForm({
    id: `answer-${pin.id}`,
    draft: `answer:${pin.id}`,
    values,
    check: ({ verdict, comment }) => ({
      comment: verdict === "CANNOT" && comment.trim() === "" && words.cannotMissing,
    }),
    send: ({ verdict, comment }) => answer.mutateAsync({ pinId: pin.id, verdict: verdict ?? "FIXED", comment }),
    done: () => {
      onClose?.()
      return words.saved(number)
    },
  })
  const { verdict } = form.values
  return (
    <Form form={form} label={words.answerLabel} className="mt-2 gap-2.5">
      <RadioField {...form.field("verdict")} label={words.answerLabel} hideLabel inline options={VERDICTS} />
      {verdict && (
        <>
          <TextField
            {...form.field("comment")}
            label={verdict === "FIXED" ? words.fixedNote : words.cannotNote}
            optional={verdict === "FIXED"}
            required={verdict === "CANNOT"}
            rows={2}
            limit={2000}
          />
          <div className="flex justify-end gap-2">
            {onClose && (
              <Button size="sm" variant="quiet" onClick={onClose}>
                {words.cancel}
              </Button>
            )}
            <SubmitButton size="sm" variant="plain">
              {words.saveAnswer}
            </SubmitButton>
          </div>
        </>
      )}
    </Form>
  )
}

/** What the freelancer says about a comment, until the next version is delivered. */
export function PinAnswer({ pin, number }: AnswerProps) {
  const [changing, setChanging] = useState(false)
  return pin.verdict === null || changing ? (
    <AnswerForm pin={pin} number={number} {...(pin.verdict ? { onClose: () => setChanging(false) } : {})} />
  ) : (
    <Button size="sm" variant="quiet" className="mt-1.5 -ml-2.5" onClick={() => setChanging(true)}>
      {words.changeAnswer}
    </Button>
  )
}
