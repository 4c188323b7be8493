import { hostname, userInfo } from "node:os"
import { connect } from "@atelier/db"
import { loadUserActor } from "#modules/identity"
import type { ScriptActor, SystemScript } from "#platform/actor"
import { type App, createCtx, getApp } from "#platform/app"
import type { Ctx, Origin } from "#platform/ctx"
import { fail } from "#platform/errors"
import { flushed } from "#platform/outbox"
import { type Caller, createCaller } from "./trpc/root.ts"

export { type Caller, type Ctx, createCaller, createCtx, getApp }

/**
 * In whose name a script acts: a user's, with that user's rights, or the system's, with an admin's rights in nobody's name.
 * `script` and `system` name the program in the audit log: letters, digits, dots and dashes.
 */
export type RunAs = { email: string; script?: string } | { system: string }

const NAME = /^[\w.-]{1,60}$/
const named = (name: string): string => (NAME.test(name) ? name : fail("SCRIPT_NAME_INVALID", { name }))

/** Who sits at this machine, as the operating system says: user@host. */
export function operatorHere(): string {
  try {
    return `${userInfo().username}@${hostname()}`
  } catch {
    // A container's user may have no name.
    return `${process.getuid?.() ?? "someone"}@${hostname()}`
  }
}

async function actorOf(who: RunAs, app: App) {
  if ("system" in who) {
    return { kind: "system", role: "ADMIN", name: named(who.system), userId: null } satisfies SystemScript
  }
  const actor = await loadUserActor(app.db, { email: who.email })
  if (!actor) {
    return fail("NO_SUCH_USER", { email: who.email })
  }
  if (actor.role !== "ADMIN") {
    return actor
  }
  if (actor.standing === "SUSPENDED") {
    return fail("USER_SUSPENDED", { email: who.email })
  }
  const name = named(who.script ?? "script")
  return { kind: "script", role: "ADMIN", name, userId: actor.userId } satisfies ScriptActor
}

/** The context of whoever a script acts as; an admin becomes a script actor, named in the audit log, as is who sits at the machine. */
export async function contextAs(who: RunAs, app: App = getApp(), origin: Partial<Origin> = {}): Promise<Ctx> {
  return createCtx(app, await actorOf(who, app), undefined, { via: "script", operator: operatorHere(), ...origin })
}

/** A typed caller that acts as that user, or as the system. */
export async function callerAs(who: RunAs, app: App = getApp()): Promise<Caller> {
  return createCaller(await contextAs(who, app))
}

/**
 * Runs fn with a typed caller in someone's name, on connections of its own, which are closed at the end. Any number of
 * times in a process, one after the other or at once. Same permissions, same audit as the browser.
 */
export async function runAs<T>(who: RunAs, fn: (api: Caller) => Promise<T>): Promise<T> {
  const shared = getApp()
  const connection = connect(shared.database)
  const app = { ...shared, db: connection.db }
  try {
    return await fn(await callerAs(who, app))
  } finally {
    await flushed(app.db)
    await connection.close()
  }
}
