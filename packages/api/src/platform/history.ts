import { type AnyColumn, type SQL, sql } from "drizzle-orm"
import type { Actor } from "./actor.ts"

/**
 * A suspended freelancer reads the own history: of rows written at `at`, those up to the suspension. Undefined for everyone
 * else. Whatever a query of the modules shows of work in common passes here.
 */
export function upToSuspension(actor: Actor, at: AnyColumn | SQL): SQL | undefined {
  const end = endOfHistory(actor)
  return end && sql`${at} <= ${end.toISOString()}::timestamptz`
}

/** The moment itself; undefined for everyone but a suspended freelancer. */
export function endOfHistory(actor: Actor): Date | undefined {
  return actor.kind === "user" && actor.role === "FREELANCER" && actor.standing === "SUSPENDED"
    ? (actor.suspendedAt ?? new Date(0))
    : undefined
}
