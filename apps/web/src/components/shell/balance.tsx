"use client"

import { Link } from "@/components/ui/link.tsx"
import { formatNumber } from "@/lib/format.ts"
import * as m from "@/messages/index.ts"
import { useLive } from "./live.tsx"

/** A client's credits, always the latest. */
export function Balance() {
  const { credits } = useLive()
  if (credits === null) {
    return null
  }
  return (
    <Link href="/client/credits" className="num shrink-0 rounded-md text-ink-3 text-note hover:text-ink">
      <span className="font-semibold text-ink">{formatNumber(credits)}</span> {m.common.money.unit(credits === 1)}
    </Link>
  )
}
