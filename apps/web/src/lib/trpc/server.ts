import "server-only"
import type { AppRouter } from "@atelier/api"
import { createCaller, createServerCtx } from "@atelier/api/server"
import { createHydrationHelpers } from "@trpc/react-query/rsc"
import { TRPCError } from "@trpc/server"
import { headers } from "next/headers"
import { notFound } from "next/navigation"
import { cache, type ReactNode } from "react"
import { makeQueryClient } from "./query-client.ts"
import { readSoon } from "./read-soon.ts"

const getQueryClient = cache(makeQueryClient)
const getCtx = cache(async () => createServerCtx(await headers()))

const { trpc, HydrateClient: Hydrate } = createHydrationHelpers<AppRouter>(createCaller(getCtx), getQueryClient)

/** `api.x.y.prefetch(input)` fills the cache that HydrateClient sends along; `await api.x.y(input)` reads here and now. */
export const api = trpc

/** Sends the cache along: what was prefetched and is read soon stands in the first HTML, the rest is streamed to its place. */
export async function HydrateClient({ children }: { children: ReactNode }) {
  await readSoon(getQueryClient())
  return Hydrate({ children })
}

/** Waits for a read that decides whether the page exists; NOT_FOUND and malformed ids become the not-found page. */
export async function orNotFoundPage<T>(read: Promise<T>): Promise<T> {
  try {
    return await read
  } catch (error) {
    if (error instanceof TRPCError && (error.code === "NOT_FOUND" || error.code === "BAD_REQUEST")) {
      notFound()
    }
    throw error
  }
}
