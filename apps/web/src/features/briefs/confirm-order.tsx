"use client"

import { useRouter } from "next/navigation"
import { useEffect } from "react"
import { CheckField } from "@/components/form/fields.tsx"
import { Form, SubmitButton } from "@/components/form/form.tsx"
import { useForm } from "@/components/form/use-form.ts"
import { Button } from "@/components/ui/button.tsx"
import { toast } from "@/components/ui/toast.ts"
import { forgetWaitingBrief } from "@/features/credits/client/use-waiting-brief.ts"
import { readError } from "@/lib/errors.ts"
import { formatCredits, formatNumber } from "@/lib/format.ts"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import { OrderWays } from "./order-ways.tsx"
import type { Estimate } from "./types.ts"
import type { Workspace } from "./use-brief.ts"

const words = m.confirmOrder
const LEAVING_MS = 8_000

type ConfirmOrderProps = { workspace: Workspace; estimate: Estimate; back: () => void }

/** The last question before it is charged: how many tasks, for how much, and whether an unusual order is meant. */
export function ConfirmOrder({ workspace, estimate, back }: ConfirmOrderProps) {
  const { unusual, quantity, parts, proposed } = estimate
  const several = parts.length > 1
  const router = useRouter()
  const submit = trpc.tasks.submit.useMutation()
  const form = useForm({
    values: { meant: false, way: proposed.way },
    send: ({ meant, way }, idempotencyKey) =>
      submit
        .mutateAsync({
          briefId: workspace.brief.id,
          quotedCredits: estimate.credits,
          unusualConfirmed: meant,
          separately: several && way === "separately",
          idempotencyKey,
        })
        .catch(async (error: unknown) => {
          if (readError(error).reason !== undefined) {
            await workspace.refresh()
          }
          throw error
        }),
    done: ({ taskId, taskIds }) => {
      forgetWaitingBrief()
      toast(words.sent(taskIds.length))
      if (taskIds.length > 1) {
        // The brief's own page shows where its tasks are.
        return workspace.refresh()
      }
      router.push(`/client/tasks/${taskId}`)
      // Until the page has changed.
      return new Promise((resolve) => setTimeout(resolve, LEAVING_MS))
    },
    stays: true,
  })
  const { box, values } = form
  useEffect(() => {
    box.current?.focus()
    box.current?.scrollIntoView({ block: "nearest" })
  }, [box])
  const price = formatCredits(estimate.credits)
  return (
    <Form form={form} label={words.confirmTitle(price)} className="gap-3">
      <p className="title text-lg">{words.confirmTitle(price)}</p>
      <p className="text-ink-2 text-note">
        {words.confirmText(price, formatCredits(estimate.balanceAfter))} {words.confirmRefund}
      </p>
      {several && <OrderWays estimate={estimate} way={values.way} onWay={(way) => form.set({ way })} />}
      {unusual && (
        <div className="grid gap-2 border-amber border-l-2 pl-3 text-sm">
          <p>{words.unusual[unusual](formatNumber(quantity), price)}</p>
          <CheckField {...form.field("meant")} label={words.meant(formatNumber(quantity), quantity === 1, price)} />
        </div>
      )}
      <SubmitButton wide disabled={unusual !== null && !values.meant}>
        {several && values.way === "separately" ? words.confirmEach(parts.length, price) : words.confirm(price)}
      </SubmitButton>
      <Button variant="quiet" wide onClick={back}>
        {words.back}
      </Button>
    </Form>
  )
}
