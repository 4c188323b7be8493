import { CreateAdminInput } from "@atelier/domain/identity"
import { createAdmin } from "#modules/identity"
import { createCtx, getApp } from "#platform/app"
import { flushed } from "#platform/outbox"
import { procedure, router } from "./trpc/init.ts"
import { appRouter } from "./trpc/root.ts"

export { closeDb } from "@atelier/db"
export { explainDatabase } from "@atelier/db/explain"
export { contextAs, operatorHere } from "./caller.ts"
export { appRouter, createCtx, flushed, getApp }

// A stream of hints is for open screens; a command answers and ends.
const { realtime: _screens, ...commands } = appRouter._def.record

/** Every procedure that answers once, and the commands that nobody may call over the network. */
export const cliRouter = router({
  createAdmin: procedure
    .meta({ access: "public", description: "Make the first admin, or promote the user who has the address" })
    .input(CreateAdminInput)
    .mutation(({ ctx, input }) => createAdmin(ctx, input)),
  ...commands,
})
