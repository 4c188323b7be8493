"use client"

import { useEffect, useState } from "react"
import { LatePart, lazyPart } from "@/lib/lazy-part.tsx"

const Toaster = lazyPart(() => import("@/components/ui/toaster.tsx").then((module) => module.Toaster))
const AGAIN_MS = 5_000

/** Toasts are never part of the first paint, so their code comes after it. */
export function LazyToaster() {
  const [ready, setReady] = useState(false)
  useEffect(() => setReady(true), [])
  function fail() {
    setReady(false)
    setTimeout(() => setReady(true), AGAIN_MS)
  }
  return ready ? (
    <LatePart onFail={fail}>
      <Toaster />
    </LatePart>
  ) : null
}
