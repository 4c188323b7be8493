"use client"

import { TextField } from "@/components/form/fields.tsx"
import { Form, FormActions } from "@/components/form/form.tsx"
import { tooShort } from "@/components/form/reason.ts"
import { useForm } from "@/components/form/use-form.ts"
import { formatCredits } from "@/lib/format.ts"
import { trpc } from "@/lib/trpc/react.tsx"
import * as m from "@/messages/index.ts"

const words = m.adminBalance
const reasons = m.adminList.reason

type BookFormProps = { userId: string; balance: number; kind: "give" | "correct" }

function problemOf(kind: BookFormProps["kind"], amount: number, balance: number): string | undefined {
  if (!Number.isInteger(amount) || amount === 0 || Math.abs(amount) > 100_000) {
    return kind === "give" ? words.wrongGive : words.wrong
  }
  if (kind === "give" && amount < 0) {
    return words.wrongGive
  }
  return balance + amount < 0 ? words.below(formatCredits(balance)) : undefined
}

function confirmWord(kind: BookFormProps["kind"], amount: number): string {
  const credits = formatCredits(Math.abs(amount))
  return kind === "give"
    ? words.confirmGive(credits)
    : amount > 0
      ? words.confirmAdd(credits)
      : words.confirmTake(credits)
}

const amountOf = (typed: string) => (typed.trim() === "" ? 0 : Number(typed))

/** How many and why; what remains is said while it is typed. */
export function BookForm({ userId, balance, kind }: BookFormProps) {
  const grant = trpc.credits.admin.grant.useMutation()
  const adjust = trpc.credits.admin.adjust.useMutation()
  const form = useForm({
    values: { amount: "", reason: "" },
    draft: `credits:${userId}:${kind}`,
    check: ({ amount, reason }) => ({
      amount: problemOf(kind, amountOf(amount), balance),
      reason: tooShort(reason) && reasons.tooShort,
    }),
    send: (typed, idempotencyKey) => {
      const amount = amountOf(typed.amount)
      const input = { userId, reason: typed.reason.trim(), idempotencyKey }
      return kind === "give"
        ? grant.mutateAsync({ ...input, credits: amount })
        : adjust.mutateAsync({ ...input, amount })
    },
    done: ({ balanceAfter }) => words.done(formatCredits(balanceAfter)),
  })
  const amount = amountOf(form.values.amount)
  const problem = problemOf(kind, amount, balance)
  const what = kind === "give" ? words.amountHelpGive : words.amountHelpCorrect
  return (
    <Form form={form}>
      <TextField
        {...form.field("amount")}
        label={words.amount}
        help={problem ? what : words.after(formatCredits(balance), formatCredits(balance + amount))}
        required
        inputMode={kind === "give" ? "numeric" : "text"}
        maxLength={7}
        autoComplete="off"
      />
      <TextField {...form.field("reason")} label={reasons.label} help={reasons.help} required rows={2} limit={500} />
      <FormActions submit={problem ? words.confirm : confirmWord(kind, amount)} danger={amount < 0} />
    </Form>
  )
}
