import type { RouterOutputs } from "@atelier/api"
import { Credits } from "@/components/ui/money.tsx"
import { ExactTime } from "@/components/ui/time.tsx"
import * as m from "@/messages/index.ts"

type Row = RouterOutputs["credits"]["admin"]["journal"]["items"][number]

/** The rows of the journal behind a task's price. */
export function JournalRows({ rows }: { rows: readonly Row[] }) {
  return (
    <ul className="grid gap-1.5">
      {rows.map((row) => (
        <li key={row.id} className="flex items-baseline justify-between gap-4">
          <span>
            {m.credits.transaction[row.type]}
            <span className="text-ink-3">
              , <ExactTime date={row.createdAt} />
            </span>
          </span>
          <Credits amount={Math.abs(row.amount)} />
        </li>
      ))}
    </ul>
  )
}
