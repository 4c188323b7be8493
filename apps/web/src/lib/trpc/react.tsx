"use client"

import type { AppRouter } from "@atelier/api"
import { transformer } from "@atelier/domain/transformer"
import { type QueryClient, QueryClientProvider } from "@tanstack/react-query"
import { httpBatchStreamLink, httpLink, httpSubscriptionLink, splitLink } from "@trpc/client"
import { createTRPCReact } from "@trpc/react-query"
import { type ReactNode, useState } from "react"
import { freshLink } from "./fresh.ts"
import { makeQueryClient } from "./query-client.ts"

export const trpc = createTRPCReact<AppRouter>()

let browserClient: QueryClient | undefined
const getQueryClient = () => {
  if (typeof window === "undefined") {
    return makeQueryClient()
  }
  browserClient ??= makeQueryClient()
  return browserClient
}

const url = () => (typeof window === "undefined" ? "http://127.0.0.1/api/trpc" : "/api/trpc")

const createClient = () =>
  trpc.createClient({
    links: [
      splitLink({
        condition: (op) => op.type === "subscription",
        true: httpSubscriptionLink({ url: url(), transformer }),
        false: splitLink({
          condition: (op) => op.type === "mutation",
          true: [freshLink, httpLink({ url: url(), transformer })],
          false: httpBatchStreamLink({ url: url(), transformer, maxItems: 20 }),
        }),
      }),
    ],
  })

/** Gives the tree its typed client and its cache. */
export const TrpcProvider = ({ children }: { children: ReactNode }) => {
  const queryClient = getQueryClient()
  const [client] = useState(createClient)
  return (
    <trpc.Provider client={client} queryClient={queryClient}>
      <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
    </trpc.Provider>
  )
}
