"use client"

import { lazy, Suspense, useEffect, useRef, useState } from "react"
import { onFreshNeeded, withFresh } from "@/lib/trpc/fresh.ts"

const FreshTwoFactorDialog = lazy(() =>
  import("./fresh-dialog.tsx").then((module) => ({ default: module.FreshTwoFactorDialog })),
)

/**
 * Runs an action; where the server first wants the second factor, a dialog asks for it and the action runs once more.
 * Mutations of the typed client do this by themselves; this is for every other request.
 */
export function useFresh(): <T>(action: () => Promise<T>) => Promise<T> {
  return withFresh
}

/** Stands once in the frame: asks whenever the server wants the second factor of the last 30 minutes. */
export function FreshTwoFactor() {
  const [open, setOpen] = useState(false)
  const settle = useRef<(confirmed: boolean) => void>(undefined)
  useEffect(() => {
    onFreshNeeded(
      () =>
        new Promise((resolve) => {
          settle.current = resolve
          setOpen(true)
        }),
    )
    return () => onFreshNeeded(undefined)
  }, [])

  function close(confirmed: boolean) {
    setOpen(false)
    settle.current?.(confirmed)
  }
  return open ? (
    <Suspense fallback={null}>
      <FreshTwoFactorDialog onClose={close} />
    </Suspense>
  ) : null
}
