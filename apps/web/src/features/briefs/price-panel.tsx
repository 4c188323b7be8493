"use client"

import { useState } from "react"
import { Block } from "@/components/ui/block.tsx"
import { Button } from "@/components/ui/button.tsx"
import { ButtonLink } from "@/components/ui/button-link.tsx"
import { SkeletonText } from "@/components/ui/skeleton.tsx"
import { ExactTime } from "@/components/ui/time.tsx"
import { readError } from "@/lib/errors.ts"
import { formatCredits, formatNumber } from "@/lib/format.ts"
import { lazyPart } from "@/lib/lazy-part.tsx"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import { AskApproval } from "./late-approval.tsx"
import { PriceDetails } from "./price-details.tsx"
import type { Estimate } from "./types.ts"
import type { Workspace } from "./use-brief.ts"

const ConfirmOrder = lazyPart(() => import("./confirm-order.tsx").then((module) => module.ConfirmOrder))

const words = m.newTask.price

const buyHref = (shortfall: number, briefId: string) => `/client/credits?missing=${shortfall}&brief=${briefId}`

function Send({ workspace, estimate, ask }: { workspace: Workspace; estimate: Estimate | null; ask: () => void }) {
  if (!workspace.brief.readiness.ready || !estimate) {
    return (
      <Button variant="primary" wide disabled>
        {words.finish}
      </Button>
    )
  }
  const { shortfall, credits } = estimate
  if (estimate.approval !== null) {
    return <AskApproval briefId={workspace.brief.id} estimate={estimate} />
  }
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
      {estimate.unpriced.length > 0 && <p>{words.unpriced(estimate.unpriced)}</p>}
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
      <PriceDetails lines={estimate.lines} />
    </div>
  )
}

/** The price as far as the brief goes, what it leaves, and the one question before it is charged. */
export function PricePanel({ workspace }: { workspace: Workspace }) {
  const [asking, setAsking] = useState(false)
  const { ready } = workspace.brief.readiness
  const { data: estimate = null, error } = trpc.tasks.estimate.useQuery({ briefId: workspace.brief.id })
  if (asking && ready && estimate && estimate.shortfall === 0) {
    return (
      <Block skeleton={<SkeletonText lines={4} />}>
        <ConfirmOrder workspace={workspace} estimate={estimate} back={() => setAsking(false)} />
      </Block>
    )
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
