"use client"

import type { AppRouter } from "@atelier/api"
import { type Query, useQueryClient } from "@tanstack/react-query"
import type { TRPCClientErrorLike } from "@trpc/client"
import { useEffect, useState } from "react"
import { hasArrived } from "@/lib/arrival.ts"
import { readError } from "@/lib/errors.ts"
import { createFreshener, scopeOf } from "@/lib/realtime/freshener.ts"
import { useWatchedTasks } from "@/lib/realtime/live-tasks.ts"
import { createSharedStream, type SharedStreamOptions } from "@/lib/realtime/shared-stream.ts"
import { browserSurroundings } from "@/lib/realtime/surroundings.ts"
import { createSessionEnd } from "@/lib/session-end.ts"
import { client } from "@/lib/trpc/client.ts"
import { setConnection } from "./connection.tsx"

const saysSignedOut = (error: unknown) => readError(error).reason === "SIGNED_OUT"

/** Leads to the sign-in page once the server says that the session is over; goes on under the new one where there is one. */
const leaveUnless = createSessionEnd({
  ask: () =>
    client.identity.me.query().then(
      () => true,
      (error) => !saysSignedOut(error),
    ),
  leave: (left) => {
    window.addEventListener("pagehide", left, { once: true })
    window.location.assign(`/sign-in?next=${encodeURIComponent(window.location.pathname + window.location.search)}`)
  },
})

/** Once or twice: what is refused for another reason stays refused. */
function askAgain(query: Query): void {
  if (query.state.errorUpdateCount < 3) {
    query.fetch().catch(() => undefined)
  }
}

function useSignedOutWatch(): void {
  const queryClient = useQueryClient()
  useEffect(
    () =>
      queryClient.getQueryCache().subscribe((event) => {
        if (event.type === "updated" && event.action.type === "error" && saysSignedOut(event.action.error)) {
          void leaveUnless(() => askAgain(event.query))
        }
      }),
    [queryClient],
  )
}

function openFor(viewer: string): SharedStreamOptions["open"] {
  return (input, { started, hint, lost, ended }) => {
    const { unsubscribe } = client.realtime.stream.subscribe(
      { ...input, viewer },
      {
        onStarted: started,
        onData: ({ topic, id }) => hint(topic === "resync" ? "all" : scopeOf(topic, id)),
        onConnectionStateChange: ({ state, error }) => (state === "connecting" && error ? lost() : undefined),
        onError: (failure: TRPCClientErrorLike<AppRouter>) =>
          saysSignedOut(failure) ? void leaveUnless(ended) : ended(),
        onComplete: ended,
      },
    )
    return unsubscribe
  }
}

/** One stream a browser: hints make what they name stale, and what is on the screen is read again. */
export function Hints({ viewer, renderedAt }: { viewer: string; renderedAt: Date }) {
  const queryClient = useQueryClient()
  const tasks = useWatchedTasks()
  const [freshener] = useState(() => createFreshener(queryClient, hasArrived))
  const [stream] = useState(() =>
    typeof window === "undefined"
      ? null
      : createSharedStream({
          name: `atelier.hints.${viewer}`,
          rendered: { at: renderedAt, agoMs: performance.now() },
          open: openFor(viewer),
          onHint: freshener.hear,
          onConnection: setConnection,
          surroundings: browserSurroundings,
        }),
  )
  useEffect(() => freshener.start(), [freshener])
  useEffect(() => stream?.start(), [stream])
  useEffect(() => stream?.follow(tasks), [stream, tasks])
  useSignedOutWatch()
  return null
}
