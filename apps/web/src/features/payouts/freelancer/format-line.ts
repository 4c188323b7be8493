import { type WithdrawableReason, withdrawableReason } from "@atelier/domain/payouts"
import { DAY_MS } from "@atelier/domain/shared"
import type { Tone } from "@/components/ui/tone.tsx"
import { formatCredits, formatDate, formatDateTime } from "../../../lib/format.ts"
import { formatDuration } from "../../../lib/format-duration.ts"
import * as m from "../../../messages/index.ts"
import type { EarningItem, PayoutItem, PayoutSummary } from "./types.ts"

const words = m.earnings

export type SaidLine = {
  code: WithdrawableReason["code"]
  tone: Tone
  /** Why it stands as it does; empty when there is nothing to say. */
  reason: string
  /** What comes next and when. */
  next: string
  /** The whole answer to "why can't I withdraw this yet?". */
  sentence: string
  whose: string
  notYet: boolean
}

export type LineView = { summary: PayoutSummary; timezone: string; now: Date }

const tones: Record<WithdrawableReason["code"], Tone> = {
  WITHDRAWABLE: "done",
  ON_HOLD: "waiting",
  DISPUTED: "risk",
  REQUESTED: "moving",
  PAID: "done",
  REVERSED: "stopped",
  ACCOUNT_MISSING: "yours",
  ACCOUNT_FROZEN: "risk",
  PAYOUT_OPEN: "done",
  BELOW_MINIMUM: "done",
}

function whoseMove(code: WithdrawableReason["code"], payout: PayoutItem | null, summary: PayoutSummary): string {
  const { automatic, yours, atelier, stripe, over } = words.why
  switch (code) {
    case "WITHDRAWABLE":
      return yours
    case "ACCOUNT_MISSING":
      return summary.account.state === "IN_REVIEW" ? stripe : yours
    case "REQUESTED":
    case "PAYOUT_OPEN":
      return payout?.waitsFor === "TRANSFER" ? stripe : atelier
    case "DISPUTED":
      return atelier
    case "PAID":
    case "REVERSED":
      return over
    default:
      return automatic
  }
}

function holdDays({ createdAt, holdUntil }: EarningItem): string {
  return formatDuration(holdUntil ? Math.round((holdUntil.getTime() - createdAt.getTime()) / DAY_MS) * DAY_MS : 0)
}

/** One earning line in words: its state, its one reason, what comes next, and whose move that is. */
export function formatLine(line: EarningItem, { summary, timezone, now }: LineView): SaidLine {
  const { account, openPayout, availableCredits, minimumCredits } = summary
  const reason = withdrawableReason(
    {
      state: line.state,
      holdUntil: line.holdUntil,
      paidAt: line.paidAt,
      disputed: false,
      account: { ready: account.state === "READY", frozenUntil: account.frozenUntil },
      openPayout: openPayout !== null,
      availableCredits,
      minPayoutCredits: minimumCredits,
    },
    now,
  )
  const { code } = reason
  const payout = line.payoutId !== null && openPayout?.id === line.payoutId ? openPayout : null
  const at = code === "REQUESTED" ? (payout?.requestedAt ?? null) : reason.at
  const day = at ? formatDate(at, timezone, now) : ""
  const exact = at ? formatDateTime(at, timezone, now) : ""
  const missing = "missingCredits" in reason ? formatCredits(reason.missingCredits) : ""
  const days = holdDays(line)
  const approved = formatDate(line.createdAt, timezone, now)
  const said = {
    code,
    tone: tones[code],
    whose: whoseMove(code, openPayout, summary),
    notYet: code !== "WITHDRAWABLE" && code !== "PAID" && code !== "REVERSED",
    reason: words.lines.reason[code](code === "ON_HOLD" ? approved : day, days),
    next: words.lines.nextStep[code](exact, missing),
    sentence: words.why.sentence[code](exact || day, code === "ON_HOLD" ? days : missing),
  }
  if (code === "REQUESTED" && payout?.waitsFor) {
    return { ...said, next: words.payouts.waits[payout.waitsFor] }
  }
  return said
}
