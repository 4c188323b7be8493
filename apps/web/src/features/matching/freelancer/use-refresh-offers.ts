"use client"

import { trpc } from "@/lib/trpc/react.tsx"

/** What follows an answer, given or refused: everything that shows offers and tasks is read again. */
export function useRefreshOffers() {
  const utils = trpc.useUtils()
  return () => Promise.all([utils.matching.invalidate(), utils.tasks.invalidate()])
}
