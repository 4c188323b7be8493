import { closeDb } from "@atelier/db"
import { loadUserActor } from "#modules/identity"
import type { ScriptActor } from "#platform/actor"
import { type App, createCtx, getApp } from "#platform/app"
import type { Ctx } from "#platform/ctx"
import { fail } from "#platform/errors"
import { flushed } from "#platform/outbox"
import { type Caller, createCaller } from "./trpc/root.ts"

export type RunAs = { email: string; script?: string }

/** The context of the user with this address; an admin becomes a script actor, named in the audit log. */
export const contextAs = async ({ email, script = "script" }: RunAs, app: App = getApp()): Promise<Ctx> => {
  const actor = await loadUserActor(app.db, { email })
  if (!actor) {
    return fail("NOT_FOUND", {}, `There is no user with the address ${email}.`)
  }
  if (actor.role !== "ADMIN") {
    return createCtx(app, actor, undefined, { via: "script" })
  }
  const as: ScriptActor = { kind: "script", role: "ADMIN", name: script, userId: actor.userId }
  return createCtx(app, as)
}

/** A typed caller that acts as the user with this address. */
export const callerAs = async (who: RunAs, app: App = getApp()): Promise<Caller> =>
  createCaller(await contextAs(who, app))

/** Runs fn with a typed caller in somebody's name, then closes the pool. Same permissions, same audit as the browser. */
export const runAs = async <T>(who: RunAs, fn: (api: Caller) => Promise<T>): Promise<T> => {
  const app = getApp()
  try {
    return await fn(await callerAs(who, app))
  } finally {
    await flushed(app.db)
    await closeDb()
  }
}
