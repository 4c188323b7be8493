"use client"

import { lazy, Suspense, useEffect, useState } from "react"

const Toaster = lazy(() => import("@/components/ui/toaster.tsx").then((module) => ({ default: module.Toaster })))

/** Toasts are never part of the first paint, so their code comes after it. */
export function LazyToaster() {
  const [ready, setReady] = useState(false)
  useEffect(() => setReady(true), [])
  return ready ? (
    <Suspense fallback={null}>
      <Toaster />
    </Suspense>
  ) : null
}
