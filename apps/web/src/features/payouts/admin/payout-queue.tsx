"use client"

import type { ReactNode } from "react"
import { Section } from "@/components/ui/layout.tsx"
import { Link } from "@/components/ui/link.tsx"
import { Money } from "@/components/ui/money.tsx"
import { Status } from "@/components/ui/status.tsx"
import { ExactTime, RelativeTime } from "@/components/ui/time.tsx"
import { formatUsd } from "@/lib/format.ts"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import { ApprovePayout, RecordPayout, RejectPayout } from "./payout-actions.tsx"
import { openPayoutsInput } from "./payouts-filter.ts"
import type { AdminPayout } from "./types.ts"

const words = m.adminPayouts

/** Who has said yes, and who still must. */
function Approvals({ payout }: { payout: AdminPayout }) {
  const { needsSecondApproval, approved, canApprove } = payout
  if (approved && needsSecondApproval) {
    return (
      <Status tone={canApprove ? "yours" : "waiting"}>
        {canApprove ? words.oneOfTwo(approved.name) : words.youSigned}
      </Status>
    )
  }
  if (!canApprove) {
    return <Status tone="waiting">{words.notMine}</Status>
  }
  return needsSecondApproval ? <Status tone="yours">{words.twoNeeded}</Status> : null
}

function Account({ payout }: { payout: AdminPayout }) {
  const { account, method, freelancer } = payout
  return (
    <p className="text-ink-3 text-note">
      {m.payouts.method[method]}
      {payout.destination && `, ${payout.destination}`}
      {method === "STRIPE_CONNECT" && (
        <>
          {", "}
          {words.accountState[account.state].toLowerCase()}
          {account.country && `, ${account.country}`}
          {account.bankLast4 && `, ${words.ending(account.bankLast4)}`}
        </>
      )}
      . {words.requested} <RelativeTime date={payout.requestedAt} />.
      {account.frozenUntil && method === "STRIPE_CONNECT" && (
        <span className="block text-amber">
          {words.frozen} <ExactTime date={account.frozenUntil} />.
        </span>
      )}
      {freelancer.suspended && <span className="block text-red">{words.suspended}</span>}
    </p>
  )
}

function PayoutRow({ payout, children }: { payout: AdminPayout; children: ReactNode }) {
  return (
    <li
      id={`payout-${payout.id}`}
      className="grid scroll-mt-20 grid-cols-[1fr_auto] items-start gap-x-6 gap-y-2 border-line border-b py-4 target:bg-sunk"
    >
      <div className="min-w-0">
        <p>
          <Money cents={payout.amountCents} named className="title mr-3 text-lg" />
          <Link href={`/admin/people/${payout.freelancer.id}`} className="link font-[550]">
            {payout.freelancer.name}
          </Link>
        </p>
        <Account payout={payout} />
        {payout.status === "PENDING" && <Approvals payout={payout} />}
        {payout.heldReason && <Status tone="risk">{words.held[payout.heldReason]}</Status>}
      </div>
      <div className="flex flex-wrap justify-end gap-2 max-sm:col-span-2 max-sm:justify-start">{children}</div>
    </li>
  )
}

/** What waits for a decision or for the bank, the longest waiting first. */
export function PayoutQueue() {
  const [pending] = trpc.payouts.admin.list.useSuspenseQuery(openPayoutsInput("PENDING"))
  const [processing] = trpc.payouts.admin.list.useSuspenseQuery(openPayoutsInput("PROCESSING"))
  const [settings] = trpc.admin.settings.useSuspenseQuery()
  const limit = settings.find(({ key }) => key === "secondApprovalAboveCents")?.value
  const held = processing.items.filter(({ heldReason }) => heldReason !== null).toReversed()
  const manual = processing.items.filter(({ method }) => method !== "STRIPE_CONNECT").toReversed()
  return (
    <>
      <Section title={words.waiting}>
        {typeof limit === "number" && (
          <p className="measure mb-3 text-ink-3 text-note">{words.ruleOf(formatUsd(limit))}</p>
        )}
        {pending.items.length === 0 ? (
          <p className="border-line border-y py-4 text-ink-2 text-sm">{words.waitingEmpty}</p>
        ) : (
          <ul className="border-line border-t">
            {pending.items.toReversed().map((payout) => (
              <PayoutRow key={payout.id} payout={payout}>
                <RejectPayout payout={payout} />
                {payout.canApprove && <ApprovePayout payout={payout} />}
              </PayoutRow>
            ))}
          </ul>
        )}
      </Section>
      {held.length > 0 && (
        <Section title={words.heldTitle}>
          <ul className="border-line border-t">
            {held.map((payout) => (
              <PayoutRow key={payout.id} payout={payout}>
                <RejectPayout payout={payout} />
              </PayoutRow>
            ))}
          </ul>
        </Section>
      )}
      {manual.length > 0 && (
        <Section title={words.toRecord}>
          <ul className="border-line border-t">
            {manual.map((payout) => (
              <PayoutRow key={payout.id} payout={payout}>
                <RecordPayout payout={payout} />
              </PayoutRow>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}
