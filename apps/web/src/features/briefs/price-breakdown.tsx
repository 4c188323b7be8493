import type { RouterOutputs } from "@atelier/api"
import { cn } from "@/lib/cn.ts"
import { formatCredits, formatNumber, formatPercent } from "@/lib/format.ts"
import * as m from "@/messages/index.ts"

type Line = RouterOutputs["tasks"]["quote"]["lines"][number]

const words = m.priceLines
const factor = (perMille: number) => words.times(formatNumber(perMille / 1000))

function read(line: Line): { label: string; value: string; head?: boolean } | null {
  switch (line.code) {
    case "BASE":
      return { label: words.base(m.category[line.params.category]), value: formatCredits(line.value) }
    case "COMPLEXITY":
      return { label: words.complexity(m.taskClass.complexity[line.params.complexity]), value: factor(line.value) }
    case "URGENCY":
      return { label: words.urgency(m.taskClass.urgency[line.params.urgency]), value: factor(line.value) }
    case "QUANTITY": {
      const { quantity, furtherPiecePerMille } = line.params
      return { label: words.pieces(quantity, formatPercent(furtherPiecePerMille / 1000)), value: factor(line.value) }
    }
    case "SUBTOTAL":
      return line.params.exactMilliCredits % 1000 === 0
        ? null
        : { label: words.rounded, value: formatCredits(line.value) }
    case "PART":
      return { label: line.params.name, value: formatCredits(line.value), head: true }
    case "EXTRA":
      return { label: words.extra(line.params.name, line.params.quantity), value: formatCredits(line.value) }
  }
}

type PriceBreakdownProps = {
  lines: readonly Line[]
  /** What was paid since for further rounds. */
  extraRounds?: number
}

/** Every step of a price, in words. */
export function PriceBreakdown({ lines, extraRounds = 0 }: PriceBreakdownProps) {
  const rows = lines.flatMap((line, index) => {
    const row = read(line)
    return row ? [{ key: `${index}`, ...row }] : []
  })
  const all =
    extraRounds > 0 ? [...rows, { key: "rounds", label: words.extraRounds, value: formatCredits(extraRounds) }] : rows
  return (
    <dl className="grid gap-1 text-note">
      {all.map((row) => (
        <div key={row.key} className={cn("flex justify-between gap-4", row.head && "not-first:mt-2 font-[550]")}>
          <dt className={row.head ? "text-ink" : "text-ink-3"}>{row.label}</dt>
          <dd className="num shrink-0 text-right text-ink-2">{row.value}</dd>
        </div>
      ))}
    </dl>
  )
}
