"use client"

import { ToneMark } from "@/components/ui/tone.tsx"
import { useNow } from "@/lib/clock.tsx"
import { formatRelative } from "@/lib/format.ts"
import * as m from "@/messages/index.ts"

type SavingMarkProps = { saving: { state: "rest" | "waiting" | "saving" | "failed"; at: Date | null } }

/** Says quietly whether everything that was typed is safe. */
export function SavingMark({ saving: { state, at } }: SavingMarkProps) {
  const now = useNow()
  if (state === "rest") {
    return (
      <span role="status" className="text-ink-3 text-note" suppressHydrationWarning>
        {at ? m.common.form.saved(formatRelative(at, at > now ? at : now)) : m.profile.savedAsYouGo}
      </span>
    )
  }
  return (
    <span role="status" className="inline-flex items-baseline gap-1.5 text-ink-2 text-note">
      {state === "failed" && (
        <span className="text-red">
          <ToneMark tone="failed" size={9} />
        </span>
      )}
      {state === "failed" ? m.profile.notSaved : state === "saving" ? m.common.form.saving : m.common.form.notSaved}
    </span>
  )
}
