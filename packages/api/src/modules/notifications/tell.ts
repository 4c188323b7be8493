// no audit: a notification tells of something that is audited where it happens
import { randomUUID } from "node:crypto"
import { copy, FORMATS, type Say } from "@atelier/domain/copy"
import { formatCents } from "@atelier/domain/credits"
import { type FactName, factOf, pathOf, type Recipient } from "@atelier/domain/facts"
import { channelsFor, type NotificationEvent, NotificationPreferences } from "@atelier/domain/notifications"
import { cut, entriesOf } from "@atelier/domain/shared"
import { append, type Later, settleLater } from "#platform/append"
import type { TxCtx } from "#platform/ctx"
import { notices } from "./notices.ts"
import { findPeople, type Person, recipientsOf } from "./people.ts"

/** The ids of who is told as what; null where there is no such person. */
export type Ids = string | null | readonly string[]
/** `taskId` is the task it is about; with a `dedupeKey` a person is told once, however often the cause runs. */
export type About = { taskId?: string | undefined; dedupeKey?: string | undefined }

export type People = { readonly [R in Recipient]?: Ids }

const idsOf = (people: People, recipient: Recipient) => [people[recipient] ?? []].flat()

/** "2 December 2026 at 17:00" on the reader's clock. */
function sayTo({ timezone }: Person): Say {
  const format = new Intl.DateTimeFormat(FORMATS, { dateStyle: "long", timeStyle: "short", timeZone: timezone })
  return { at: (moment) => format.format(moment), money: (cents, currency) => formatCents(cents, FORMATS, currency) }
}

function wantsMail({ preferences }: Person, event: NotificationEvent): boolean {
  const parsed = NotificationPreferences.safeParse(preferences ?? {})
  return channelsFor(event, parsed.success ? parsed.data : { channels: {} }).includes("EMAIL")
}

type Notice = { event: NotificationEvent; title: string; body: string; link: string; data: Record<string, unknown> }

/** A row in the app, and an e-mail by job where it is wanted. */
function noticeOf(to: Person, notice: Notice, { taskId, dedupeKey }: About) {
  return {
    ...notice,
    id: randomUUID(),
    mailId: wantsMail(to, notice.event) ? randomUUID() : null,
    userId: to.id,
    title: cut(notice.title, 300),
    body: cut(notice.body, 5000),
    resourceType: taskId ? "task" : null,
    resourceId: taskId ?? null,
    dedupeKey: dedupeKey ?? null,
  }
}

/** The words of a fact by recipient; the copy has them for every pair that the facts declare. */
type AnyCopy = Record<Recipient, Record<"title" | "body", (payload: unknown, say: Say) => string>>

const NOTICES = copy.notices as Record<FactName, AnyCopy>

type Telling = { name: FactName; people: People; data: Record<string, unknown>; about: About }

function write(ctx: TxCtx, { name, people, data, about }: Telling, everyone: readonly Person[]): void {
  const words = NOTICES[name]
  for (const [recipient, { event, place }] of entriesOf(factOf(name).tells ?? {})) {
    const { title, body } = words[recipient]
    const ids = idsOf(people, recipient)
    for (const to of everyone.filter(({ id, activeAdmin }) =>
      recipient === "admins" ? activeAdmin : ids.includes(id),
    )) {
      const say = sayTo(to)
      const said = { title: title(data, say), body: body(data, say) }
      const link = pathOf(place, to.role, about.taskId)
      append(ctx, notices, noticeOf(to, { event, ...said, link, data: { fact: name, ...data } }, about))
    }
  }
}

const tellings: Later<Telling> = {
  settle: async (ctx, all) => {
    const ids = all.flatMap(({ name, people }) => recipientsOf(name).flatMap((one) => idsOf(people, one)))
    const names = all.map(({ name }) => name)
    const everyone = await findPeople(ctx, names, ids)
    for (const telling of all) {
      write(ctx, telling, everyone)
    }
  },
}

/** Tells the recipients of a fact when the transaction ends; whom it does not tell may be named. */
export function tell(ctx: TxCtx, name: FactName, people: People, data: Record<string, unknown>, about: About): void {
  if (recipientsOf(name).length > 0) {
    settleLater(ctx, tellings, { name, people, data, about })
  }
}
