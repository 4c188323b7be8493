"use client"

import type { ComponentProps } from "react"
import { Unfold } from "@/components/ui/unfold.tsx"
import { lazyPart } from "@/lib/lazy-part.tsx"
import * as m from "@/messages/index.ts"
import type { PriceBreakdown } from "./price-breakdown.tsx"

const Breakdown = lazyPart(() => import("./price-breakdown.tsx").then((module) => module.PriceBreakdown))

/** Unfolds every step of a price. */
export function PriceDetails({
  className = "",
  ...price
}: ComponentProps<typeof PriceBreakdown> & { className?: string }) {
  return (
    <Unfold label={m.tasks.priceDetails} className={className} preload={Breakdown.preload}>
      <Breakdown {...price} />
    </Unfold>
  )
}
