"use client"

import type { AppRouter } from "@atelier/api"
import { type QueryClient, QueryClientProvider } from "@tanstack/react-query"
import { createTRPCReact } from "@trpc/react-query"
import { type ReactNode, useState } from "react"
import { shareNonce } from "../nonce.ts"
import { lateLink, serverLink } from "./late-link.ts"
import { makeQueryClient } from "./query-client.ts"

export const trpc = createTRPCReact<AppRouter>()

shareNonce()

let browserCache: QueryClient | undefined
function getQueryClient() {
  if (typeof window === "undefined") {
    return makeQueryClient()
  }
  browserCache ??= makeQueryClient()
  return browserCache
}

const createClient = () => trpc.createClient({ links: [typeof window === "undefined" ? serverLink : lateLink] })

/** Gives the tree its typed client and its cache. */
export function TrpcProvider({ children }: { children: ReactNode }) {
  const queryClient = getQueryClient()
  const [client] = useState(createClient)
  return (
    <trpc.Provider client={client} queryClient={queryClient}>
      <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
    </trpc.Provider>
  )
}
