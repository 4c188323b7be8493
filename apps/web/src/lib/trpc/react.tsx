"use client"

import type { AppRouter } from "@atelier/api"
import {
  type QueryClient,
  QueryClientProvider,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
  useSuspenseInfiniteQuery,
  useSuspenseQuery,
} from "@tanstack/react-query"
import type { CreateTRPCReact } from "@trpc/react-query"
import { type ReactNode, useMemo } from "react"
import { shareNonce } from "../nonce.ts"
import { call } from "./call.ts"
import { queryKey } from "./keys.ts"
import { byPath } from "./path.ts"
import { makeQueryClient } from "./query-client.ts"

type Trpc = CreateTRPCReact<AppRouter, unknown>
type Path = readonly string[]
type Page = { pageParam: unknown; direction: unknown }
type Hook = (path: Path, input?: object, options?: object) => unknown

shareNonce()

function one(path: Path, input: unknown) {
  return { queryKey: queryKey(path, input, "query"), queryFn: () => call("query", path, input) }
}

function many(path: Path, input: object | undefined, options: object | undefined) {
  return {
    getNextPageParam: (): unknown => null,
    ...options,
    initialPageParam: null as unknown,
    queryKey: queryKey(path, input, "infinite"),
    queryFn: ({ pageParam, direction }: Page) =>
      call("query", path, { ...input, cursor: pageParam ?? undefined, direction }),
  }
}

/** What can be done with the cache, by the path of a module or a procedure; `client` calls without it. */
function utilsOf(cache: QueryClient): ReturnType<Trpc["useUtils"]> {
  return byPath((path, input, given) => {
    const names = path.slice(0, -1)
    if (names[0] === "client") {
      return call("query", names.slice(1), input, given ?? {})
    }
    switch (path.at(-1)) {
      case "invalidate":
        return cache.invalidateQueries({ queryKey: queryKey(names, input, "any") })
      case "cancel":
        return cache.cancelQueries({ queryKey: queryKey(names, input, "any") })
      case "getData":
        return cache.getQueryData(queryKey(names, input, "query"))
      case "setData":
        return cache.setQueryData(queryKey(names, input, "query"), given)
      default:
        throw new Error(`The cache cannot do ${path.join(".")}.`)
    }
  })
}

const HOOKS: Record<string, Hook> = {
  useQuery: (path, input, options) => useQuery({ ...options, ...one(path, input) }),
  useSuspenseQuery: (path, input, options) => {
    const query = useSuspenseQuery({ ...options, ...one(path, input) })
    return [query.data, query]
  },
  useInfiniteQuery: (path, input, options) => useInfiniteQuery(many(path, input, options)),
  useSuspenseInfiniteQuery: (path, input, options) => {
    const query = useSuspenseInfiniteQuery(many(path, input, options))
    return [query.data, query]
  },
  useMutation: (path, options) =>
    useMutation({ ...options, mutationKey: [path], mutationFn: (input: unknown) => call("mutation", path, input) }),
  useUtils: () => {
    const cache = useQueryClient()
    return useMemo(() => utilsOf(cache), [cache])
  },
}

/**
 * The hooks of @trpc/react-query, by its types, without its code: that brings the whole client, its links and their streams
 * into the first load of every page. The client itself is loaded with the first call.
 */
export const trpc: Trpc = byPath((path, input, options) => {
  const name = path.at(-1) ?? ""
  const hook = HOOKS[name]
  if (!hook) {
    throw new Error(`There is no hook ${name}.`)
  }
  return hook(path.slice(0, -1), input as object, options as object)
})

let browserCache: QueryClient | undefined
function getQueryClient() {
  if (typeof window === "undefined") {
    return makeQueryClient()
  }
  browserCache ??= makeQueryClient()
  return browserCache
}

/** Gives the tree its cache. */
export function TrpcProvider({ children }: { children: ReactNode }) {
  return <QueryClientProvider client={getQueryClient()}>{children}</QueryClientProvider>
}
