import { sessions } from "@atelier/db/schema"
import { and, gt, type SQL, sql } from "drizzle-orm"

/** However much it is used, a session ends so many seconds after signing in. */
export const SESSION_SECONDS = 90 * 24 * 3600

const IDLE = sql`interval '14 days'`
const NOTED_AFTER = sql`interval '1 day'`

/** Which sessions are not over: neither by age nor by lying idle. */
export function aliveSessions(): SQL | undefined {
  return and(gt(sessions.expiresAt, sql`now()`), gt(sessions.updatedAt, sql`now() - ${IDLE}`))
}

/** Whether the use of a session was last noted so long ago that it is noted again. */
export const unnotedUse = () => sql<boolean>`${sessions.updatedAt} < now() - ${NOTED_AFTER}`
