import { CreateAdminInput } from "@atelier/domain/identity"
import { ZodError, z } from "zod"
import { createAdmin } from "#modules/identity"
import { createCtx, getApp } from "#platform/app"
import type { Ctx } from "#platform/ctx"
import { flushed } from "#platform/outbox"
import { procedure, proceduresOf, router } from "./trpc/init.ts"
import { appRouter } from "./trpc/root.ts"

export { closeDb } from "@atelier/db"
export { explainDatabase } from "@atelier/db/explain"
export { answerFiles, answerUploads, sendWhole } from "#modules/delivery"
export { contextAs, operatorHere } from "./caller.ts"
export { type Ctx, createCtx, flushed, getApp }

// A stream of hints is for open screens; a command answers and ends.
const { realtime: _screens, ...commands } = appRouter._def.record

/** Every procedure that answers once, and the commands that cannot be called over the network. */
const cliRouter = router({
  createAdmin: procedure
    .meta({ access: "public", description: "Make the first admin, or promote the user who has the address" })
    .input(CreateAdminInput)
    .mutation(({ ctx, input }) => createAdmin(ctx, input)),
  ...commands,
})

/** A procedure as the command line sees it. */
export type Command = { path: string; description: string; input: z.ZodType | undefined }

/** Every command that is one procedure. */
export function listCommands(): Command[] {
  return [...proceduresOf(cliRouter)].map(([path, { meta, inputs }]) => {
    const [input] = inputs.filter((one) => one instanceof z.ZodType)
    return { path, description: meta?.description ?? "", input }
  })
}

/** Calls a procedure by its path, as whoever `ctx` acts for: the same gate, policies and audit as everywhere. */
export function callCommand(ctx: Ctx, path: string, input: unknown): Promise<unknown> {
  const call: ((input: unknown) => Promise<unknown>) | undefined = Reflect.get(cliRouter.createCaller(ctx), path)
  return call?.(input) ?? Promise.reject(new Error(`There is no procedure ${path}.`))
}

/** The faults of an input by field, when that is why a call was refused. */
export function faultsOf(error: unknown): { path: PropertyKey[]; message: string }[] | undefined {
  return error instanceof Error && error.cause instanceof ZodError ? error.cause.issues : undefined
}
