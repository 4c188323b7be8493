// no audit: a notification tells of something that is audited where it happens
import { randomUUID } from "node:crypto"
import { users } from "@atelier/db/schema"
import { en, type Say } from "@atelier/domain/copy"
import { formatCents } from "@atelier/domain/credits"
import { FACTS, type FactName, type FactPayload, pathOf, type Recipient, type RecipientOf } from "@atelier/domain/facts"
import { channelsFor, type NotificationEvent, NotificationPreferences } from "@atelier/domain/notifications"
import { cut } from "@atelier/domain/shared"
import { inArray, type SQL } from "drizzle-orm"
import { ACTIVE_ADMIN } from "#modules/identity"
import { append } from "#platform/append"
import type { TxCtx } from "#platform/ctx"
import { notices } from "./notices.ts"

/** The ids of who is told as what; null where there is no such person. */
type Ids = string | null | readonly string[]
export type ToldPeople<F extends FactName> = { [R in Exclude<RecipientOf<F>, "admins">]: Ids }
/** `taskId` is the task it is about; with a `dedupeKey` a person is told once, however often the cause runs. */
export type About = { taskId?: string | undefined; dedupeKey?: string }

const PERSON = {
  id: users.id,
  role: users.role,
  timezone: users.timezone,
  preferences: users.notificationPreferences,
}
const findPeople = (ctx: TxCtx, who: SQL | undefined) => ctx.db.select(PERSON).from(users).where(who)
type Person = Awaited<ReturnType<typeof findPeople>>[number]
type People = { readonly [R in Recipient]?: Ids }

const findRecipients = async (ctx: TxCtx, people: People, recipient: Recipient): Promise<Person[]> => {
  if (recipient === "admins") {
    return findPeople(ctx, ACTIVE_ADMIN)
  }
  const ids = [people[recipient] ?? []].flat()
  return ids.length > 0 ? findPeople(ctx, inArray(users.id, ids)) : []
}

/** "2 December 2026 at 17:00" on the reader's clock. */
const sayTo = ({ timezone }: Person): Say => {
  const format = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeStyle: "short", timeZone: timezone })
  return { at: (moment) => format.format(moment), money: (cents, currency) => formatCents(cents, currency) }
}

const wantsMail = ({ preferences }: Person, event: NotificationEvent): boolean => {
  const parsed = NotificationPreferences.safeParse(preferences ?? {})
  return channelsFor(event, parsed.success ? parsed.data : { channels: {} }).includes("EMAIL")
}

type Notice = { event: NotificationEvent; title: string; body: string; link: string; data: Record<string, unknown> }

/** A row in the app, and an e-mail by job where it is wanted. */
const write = (ctx: TxCtx, to: Person, notice: Notice, { taskId, dedupeKey }: About): void =>
  append(ctx, notices, {
    ...notice,
    id: randomUUID(),
    mailId: wantsMail(to, notice.event) ? randomUUID() : null,
    userId: to.id,
    title: cut(notice.title, 300),
    body: cut(notice.body, 5000),
    resourceType: taskId ? "task" : null,
    resourceId: taskId ?? null,
    dedupeKey: dedupeKey ?? null,
  })

/** The words of a fact by recipient; the copy has them for every pair that the facts declare. */
type AnyCopy = Record<Recipient, Record<"title" | "body", (payload: unknown, say: Say) => string>>

/** As `tell`, for people of whom more may be named than the fact tells. */
export const tellOf = async <F extends FactName>(
  ctx: TxCtx,
  name: F,
  people: People,
  payload: FactPayload<F>,
  about: About = {},
): Promise<void> => {
  const copy = en.notices[name] as AnyCopy
  for (const [recipient, { event, place }] of Object.entries(FACTS[name].tells)) {
    const { title, body } = copy[recipient as Recipient]
    for (const to of await findRecipients(ctx, people, recipient as Recipient)) {
      const say = sayTo(to)
      const words = { title: title(payload, say), body: body(payload, say) }
      const link = pathOf(place, to.role, about.taskId)
      write(ctx, to, { event, ...words, link, data: { fact: name, ...(payload as object) } }, about)
    }
  }
}

/**
 * Tells everyone whom the fact names as its recipients, in the transaction of the cause, each in the words and with the link
 * for what they are to it; admins are found by themselves.
 */
export const tell = <F extends FactName>(
  ctx: TxCtx,
  name: F,
  people: ToldPeople<F>,
  payload: FactPayload<F>,
  about: About = {},
): Promise<void> => tellOf(ctx, name, people, payload, about)
