"use client"

import { useQueryClient } from "@tanstack/react-query"
import { useCallback } from "react"
import { refreshAfter } from "./refresh.ts"
import type { Module } from "./stale.ts"

/** Reads again what shows a change of this module that no mutation of the page has made: an upload, a sign-in, someone's word. */
export function useRefresh(module: Module): () => Promise<void> {
  const client = useQueryClient()
  return useCallback(() => refreshAfter(client, module), [client, module])
}
