import { UserId } from "@atelier/domain/shared"
import { z } from "zod"
import { seenTasks } from "#modules/tasks"
import { userIdOf } from "#platform/actor"
import { getApp } from "#platform/app"
import { DomainError } from "#platform/errors"
import { router, toTrpcError } from "#trpc/init"
import { memberProcedure } from "#trpc/procedures"
import { createHub, type End, type Hint, hubOf } from "./hub.ts"
import { createOpenStreams, openStreamsOf } from "./open-streams.ts"

const StreamInput = z.object({
  /** Whose tabs listen: another person may have signed in in the same browser since. */
  viewer: UserId.optional(),
  tasks: z.array(z.uuid()).max(40).default([]),
  /** When the page was rendered: what changed since then is told first. */
  since: z.date().optional(),
})

const signedOut = () => toTrpcError(new DomainError("SIGNED_OUT"), "")

/** One stream a browser: hints about what changed for this person; the permission stays in the queries that refetch. */
export const realtimeRouter = router({
  stream: memberProcedure
    .meta({ standing: "waiting", description: "Hints about what changed, while the connection lasts" })
    .input(StreamInput)
    .subscription(async function* ({ ctx, input, signal }): AsyncGenerator<Hint> {
      const self = userIdOf(ctx.actor)
      if (input.viewer && input.viewer !== self) {
        throw signedOut()
      }
      const allowed = await seenTasks(ctx, input.tasks)
      const isAdmin = ctx.actor.role === "ADMIN"
      const wanted = ({ topic, id }: Hint) =>
        (topic === "user" && id === self) ||
        (topic === "task" && (isAdmin || allowed.has(id))) ||
        (topic === "admin" && isAdmin)
      const hub = hubOf(() => createHub(getApp().database, ctx.log))
      const { actor } = ctx
      const onOpen = (end: End) =>
        actor.kind === "user"
          ? openStreamsOf(() => createOpenStreams(getApp(), signedOut)).add(actor, end)
          : () => undefined
      yield* hub.stream(signal ?? new AbortController().signal, wanted, input.since, onOpen)
    }),
})
