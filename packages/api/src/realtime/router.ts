import { z } from "zod"
import { canSeeTask } from "#modules/tasks"
import { userIdOf } from "#platform/actor"
import { getApp } from "#platform/app"
import { router } from "#trpc/init"
import { memberProcedure } from "#trpc/procedures"
import { createHub, type Hint, hubOf } from "./hub.ts"

const StreamInput = z.object({
  tasks: z.array(z.uuid()).max(20).default([]),
  /** When the page was rendered: what changed since then is told first. */
  since: z.date().optional(),
})

/** One stream a tab: hints about what changed for this person; the permission stays in the queries that refetch. */
export const realtimeRouter = router({
  stream: memberProcedure
    .meta({ standing: "any", description: "Hints about what changed, while the connection lasts" })
    .input(StreamInput)
    .subscription(async function* ({ ctx, input, signal }): AsyncGenerator<Hint> {
      const allowed = new Set<string>()
      for (const id of input.tasks) {
        if (await canSeeTask(ctx, id)) {
          allowed.add(id)
        }
      }
      const self = userIdOf(ctx.actor)
      const isAdmin = ctx.actor.role === "ADMIN"
      const wanted = ({ topic, id }: Hint) =>
        (topic === "user" && id === self) ||
        (topic === "task" && (isAdmin || allowed.has(id))) ||
        (topic === "admin" && isAdmin)
      const hub = hubOf(() => createHub(getApp().database, ctx.log))
      yield* hub.stream(signal ?? new AbortController().signal, wanted, input.since)
    }),
})
