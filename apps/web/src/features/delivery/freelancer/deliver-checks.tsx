import type { PreflightResult } from "@atelier/domain/delivery"
import { Status } from "@/components/ui/status.tsx"
import * as m from "@/messages/index.ts"

const tones = { OK: "done", WARNING: "risk", UNKNOWN: "waiting" } as const
const WORST = ["WARNING", "UNKNOWN", "OK"] as const

/** How the files compare with the brief, what differs first. Nothing here forbids; a person decides. */
export function DeliverChecks({ results }: { results: readonly PreflightResult[] }) {
  const sorted = results.toSorted((a, b) => WORST.indexOf(a.level) - WORST.indexOf(b.level))
  const warnings = results.filter(({ level }) => level === "WARNING").length
  const words = m.deliver
  return (
    <div role="status">
      {results.length === 0 ? (
        <p className="text-ink-3 text-note">{words.preflightNone}</p>
      ) : (
        <p className="font-[550] text-sm">{warnings > 0 ? words.preflightWarn(warnings) : words.preflightGood}</p>
      )}
      <ul className="mt-1.5 grid gap-1">
        {sorted.map((result) => (
          <li
            key={`${result.check}-${result.requirementId}-${result.fileId}-${result.text}`}
            className="grid grid-cols-[6.5rem_1fr] items-baseline gap-x-3 text-note"
          >
            <Status tone={tones[result.level]}>{words.level[result.level]}</Status>
            <span className="num min-w-0 break-words text-ink-2">{result.text}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
