"use client"

import { useEffect, useRef, useState } from "react"
import { toast } from "@/components/ui/toast.ts"
import { LatePart, lazyPart } from "@/lib/lazy-part.tsx"
import type { PartFailure } from "@/lib/part-failure.ts"
import { type Missing, onFreshNeeded } from "@/lib/trpc/fresh.ts"
import * as m from "@/messages/index.ts"

const DIALOGS = {
  code: lazyPart(() => import("./fresh-dialog.tsx").then((module) => module.FreshTwoFactorDialog)),
  "set-up": lazyPart(() => import("./set-up-dialog.tsx").then((module) => module.SetUpTwoFactorDialog)),
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
  function fail(failure: PartFailure) {
    toast.error(m.errors.part[failure])
    close(false)
  }
  const Asking = missing && DIALOGS[missing]
  return Asking ? (
    <LatePart key={missing} onFail={fail}>
      <Asking onClose={close} />
    </LatePart>
  ) : null
}
