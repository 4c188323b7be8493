import { CreateAdminInput } from "@atelier/domain/identity"
import { createAdmin } from "#modules/identity"
import { createCtx, getApp } from "#platform/app"
import { flushed } from "#platform/outbox"
import { procedure, router } from "./trpc/init.ts"
import { appRouter } from "./trpc/root.ts"

export { closeDb } from "@atelier/db"
export { contextAs } from "./caller.ts"
export { appRouter, createCtx, flushed, getApp }

/** Commands that are no procedure of the house, because nobody may call them over the network. */
export const cliRouter = router({
  createAdmin: procedure
    .meta({ access: "public", description: "Make the first admin, or promote the user who has the address" })
    .input(CreateAdminInput)
    .mutation(({ ctx, input }) => createAdmin(ctx, input)),
  ...appRouter._def.record,
})
