"use client"

import { useRouter } from "next/navigation"
import { useEffect, useRef, useState } from "react"
import { Button } from "@/components/ui/button.tsx"
import { Checkbox } from "@/components/ui/choice.tsx"
import { toast, toastError } from "@/components/ui/toast.ts"
import { forgetWaitingBrief } from "@/features/credits/client/use-waiting-brief.ts"
import { readError } from "@/lib/errors.ts"
import { formatCredits, formatNumber } from "@/lib/format.ts"
import { trpc } from "@/lib/trpc/react.tsx"
import { useIdempotencyKey } from "@/lib/use-idempotency-key.ts"
import * as m from "@/messages/index.ts"
import { OrderWays } from "./order-ways.tsx"
import type { Estimate } from "./types.ts"
import type { Workspace } from "./use-brief.ts"

const words = m.newTask.price
const LEAVING_MS = 8_000

/** Sends the brief off once, whatever is clicked how often; what went wrong is said and the newest is read. */
function useSubmit(workspace: Workspace, estimate: Estimate, unusualConfirmed: boolean, separately: boolean) {
  const router = useRouter()
  const utils = trpc.useUtils()
  const idempotency = useIdempotencyKey()
  const submit = trpc.tasks.submit.useMutation()
  const briefId = workspace.brief.id
  return async () => {
    try {
      const { credits: quotedCredits } = estimate
      const input = { briefId, quotedCredits, unusualConfirmed, separately, idempotencyKey: idempotency.key() }
      const { taskId, taskIds } = await submit.mutateAsync(input)
      forgetWaitingBrief()
      toast(words.sent(taskIds.length))
      if (taskIds.length > 1) {
        // The brief's own page shows where its tasks are.
        await workspace.refresh()
        return
      }
      router.push(`/client/tasks/${taskId}`)
      await new Promise((resolve) => setTimeout(resolve, LEAVING_MS))
    } catch (error) {
      const { reason } = readError(error)
      if (reason !== undefined) {
        idempotency.renew()
        await workspace.refresh()
      }
      const fresh = utils.tasks.estimate.getData({ briefId })
      if (reason === "QUOTE_CHANGED" && fresh) {
        toast.error(words.moved(formatCredits(fresh.credits)))
      } else {
        toastError(error)
      }
    }
  }
}

type ConfirmOrderProps = { workspace: Workspace; estimate: Estimate; back: () => void }

/** The last question before it is charged: how many tasks, for how much, and whether an unusual order is meant. */
export function ConfirmOrder({ workspace, estimate, back }: ConfirmOrderProps) {
  const { unusual, quantity, parts, proposed } = estimate
  const several = parts.length > 1
  const [way, setWay] = useState(proposed.way)
  const separately = several && way === "separately"
  const [meant, setMeant] = useState(false)
  const submit = useSubmit(workspace, estimate, meant, separately)
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    box.current?.focus()
    box.current?.scrollIntoView({ block: "nearest" })
  }, [])
  const price = formatCredits(estimate.credits)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms
    <div
      ref={box}
      role="group"
      tabIndex={-1}
      aria-label={words.confirmTitle(price)}
      className="grid gap-3 outline-none"
    >
      <p className="title text-lg">{words.confirmTitle(price)}</p>
      <p className="text-ink-2 text-note">
        {words.confirmText(price, formatCredits(estimate.balanceAfter))} {words.confirmRefund}
      </p>
      {several && <OrderWays estimate={estimate} way={way} onWay={setWay} />}
      {unusual && (
        <div className="grid gap-2 border-amber border-l-2 pl-3 text-sm">
          <p>{words.unusual[unusual](formatNumber(quantity), price)}</p>
          <Checkbox
            label={words.meant(formatNumber(quantity), quantity === 1, price)}
            checked={meant}
            onChange={(event) => setMeant(event.target.checked)}
          />
        </div>
      )}
      <Button variant="primary" wide disabled={unusual !== null && !meant} onClick={submit}>
        {separately ? words.confirmEach(parts.length, price) : words.confirm(price)}
      </Button>
      <Button variant="quiet" wide onClick={back}>
        {words.back}
      </Button>
    </div>
  )
}
