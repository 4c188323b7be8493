import { notifications } from "@atelier/db/schema"
import { type SQL, sql } from "drizzle-orm"
import { type Appended, rowsOf } from "#platform/append"
import { hintRow } from "#platform/emit"
import { jobRow } from "#platform/enqueue"
import { outboxRows } from "#platform/outbox-rows"

const SAID = [
  "id",
  "userId",
  "event",
  "title",
  "body",
  "link",
  "resourceType",
  "resourceId",
  "data",
  "dedupeKey",
] as const
const IN_APP = rowsOf(notifications, SAID, { channel: sql`'IN_APP'`, status: sql`'SENT'` })
const MAIL = rowsOf(notifications, SAID, { channel: sql`'EMAIL'` })

type Notice = Parameters<typeof IN_APP.record>[0] & {
  id: string
  /** The e-mail's own id, where one is wanted. */
  mailId: string | null
}

const mailJob = (id: string) => jobRow("notifications.send-mail", { notificationId: id }, { key: `mail:${id}` })

/** A row in the app and an e-mail where it is wanted; someone who was told before gets neither. */
export const notices: Appended<Notice> = {
  record: ({ mailId, ...notice }) => ({
    ...IN_APP.record(notice),
    mail: mailId ? { id: mailId } : null,
    sent: [hintRow("user", notice.userId), ...(mailId ? [mailJob(mailId)] : [])].map(outboxRows.record),
  }),
  ctes: (rows: SQL) => [
    sql`notice as (select * from jsonb_array_elements(${rows}) with ordinality notice (row, position))`,
    sql`told as (${IN_APP.insert(IN_APP.rows(sql`(select jsonb_agg(row order by position) from notice)`))}
      on conflict do nothing returning id)`,
    sql`fresh as (select row from notice where (row ->> 'id')::uuid in (select id from told) order by position)`,
    sql`mailed as (${MAIL.insert(sql`fresh, jsonb_populate_record(null::notifications, row || (row -> 'mail')) one
      where row -> 'mail' <> 'null'`)})`,
    sql`announced as (${outboxRows.insert(sql`fresh, ${outboxRows.rows(sql`row -> 'sent'`)}`)})`,
  ],
}
