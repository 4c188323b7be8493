"use client"

import type { PayoutMethod } from "@atelier/domain/payouts"
import { Form, SubmitButton } from "@/components/form/form.tsx"
import { useForm } from "@/components/form/use-form.ts"
import { toast, toastError, toastUndo } from "@/components/ui/toast.ts"
import { formatUsd } from "@/lib/format.ts"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"

const words = m.earnings
const NO_FIELDS = {}

/** Everything that is available, at the amount that was shown. */
export function WithdrawForm({ amountCents, method }: { amountCents: number; method: PayoutMethod }) {
  const cancel = trpc.payouts.cancel.useMutation({
    onSuccess: () => toast(words.takenBack),
    onError: toastError,
  })
  const request = trpc.payouts.request.useMutation()
  const form = useForm({
    values: NO_FIELDS,
    send: (_, idempotencyKey) => request.mutateAsync({ method, expectedCents: amountCents, idempotencyKey }),
    done: ({ id, amountCents: asked }) => {
      toastUndo(words.asked(formatUsd(asked)), () => cancel.mutate({ payoutId: id }))
    },
    refused: ({ reason }) => (reason === "STALE_VERSION" ? words.amountMoved : undefined),
  })
  return (
    <Form form={form} className="max-w-80 max-sm:w-full max-sm:max-w-none">
      <SubmitButton>{words.withdraw(formatUsd(amountCents))}</SubmitButton>
    </Form>
  )
}
