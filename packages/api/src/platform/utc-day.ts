import { sql } from "drizzle-orm"

/** Today's day in UTC, whatever zone the connection has. */
export const UTC_TODAY = sql`(date 'epoch' + floor(extract(epoch from now()) / 86400)::int)`
