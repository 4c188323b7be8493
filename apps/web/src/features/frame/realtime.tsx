"use client"

import type { AppRouter } from "@atelier/api"
import { type Query, useQueryClient } from "@tanstack/react-query"
import type { TRPCClientErrorLike } from "@trpc/client"
import { useEffect, useMemo, useRef, useState } from "react"
import { setConnection } from "@/components/layout/connection.tsx"
import { readError } from "@/lib/errors.ts"
import { trpc } from "@/lib/trpc/react.tsx"
import { useWatchedTasks } from "./live-tasks.ts"

export { useLiveTask } from "./live-tasks.ts"

const GATHER_MS = 120
const RETRY_MS = 5_000

type Scope = "user" | "task" | "brief" | "admin" | "all"

/** Which modules a hint makes stale: the first part of a query's path. */
const MODULES: Record<Exclude<Scope, "all">, readonly string[]> = {
  user: ["notifications", "identity", "credits", "tasks", "delivery", "matching", "briefs", "billing", "payouts"],
  task: ["tasks", "delivery", "matching"],
  brief: ["briefs"],
  admin: ["tasks", "matching", "delivery", "payouts", "billing", "credits", "admin", "audit", "notifications"],
}
/** Parts of other modules that only admins read; their path is "<module>.admin". */
const ADMIN_PARTS = ["identity", "companies", "catalog"]

const isStale = (query: Query, scopes: ReadonlySet<Scope>): boolean => {
  const [path] = query.queryKey
  if (!Array.isArray(path)) {
    return false
  }
  const [module, part] = path as string[]
  return [...scopes].some(
    (scope) =>
      scope === "all" ||
      MODULES[scope].includes(module ?? "") ||
      (scope === "admin" && part === "admin" && ADMIN_PARTS.includes(module ?? "")),
  )
}

/** Hints that come together cost one round of reading; none changes what is shown before all of the page has arrived. */
function useFreshen(): (scope: Scope) => void {
  const queryClient = useQueryClient()
  const gathered = useRef(new Set<Scope>())
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  function read() {
    if (document.readyState !== "complete") {
      timer.current = setTimeout(read, GATHER_MS)
      return
    }
    const scopes = gathered.current
    gathered.current = new Set()
    timer.current = undefined
    void queryClient.invalidateQueries({ predicate: (query) => isStale(query, scopes) })
  }
  return (scope) => {
    gathered.current.add(scope)
    timer.current ??= setTimeout(read, GATHER_MS)
  }
}

/** Leads to the sign-in page once the server says that the session is over. */
function leaveWhenSignedOut(error: unknown): void {
  if (readError(error).reason === "SIGNED_OUT") {
    const next = window.location.pathname + window.location.search
    window.location.assign(`/sign-in?next=${encodeURIComponent(next)}`)
  }
}

function useSignedOutWatch(): void {
  const queryClient = useQueryClient()
  useEffect(
    () =>
      queryClient.getQueryCache().subscribe((event) => {
        if (event.type === "updated" && event.action.type === "error") {
          leaveWhenSignedOut(event.action.error)
        }
      }),
    [queryClient],
  )
}

/** One stream a tab: hints make what they name stale, and what is on the screen is read again; so are those it missed. */
export function Realtime({ renderedAt }: { renderedAt: Date }) {
  const tasks = useWatchedTasks()
  const [since] = useState(() => renderedAt.getTime())
  const input = useMemo(() => ({ tasks: [...tasks], since: new Date(since) }), [tasks, since])
  const freshen = useFreshen()
  const connectedBefore = useRef(false)
  useSignedOutWatch()

  const { status, error, reset } = trpc.realtime.stream.useSubscription(input, {
    onStarted: () => {
      if (connectedBefore.current) {
        freshen("all")
      }
      connectedBefore.current = true
      setConnection("live")
    },
    onData: ({ topic }) => freshen(topic === "resync" ? "all" : topic),
    onError: (failure: TRPCClientErrorLike<AppRouter>) => leaveWhenSignedOut(failure),
  })

  const lost = status === "error" || (status === "connecting" && error !== null)
  useEffect(() => {
    if (lost) {
      setConnection("lost")
    }
  }, [lost])
  useEffect(() => {
    if (status !== "error") {
      return
    }
    const timer = setTimeout(reset, RETRY_MS)
    return () => clearTimeout(timer)
  }, [status, reset])
  return null
}
