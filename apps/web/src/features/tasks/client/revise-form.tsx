"use client"

import { TextField } from "@/components/form/fields.tsx"
import { Form, FormActions } from "@/components/form/form.tsx"
import { tooShort, tooShortIfAny } from "@/components/form/reason.ts"
import { useForm } from "@/components/form/use-form.ts"
import { useLive } from "@/components/shell/live.tsx"
import { ButtonLink } from "@/components/ui/button-link.tsx"
import { isUnanswered } from "@/features/delivery/pins/pin-look.ts"
import { formatCredits } from "@/lib/format.ts"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import type { TaskDetail } from "../types.ts"

const words = m.reviseForm

/** Feedback that sends the version back, for the price that was shown when there is one. */
export function ReviseForm({ task, price }: { task: TaskDetail; price: number | undefined }) {
  const revise = trpc.delivery.revise.useMutation()
  const buy = trpc.delivery.buyRevision.useMutation()
  const balance = useLive().credits ?? 0
  const [pins] = trpc.delivery.pins.list.useSuspenseQuery({ taskId: task.id })
  const asked = pins.filter((pin) => isUnanswered(pin) || (pin.mine && pin.sentAt === null)).length
  const { changesDueAt: dueAt } = task
  const form = useForm({
    values: { feedback: "" },
    draft: `revise:${task.id}`,
    check: ({ feedback }) => ({
      feedback: (asked > 0 ? tooShortIfAny(feedback) : tooShort(feedback)) && words.tooShort,
    }),
    send: ({ feedback }, idempotencyKey) => {
      const input = { taskId: task.id, feedback: feedback.trim(), idempotencyKey, ...(dueAt ? { dueAt } : {}) }
      return price === undefined ? revise.mutateAsync(input) : buy.mutateAsync({ ...input, quotedCredits: price })
    },
    refused: ({ reason }) =>
      reason === "QUOTE_CHANGED" || reason === "NO_REVISIONS_LEFT" ? words.priceMoved : undefined,
    done: words.sent,
  })
  const topUp = (
    <ButtonLink href="/client/credits" variant="primary">
      {words.topUp}
    </ButtonLink>
  )
  return (
    <Form form={form}>
      {asked > 0 && <p className="text-sm">{m.revise.withRequest(asked)}</p>}
      <TextField
        {...form.field("feedback")}
        label={words.label}
        help={`${words.help} ${words.kept}`}
        required={asked === 0}
        optional={asked > 0}
        rows={6}
        limit={5000}
      />
      <FormActions
        submit={price === undefined ? words.send : words.buy(formatCredits(price))}
        instead={price !== undefined && balance < price ? topUp : undefined}
      />
    </Form>
  )
}
