"use client"

import type { ReactNode } from "react"
import { Dialog } from "@/components/ui/dialog.tsx"
import { Facts } from "@/components/ui/facts.tsx"
import { Link } from "@/components/ui/link.tsx"
import { Money } from "@/components/ui/money.tsx"
import { ExactTime } from "@/components/ui/time.tsx"
import { ToneMark } from "@/components/ui/tone.tsx"
import { cn } from "@/lib/cn.ts"
import * as m from "@/messages/index.ts"
import type { SaidLine } from "./format-line.ts"
import type { EarningItem } from "./types.ts"

const words = m.earnings

type Step = { label: string; at: ReactNode; state: "done" | "now" | "later" }

const ORDER = ["ON_HOLD", "AVAILABLE", "REQUESTED", "PAID"] as const

function stepsOf(line: EarningItem): Step[] {
  const reached = ORDER.findIndex((state) => state === line.state)
  const day = (date: Date | null) => (date ? <ExactTime date={date} /> : words.why.later)
  const { steps, later } = words.why
  const state = (index: number): Step["state"] => (index < reached ? "done" : index === reached ? "now" : "later")
  return [
    { label: steps.approved, at: day(line.createdAt), state: "done" },
    { label: steps.held, at: day(line.holdUntil), state: state(0) },
    { label: steps.available, at: day(line.holdUntil), state: state(1) },
    { label: steps.requested, at: reached >= 2 ? "" : later, state: state(2) },
    { label: steps.paid, at: day(line.paidAt), state: line.state === "PAID" ? "done" : "later" },
  ]
}

/** The path of one amount from approval to the account, and where on it this one stands. */
function Path({ line }: { line: EarningItem }) {
  return (
    <ol className="grid gap-2 text-sm">
      {stepsOf(line).map(({ label, at, state }) => (
        <li
          key={label}
          aria-current={state === "now" ? "step" : undefined}
          className={cn(
            "flex items-baseline gap-2.5",
            state === "later" && "text-ink-3",
            state === "now" && "font-[550]",
          )}
        >
          <ToneMark
            tone={state === "done" ? "done" : state === "now" ? "yours" : "waiting"}
            className={state === "done" ? "text-green" : state === "now" ? "text-accent" : "text-ink-3"}
          />
          <span className="flex-1">{label}</span>
          <span className="num">{at}</span>
        </li>
      ))}
    </ol>
  )
}

/** "Why can't I withdraw this yet?", answered for this one line. */
export function LineWhy({ line, said }: { line: EarningItem; said: SaidLine }) {
  const { title } = line.task
  return (
    <Dialog
      trigger={
        <button type="button" className="link relative z-1 text-ink-3 text-note hover:text-ink">
          {said.notYet ? words.lines.why : words.lines.where}
          <span className="sr-only"> ({title})</span>
        </button>
      }
      title={said.notYet ? words.why.notYet : words.why.stands}
      description={said.sentence}
    >
      {line.state !== "REVERSED" && <Path line={line} />}
      <div className="border-line border-t pt-4">
        <Facts
          items={[
            {
              term: words.lines.task,
              detail: (
                <Link href={`/freelancer/tasks/${line.task.id}`} className="link">
                  {title}
                </Link>
              ),
            },
            { term: words.lines.amount, detail: <Money cents={line.amountCents} named /> },
            { term: words.why.whose, detail: said.whose },
          ]}
        />
      </div>
    </Dialog>
  )
}
