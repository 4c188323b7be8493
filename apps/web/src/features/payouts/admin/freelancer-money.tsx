"use client"

import { Section } from "@/components/ui/layout.tsx"
import { Link } from "@/components/ui/link.tsx"
import { Money } from "@/components/ui/money.tsx"
import { Status } from "@/components/ui/status.tsx"
import { ExactTime } from "@/components/ui/time.tsx"
import type { Tone } from "@/components/ui/tone.tsx"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import { PAYOUT_TONES } from "./payout-tones.ts"
import { personEarningsInput, personPayoutsInput } from "./person-inputs.ts"

const words = m.adminProfile

const EARNING = {
  ON_HOLD: "waiting",
  AVAILABLE: "moving",
  REQUESTED: "review",
  PAID: "done",
  REVERSED: "stopped",
} as const satisfies Record<keyof typeof m.payouts.earning, Tone>
const row = "grid grid-cols-[1fr_auto] gap-x-5 border-line border-b py-2.5"

/** What a freelancer earned, each line with its reason, and what was paid out. */
export function FreelancerMoney({ userId }: { userId: string }) {
  const [earnings] = trpc.credits.admin.earnings.useSuspenseQuery(personEarningsInput(userId))
  const [payouts] = trpc.payouts.admin.list.useSuspenseQuery(personPayoutsInput(userId))
  return (
    <>
      <Section id="earnings" title={words.earnings}>
        {earnings.items.length === 0 ? (
          <p className="text-ink-3 text-sm">{words.noEarnings}</p>
        ) : (
          <ul className="border-line border-t text-sm">
            {earnings.items.map((line) => (
              <li key={line.id} className={row}>
                <span className="min-w-0">
                  <Link href={`/admin/tasks/${line.task.id}`} className="link">
                    {line.task.title}
                  </Link>
                  <span className="block text-ink-3 text-note">{m.payouts.earningReason[line.reason]}</span>
                </span>
                <span className="text-right">
                  <Money cents={line.amountCents} />
                  <span className="block">
                    <Status tone={EARNING[line.state]}>{m.payouts.earning[line.state]}</Status>
                  </span>
                </span>
              </li>
            ))}
          </ul>
        )}
      </Section>
      {payouts.items.length > 0 && (
        <Section title={words.payouts}>
          <ul className="border-line border-t text-sm">
            {payouts.items.map((payout) => (
              <li key={payout.id} className={row}>
                <span>
                  <Link href={`/admin/money/payouts?status=${payout.status}#payout-${payout.id}`} className="link">
                    {m.payouts.method[payout.method]}
                  </Link>
                  <span className="block text-ink-3 text-note">
                    <ExactTime date={payout.requestedAt} />
                  </span>
                </span>
                <span className="text-right">
                  <Money cents={payout.amountCents} />
                  <span className="block">
                    <Status tone={PAYOUT_TONES[payout.status]}>{m.payouts.status[payout.status]}</Status>
                  </span>
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}
