"use client"

import { useState } from "react"
import { ReasonDialog } from "@/components/action/reason-dialog.tsx"
import { useAdminAction } from "@/components/action/use-admin-action.ts"
import { FormDialog } from "@/components/form/form-dialog.tsx"
import { Button } from "@/components/ui/button.tsx"
import { ConfirmDialog } from "@/components/ui/dialog.tsx"
import { formatUsd } from "@/lib/format.ts"
import { lazyPart } from "@/lib/lazy-part.tsx"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import type { AdminPayout } from "./types.ts"

const RecordForm = lazyPart(() => import("./record-form.tsx").then((module) => module.RecordForm))

const words = m.adminPayouts

type Props = { payout: AdminPayout }

const amountOf = (payout: AdminPayout) => `${formatUsd(payout.amountCents)} USD`

/** One admin's yes: up to the limit it sends the money, above it the first of two. */
export function ApprovePayout({ payout }: Props) {
  const [open, setOpen] = useState(false)
  const act = useAdminAction(open)
  const approve = trpc.payouts.admin.approve.useMutation()
  const who = payout.freelancer.name
  const first = payout.needsSecondApproval && !payout.approved
  const text = first
    ? words.approveTextFirst
    : payout.method === "STRIPE_CONNECT"
      ? words.approveText
      : words.approveTextHand
  return (
    <ConfirmDialog
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button variant="primary" size="sm">
          {first ? words.approveFirst : payout.needsSecondApproval ? words.approveSecond : words.approve}
        </Button>
      }
      title={words.approveTitle(amountOf(payout), who)}
      description={text}
      confirm={words.confirm(amountOf(payout))}
      danger={false}
      onConfirm={() =>
        act(
          (idempotencyKey) => approve.mutateAsync({ payoutId: payout.id, idempotencyKey }),
          ({ waitsForSecond }) => (waitsForSecond ? words.approvedFirst : words.approved(who)),
        )
      }
    />
  )
}

export function RejectPayout({ payout }: Props) {
  const reject = trpc.payouts.admin.reject.useMutation()
  return (
    <ReasonDialog
      trigger={
        <Button variant="quiet" size="sm">
          {words.reject}
        </Button>
      }
      title={words.rejectTitle(amountOf(payout), payout.freelancer.name)}
      description={words.rejectText}
      confirm={words.rejectConfirm}
      limit={500}
      send={(reason, idempotencyKey) => reject.mutateAsync({ payoutId: payout.id, reason, idempotencyKey })}
      done={words.rejected}
    />
  )
}

/** What the bank or PayPal did with a payout that was paid manually. */
export function RecordPayout({ payout }: Props) {
  return (
    <FormDialog
      trigger={
        <Button variant="primary" size="sm">
          {words.record}
        </Button>
      }
      title={words.recordTitle(amountOf(payout), payout.freelancer.name)}
      description={words.recordText}
    >
      <RecordForm payout={payout} amount={amountOf(payout)} />
    </FormDialog>
  )
}
