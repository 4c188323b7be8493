import { freelancerProfiles, users } from "@atelier/db/schema"
import { and, eq, isNull, sql } from "drizzle-orm"

/** Whether the person of `users` is suspended, in SQL: as the account status of an actor says it. */
export const IS_SUSPENDED = sql<boolean>`(${users.suspendedAt} is not null or exists (
  select from ${freelancerProfiles} where ${freelancerProfiles.userId} = ${users.id} and ${freelancerProfiles.status} = 'SUSPENDED'))`

/** Admins who can act: not suspended, not erased. */
export const ACTIVE_ADMIN = and(eq(users.role, "ADMIN"), isNull(users.suspendedAt), isNull(users.erasedAt))
