"use client"

import { PAYOUT_COUNTRIES, type PayoutMethod } from "@atelier/domain/payouts"
import { EARNINGS_HREF } from "@/components/shell/nav.ts"
import { Link } from "@/components/ui/link.tsx"
import { toastError } from "@/components/ui/toast.ts"
import { formatList } from "@/lib/format.ts"
import * as m from "@/messages/index.ts"
import { GiveDestination } from "./give-destination.tsx"
import type { PayoutSummary } from "./types.ts"
import { useConnect } from "./use-connect.ts"

const words = m.earnings.account

type Account = PayoutSummary["account"]

/** Where the money goes and what that takes; when nothing is set up yet the obstacle beside it says so. */
export function AccountLine({ account, method }: { account: Account; method: PayoutMethod }) {
  if (method !== "STRIPE_CONNECT") {
    return (
      <p className="text-ink-3 text-note">
        {words.manual[method]} {account.destination && words.toDestination(account.destination)}{" "}
        {account.destination && (
          <>
            <GiveDestination method={method} changes>
              <button type="button" className="link text-ink-2">
                {words.change}
              </button>
            </GiveDestination>{" "}
          </>
        )}
        <Link href={EARNINGS_HREF} className="link text-ink-2">
          {words.useStripe}
        </Link>
      </p>
    )
  }
  if (account.state === "READY") {
    return (
      <p className="text-ink-3 text-note">
        {account.bankLast4 ? words.ready(account.bankLast4) : words.readyNoNumber} <ChangeAccount account={account} />
      </p>
    )
  }
  return account.needs.length > 0 ? (
    <p className="text-ink-3 text-note">{words.needs(formatList(account.needs.map((need) => words.need[need])))}</p>
  ) : null
}

function ChangeAccount({ account }: { account: Account }) {
  const connect = useConnect()
  const country = PAYOUT_COUNTRIES.find((code) => code === account.country)
  return country ? (
    <button type="button" className="link text-ink-2" onClick={() => connect(country).catch(toastError)}>
      {words.change}
    </button>
  ) : null
}
