"use client"

import type { AppRouter } from "@atelier/api"
import { useQueryClient } from "@tanstack/react-query"
import type { TRPCClientErrorLike } from "@trpc/client"
import { useEffect, useMemo, useRef, useState } from "react"
import { setConnection } from "@/components/layout/connection.tsx"
import { readError } from "@/lib/errors.ts"
import { trpc } from "@/lib/trpc/react.tsx"
import { createFreshener, type Scope } from "./freshener.ts"
import { useWatchedTasks } from "./live-tasks.ts"

export { useLiveTask } from "./live-tasks.ts"

const RETRY_MS = 5_000

/** Tells what hints make stale; see the freshener. */
function useFreshen(): (scope: Scope) => void {
  const queryClient = useQueryClient()
  const [freshener] = useState(() => createFreshener(queryClient, () => document.readyState === "complete"))
  useEffect(() => freshener.start(), [freshener])
  return freshener.hear
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
