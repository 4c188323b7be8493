"use client"

import type { RouterOutputs } from "@atelier/api"
import { useRouter } from "next/navigation"
import { useEffect, useRef, useState } from "react"
import { Button } from "@/components/ui/button.tsx"
import { ButtonLink } from "@/components/ui/button-link.tsx"
import { Checkbox } from "@/components/ui/choice.tsx"
import { ExactTime } from "@/components/ui/time.tsx"
import { toast, toastError } from "@/components/ui/toast.ts"
import { forgetWaitingBrief } from "@/features/credits/client/use-waiting-brief.ts"
import { readError } from "@/lib/errors.ts"
import { formatCredits, formatNumber } from "@/lib/format.ts"
import { trpc } from "@/lib/trpc/react.tsx"
import { useIdempotencyKey } from "@/lib/use-idempotency-key.ts"
import * as m from "@/messages/index.ts"
import { PriceBreakdown } from "./price-breakdown.tsx"
import type { Workspace } from "./use-brief.ts"

const words = m.newTask.price
const LEAVING_MS = 8_000

type Estimate = NonNullable<RouterOutputs["tasks"]["estimate"]>

const buyHref = (shortfall: number, briefId: string) => `/client/credits?missing=${shortfall}&brief=${briefId}`

/** Sends the brief off once, whatever is clicked how often; what went wrong is said and the newest is read. */
function useSubmit(workspace: Workspace, estimate: Estimate, unusualConfirmed: boolean) {
  const router = useRouter()
  const utils = trpc.useUtils()
  const idempotency = useIdempotencyKey()
  const submit = trpc.tasks.submit.useMutation()
  const briefId = workspace.brief.id
  return async () => {
    try {
      const { credits: quotedCredits } = estimate
      const input = { briefId, quotedCredits, unusualConfirmed, idempotencyKey: idempotency.key() }
      const { taskId } = await submit.mutateAsync(input)
      forgetWaitingBrief()
      toast(words.sent)
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

function Confirm({ workspace, estimate, back }: { workspace: Workspace; estimate: Estimate; back: () => void }) {
  const { unusual, quantity } = estimate
  const [meant, setMeant] = useState(false)
  const submit = useSubmit(workspace, estimate, meant)
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
        {words.confirm(price)}
      </Button>
      <Button variant="quiet" wide onClick={back}>
        {words.back}
      </Button>
    </div>
  )
}

function Send({ workspace, estimate, ask }: { workspace: Workspace; estimate: Estimate | null; ask: () => void }) {
  if (!workspace.brief.readiness.ready || !estimate) {
    return (
      <Button variant="primary" wide disabled>
        {words.finish}
      </Button>
    )
  }
  const { shortfall, credits } = estimate
  return shortfall > 0 ? (
    <ButtonLink href={buyHref(shortfall, workspace.brief.id)} variant="primary" wide>
      {words.buy(formatCredits(shortfall))}
    </ButtonLink>
  ) : (
    <Button variant="primary" wide onClick={ask}>
      {words.submit(formatCredits(credits))}
    </Button>
  )
}

function PriceFacts({ estimate }: { estimate: Estimate }) {
  const { shortfall, balance, balanceAfter } = estimate
  const parts = estimate.parts.length > 1 ? estimate.parts : []
  return (
    <div className="grid gap-1 text-ink-3 text-note">
      {parts.map(({ deliverable, name, credits }) => (
        <p key={deliverable} className="flex justify-between gap-3">
          <span className="min-w-0">{name}</span>
          <span className="num shrink-0 text-ink-2">{formatCredits(credits)}</span>
        </p>
      ))}
      <p>
        {shortfall > 0 ? (
          <>
            {words.balance(formatCredits(balance))}{" "}
            <span className="text-red">{words.short(formatCredits(shortfall))}</span>
          </>
        ) : (
          words.after(formatCredits(balance), formatNumber(balanceAfter))
        )}
      </p>
      <p>
        {words.due} <ExactTime date={estimate.deadline} className="text-ink-2" />
        {estimate.deadlineIsDefault && `, ${words.dueDefault}`}
      </p>
      <details>
        <summary className="link w-fit text-ink-2">{m.priceLines.open}</summary>
        <div className="mt-2">
          <PriceBreakdown lines={estimate.lines} />
        </div>
      </details>
    </div>
  )
}

/** The price as far as the brief goes, what it leaves, and the one question before it is charged. */
export function PricePanel({ workspace }: { workspace: Workspace }) {
  const [asking, setAsking] = useState(false)
  const { ready } = workspace.brief.readiness
  const { data: estimate = null, error } = trpc.tasks.estimate.useQuery({ briefId: workspace.brief.id })
  if (asking && ready && estimate && estimate.shortfall === 0) {
    return <Confirm workspace={workspace} estimate={estimate} back={() => setAsking(false)} />
  }
  return (
    <div className="grid gap-2.5">
      <div className="flex items-baseline justify-between gap-4">
        <span className="text-ink-3 text-note">{ready ? words.title : words.soFar}</span>
        <span className="title num text-lg" aria-live="polite">
          {estimate ? formatCredits(estimate.credits) : ""}
        </span>
      </div>
      {error ? (
        <p role="alert" className="text-note text-red">
          {readError(error).message}
        </p>
      ) : estimate ? (
        <PriceFacts estimate={estimate} />
      ) : (
        <p className="text-ink-3 text-note">{words.none}</p>
      )}
      <Send workspace={workspace} estimate={error ? null : estimate} ask={() => setAsking(true)} />
    </div>
  )
}
