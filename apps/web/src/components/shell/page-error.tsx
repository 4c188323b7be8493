"use client"

import { readError } from "@/lib/errors.ts"
import { PageFault } from "./page-fault.tsx"

/** A page of a portal that could not be shown; says the reason where the server gave one. */
export function PageError({ error, retry }: { error: unknown; retry: () => void }) {
  const { requestId, reason, message } = readError(error)
  return <PageFault what={reason ? message : undefined} requestId={requestId} retry={retry} />
}
