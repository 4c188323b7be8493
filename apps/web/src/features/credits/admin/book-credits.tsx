"use client"

import { useState } from "react"
import { useAdminAction } from "@/components/action/use-admin-action.ts"
import { Button } from "@/components/ui/button.tsx"
import { Dialog } from "@/components/ui/dialog.tsx"
import { Field } from "@/components/ui/field.tsx"
import { Input, Textarea } from "@/components/ui/input.tsx"
import { formatCredits } from "@/lib/format.ts"
import { useKept } from "@/lib/kept.ts"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"

const words = m.adminPeople.balance

type BookCreditsProps = { userId: string; name: string; balance: number; kind: "give" | "correct" }

function problemOf(kind: BookCreditsProps["kind"], amount: number, balance: number): string | undefined {
  if (!Number.isInteger(amount) || amount === 0 || Math.abs(amount) > 100_000) {
    return kind === "give" ? words.wrongGive : words.wrong
  }
  if (kind === "give" && amount < 0) {
    return words.wrongGive
  }
  return balance + amount < 0 ? words.below(formatCredits(balance)) : undefined
}

function confirmWord(kind: BookCreditsProps["kind"], amount: number): string {
  const credits = formatCredits(Math.abs(amount))
  return kind === "give"
    ? words.confirmGive(credits)
    : amount > 0
      ? words.confirmAdd(credits)
      : words.confirmTake(credits)
}

/** Gives a client credits or corrects a wrong booking: what is there, what remains, and why. */
export function BookCredits({ userId, name, balance, kind }: BookCreditsProps) {
  const [open, setOpen] = useState(false)
  const [typed, setTyped] = useState("")
  const [reason, setReason] = useKept(`credits:${userId}:${kind}`, "")
  const [tried, setTried] = useState(false)
  const act = useAdminAction()
  const grant = trpc.credits.admin.grant.useMutation()
  const adjust = trpc.credits.admin.adjust.useMutation()
  const amount = typed.trim() === "" ? 0 : Number(typed)
  const problem = problemOf(kind, amount, balance)
  const why = reason.trim()

  async function book() {
    setTried(true)
    if (problem || why.length < 3) {
      document.getElementById(problem ? "credits-amount" : "credits-reason")?.focus()
      return
    }
    const done = await act(
      (idempotencyKey) =>
        kind === "give"
          ? grant.mutateAsync({ userId, credits: amount, reason: why, idempotencyKey })
          : adjust.mutateAsync({ userId, amount, reason: why, idempotencyKey }),
      ({ balanceAfter }) => words.done(formatCredits(balanceAfter)),
    )
    if (done) {
      setOpen(false)
      setTyped("")
      setReason("")
      setTried(false)
    }
  }

  return (
    <Dialog
      trigger={<Button size="sm">{kind === "give" ? words.give : words.correct}</Button>}
      open={open}
      onOpenChange={setOpen}
      title={kind === "give" ? words.giveTitle(name) : words.correctTitle(name)}
      description={kind === "give" ? words.giveText : words.correctText}
      actions={
        <>
          <Button variant="quiet" onClick={() => setOpen(false)}>
            {m.actions.back}
          </Button>
          <Button variant={amount < 0 ? "danger" : "primary"} onClick={book}>
            {problem ? words.confirm : confirmWord(kind, amount)}
          </Button>
        </>
      }
    >
      <Field
        id="credits-amount"
        label={words.amount}
        help={
          problem
            ? kind === "give"
              ? words.amountHelpGive
              : words.amountHelpCorrect
            : words.after(formatCredits(balance), formatCredits(balance + amount))
        }
        error={tried ? problem : undefined}
        required
      >
        <Input
          inputMode={kind === "give" ? "numeric" : "text"}
          value={typed}
          maxLength={7}
          autoComplete="off"
          onChange={(event) => setTyped(event.target.value)}
        />
      </Field>
      <Field
        id="credits-reason"
        label={m.adminList.reason.label}
        help={m.adminList.reason.help}
        error={tried && why.length < 3 ? m.adminList.reason.tooShort : undefined}
        required
      >
        <Textarea rows={2} limit={500} value={reason} onChange={(event) => setReason(event.target.value)} />
      </Field>
    </Dialog>
  )
}
