"use client"

import { Suspense, useEffect } from "react"
import { arrival } from "@/lib/arrival.ts"
import { readError } from "@/lib/errors.ts"
import { lazyPart } from "@/lib/lazy-part.tsx"

const PageFault = lazyPart(() => import("./page-fault.tsx").then((module) => module.PageFault))

/** Fetches the page for the worst case once all of the page is there. */
export function FaultAhead() {
  useEffect(() => void arrival().then(PageFault.preload), [])
  return null
}

/**
 * A page of a portal that could not be shown; says the reason where the server gave one. Where even this does not come,
 * the root's error page stands in, whose code every page has.
 */
export function PageError({ error, retry }: { error: unknown; retry: () => void }) {
  const { requestId, reason, message } = readError(error)
  return (
    <Suspense>
      <PageFault what={reason ? message : undefined} requestId={requestId} retry={retry} />
    </Suspense>
  )
}
