"use client"

import { lazy, Suspense, useEffect, useRef, useState } from "react"
import { type Missing, onFreshNeeded } from "@/lib/trpc/fresh.ts"

const DIALOGS = {
  code: lazy(() => import("./fresh-dialog.tsx").then((module) => ({ default: module.FreshTwoFactorDialog }))),
  "set-up": lazy(() => import("./set-up-dialog.tsx").then((module) => ({ default: module.SetUpTwoFactorDialog }))),
}

/** Stands once in the frame: asks whenever the server wants the second factor of the last 30 minutes, or one at all. */
export function FreshTwoFactor() {
  const [missing, setMissing] = useState<Missing>()
  const settle = useRef<(confirmed: boolean) => void>(undefined)
  useEffect(() => {
    onFreshNeeded(
      (missing) =>
        new Promise((resolve) => {
          settle.current = resolve
          setMissing(missing)
        }),
    )
    return () => onFreshNeeded(undefined)
  }, [])

  function close(confirmed: boolean) {
    setMissing(undefined)
    settle.current?.(confirmed)
  }
  const Asking = missing && DIALOGS[missing]
  return Asking ? (
    <Suspense fallback={null}>
      <Asking onClose={close} />
    </Suspense>
  ) : null
}
