"use client"

import { PAYOUT_COUNTRIES, type PayoutMethod } from "@atelier/domain/payouts"
import { lateForm } from "@/components/form/late-form.tsx"
import { Button } from "@/components/ui/button.tsx"
import { toastError } from "@/components/ui/toast.ts"
import { formatUsd } from "@/lib/format.ts"
import * as m from "@/messages/index.ts"
import { ConnectAccount } from "./connect-account.tsx"
import { GiveDestination } from "./give-destination.tsx"
import type { PayoutSummary } from "./types.ts"
import { useConnect } from "./use-connect.ts"

const words = m.earnings

const WithdrawForm = lateForm(() => import("./withdraw-form.tsx").then((module) => module.WithdrawForm), 1)

type WithdrawProps = { summary: PayoutSummary; method: PayoutMethod }

/** The one thing to do now: withdraw everything available, or what must come before it. */
export function Withdraw({ summary, method }: WithdrawProps) {
  const { withdrawal, account, availableCents } = summary
  if (withdrawal.code === "ACCOUNT_MISSING" && method !== "STRIPE_CONNECT") {
    return (
      <GiveDestination method={method}>
        <Button variant="primary">{words.account.give}</Button>
      </GiveDestination>
    )
  }
  if (withdrawal.code === "ACCOUNT_MISSING") {
    return <ConnectAccount label={words.account.setUp} primary />
  }
  if (withdrawal.code === "ACCOUNT_REJECTED") {
    return <ConnectAccount label={words.account.otherWay} primary />
  }
  if (withdrawal.code === "ACCOUNT_INCOMPLETE" || withdrawal.code === "ACCOUNT_RESTRICTED") {
    return <GoOn country={account.country} />
  }
  if (withdrawal.code === "WITHDRAWABLE") {
    return <WithdrawForm amountCents={availableCents} method={method} />
  }
  return (
    <Button variant="primary" disabled aria-describedby="withdraw-reason">
      {availableCents > 0 ? words.withdraw(formatUsd(availableCents)) : words.withdrawNothing}
    </Button>
  )
}

function GoOn({ country }: { country: string | null }) {
  const connect = useConnect()
  const known = PAYOUT_COUNTRIES.find((code) => code === country)
  return known ? (
    <Button variant="primary" onClick={() => connect(known).catch(toastError)}>
      {words.account.goOn}
    </Button>
  ) : (
    <ConnectAccount label={words.account.goOn} primary />
  )
}
