"use client"

import type { AppRouter } from "@atelier/api"
import { transformer } from "@atelier/domain/transformer"
import { type QueryClient, QueryClientProvider } from "@tanstack/react-query"
import {
  httpBatchStreamLink,
  httpLink,
  httpSubscriptionLink,
  splitLink,
  TRPCClientError,
  type TRPCLink,
} from "@trpc/client"
import { createTRPCReact } from "@trpc/react-query"
import { observable } from "@trpc/server/observable"
import { type ReactNode, useState } from "react"
import { shareNonce } from "../nonce.ts"
import { freshLink } from "./fresh.ts"
import { makeQueryClient } from "./query-client.ts"

export const trpc = createTRPCReact<AppRouter>()

shareNonce()

let browserClient: QueryClient | undefined
function getQueryClient() {
  if (typeof window === "undefined") {
    return makeQueryClient()
  }
  browserClient ??= makeQueryClient()
  return browserClient
}

const url = "/api/trpc"

function browserLinks(): TRPCLink<AppRouter>[] {
  return [
    splitLink({
      condition: (op) => op.type === "subscription",
      true: httpSubscriptionLink({ url, transformer }),
      false: splitLink({
        condition: (op) => op.type === "mutation",
        true: [freshLink, httpLink({ url, transformer })],
        false: httpBatchStreamLink({ url, transformer, maxItems: 20 }),
      }),
    }),
  ]
}

/** While the server renders, a component has what its page prefetched with the same input; it never fetches. */
const serverLink: TRPCLink<AppRouter> =
  () =>
  ({ op }) =>
    observable((observer) => observer.error(new TRPCClientError(`${op.path} was not prefetched by its page.`)))

function createClient() {
  return trpc.createClient({
    links: typeof window === "undefined" ? [serverLink] : browserLinks(),
  })
}

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
