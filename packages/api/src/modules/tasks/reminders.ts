import { tasks } from "@atelier/db/schema"
import { type SQL, sql } from "drizzle-orm"

/** The next moment its freelancer is reminded of a deadline: a day before, then when it is over; null afterwards. */
export function remindOfDeadline(deadline: SQL | Date | null = sql`${tasks.deadline}`): SQL {
  const at =
    deadline instanceof Date ? sql`${deadline.toISOString()}::timestamptz` : (deadline ?? sql`null::timestamptz`)
  return sql`case
    when ${at} - interval '1 day' > now() then ${at} - interval '1 day'
    when ${at} > now() then ${at}
  end`
}

/** The next of the days in review on which the client is reminded; null when none is left before the automatic approval. */
export function remindOfReview(since: SQL, days: readonly number[], until: SQL): SQL {
  const dates = days.map((day) => sql`(${since} + make_interval(days => ${day}))`)
  return dates.length === 0
    ? sql`null::timestamptz`
    : sql`(select min(at) from (values ${sql.join(
        dates.map((date) => sql`(${date})`),
        sql`, `,
      )}) reminder (at) where at > now() and at < ${until})`
}
