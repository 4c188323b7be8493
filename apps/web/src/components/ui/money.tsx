import { cn } from "@/lib/cn.ts"
import { formatCredits, formatUsd } from "@/lib/format.ts"
import * as m from "@/messages/index.ts"

type MoneyProps = {
  /** Integer cents of US dollars. */
  cents: number
  /** Writes the currency out; once a group is enough. */
  named?: boolean
  className?: string
}

/** "$1,163.75"; large amounts set `title text-2xl` on the class. */
export function Money({ cents, named, className }: MoneyProps) {
  return (
    <span className={cn("num whitespace-nowrap", className)}>
      {formatUsd(cents)}
      {named ? (
        <span className="text-ink-3"> {m.common.money.code}</span>
      ) : (
        <span className="sr-only"> {m.common.money.usd}</span>
      )}
    </span>
  )
}

/** "15 credits" */
export function Credits({ amount, className }: { amount: number; className?: string }) {
  return <span className={cn("num whitespace-nowrap", className)}>{formatCredits(amount)}</span>
}
