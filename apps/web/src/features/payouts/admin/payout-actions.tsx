"use client"

import type { RouterOutputs } from "@atelier/api"
import { useState } from "react"
import { ReasonDialog } from "@/components/action/reason-dialog.tsx"
import { useAdminAction } from "@/components/action/use-admin-action.ts"
import { Button } from "@/components/ui/button.tsx"
import { Radio, RadioGroup } from "@/components/ui/choice.tsx"
import { ConfirmDialog, Dialog } from "@/components/ui/dialog.tsx"
import { Field } from "@/components/ui/field.tsx"
import { Input, Textarea } from "@/components/ui/input.tsx"
import { formatUsd } from "@/lib/format.ts"
import { useKept } from "@/lib/kept.ts"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"
import { PayoutDestination } from "./payout-destination.tsx"

const words = m.adminPayouts

export type AdminPayout = RouterOutputs["payouts"]["admin"]["list"]["items"][number]
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
  const act = useAdminAction()
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
      onConfirm={(reason) =>
        act(
          (idempotencyKey) =>
            reject.mutateAsync({
              payoutId: payout.id,
              reason: reason,
              idempotencyKey,
            }),
          words.rejected,
        )
      }
    />
  )
}

/** What the bank or PayPal did with a payout that was paid by hand. */
export function RecordPayout({ payout }: Props) {
  const [open, setOpen] = useState(false)
  const [outcome, setOutcome] = useState<"COMPLETED" | "FAILED">("COMPLETED")
  const [reference, setReference] = useKept(`payout-reference:${payout.id}`, "")
  const [note, setNote] = useKept(`payout-note:${payout.id}`, "")
  const [tried, setTried] = useState(false)
  const act = useAdminAction(open)
  const record = trpc.payouts.admin.recordManual.useMutation()
  const noReference = reference.trim() === ""
  const noNote = outcome === "FAILED" && note.trim() === ""

  async function confirm() {
    setTried(true)
    if (noReference || noNote) {
      document.getElementById(noReference ? "payout-reference" : "payout-note")?.focus()
      return
    }
    const input = { payoutId: payout.id, outcome, reference: reference.trim(), note: note.trim() }
    if (await act((idempotencyKey) => record.mutateAsync({ ...input, idempotencyKey }), words.recorded)) {
      setReference("")
      setNote("")
      setOpen(false)
    }
  }

  return (
    <Dialog
      trigger={
        <Button variant="primary" size="sm">
          {words.record}
        </Button>
      }
      open={open}
      onOpenChange={setOpen}
      title={words.recordTitle(amountOf(payout), payout.freelancer.name)}
      description={words.recordText}
      actions={
        <>
          <Button variant="quiet" onClick={() => setOpen(false)}>
            {m.actions.back}
          </Button>
          <Button variant={outcome === "FAILED" ? "danger" : "primary"} onClick={confirm}>
            {outcome === "FAILED" ? words.recordFailed : words.recordPaid(amountOf(payout))}
          </Button>
        </>
      }
    >
      <PayoutDestination payoutId={payout.id} label={payout.destination} />
      <RadioGroup legend={words.outcome} inline>
        {(["COMPLETED", "FAILED"] as const).map((one) => (
          <Radio
            key={one}
            name="outcome"
            label={one === "COMPLETED" ? words.paid : words.failed}
            checked={outcome === one}
            onChange={() => setOutcome(one)}
          />
        ))}
      </RadioGroup>
      <Field
        id="payout-reference"
        label={words.reference}
        help={words.referenceHelp}
        error={tried && noReference ? words.referenceMissing : undefined}
        required
      >
        <Input value={reference} limit={200} onChange={(event) => setReference(event.target.value)} />
      </Field>
      {outcome === "FAILED" && (
        <Field
          id="payout-note"
          label={words.note}
          help={words.noteHelp}
          error={tried && noNote ? words.noteMissing : undefined}
          required
        >
          <Textarea rows={2} value={note} limit={1000} onChange={(event) => setNote(event.target.value)} />
        </Field>
      )}
    </Dialog>
  )
}
