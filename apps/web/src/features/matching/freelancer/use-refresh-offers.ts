"use client"

import { useQueryClient } from "@tanstack/react-query"
import { refreshAfter } from "@/lib/trpc/refresh.ts"

/** Reads again everything that shows offers and their tasks. */
export function useRefreshOffers() {
  const queryClient = useQueryClient()
  return () => refreshAfter(queryClient, "matching")
}
