import { users } from "@atelier/db/schema"
import { type FactName, factOf } from "@atelier/domain/facts"
import { entriesOf } from "@atelier/domain/shared"
import { inArray, or, type SQL, sql } from "drizzle-orm"
import type { TxCtx } from "#platform/ctx"
import { ACTIVE_ADMIN } from "#platform/standing"

const PERSON = {
  id: users.id,
  role: users.role,
  companyId: users.companyId,
  timezone: users.timezone,
  preferences: users.notificationPreferences,
  activeAdmin: sql<boolean>`${ACTIVE_ADMIN}`,
}

export const recipientsOf = (name: FactName) => entriesOf(factOf(name).tells ?? {}).map(([recipient]) => recipient)

const readPeople = (ctx: TxCtx, where: SQL | undefined) => ctx.db.select(PERSON).from(users).where(where)
export type Person = Awaited<ReturnType<typeof readPeople>>[number]

/** Whom a transaction has read so far, and whether all admins are among them. */
type Known = { people: Map<string, Person>; admins: boolean }
const known = new WeakMap<object, Known>()

function knownTo({ pending }: TxCtx): Known {
  const of = known.get(pending) ?? { people: new Map(), admins: false }
  known.set(pending, of)
  return of
}

async function learn(ctx: TxCtx, whom: SQL | undefined, admins: boolean): Promise<Person[]> {
  const rows = await readPeople(ctx, or(whom, admins ? ACTIVE_ADMIN : undefined))
  const of = knownTo(ctx)
  of.admins ||= admins
  for (const row of rows) {
    of.people.set(row.id, row)
  }
  return rows
}

const tellAdmins = (names: readonly FactName[]) => names.some((name) => recipientsOf(name).includes("admins"))

/** Reads those whom these facts will probably tell, so that it is sent together with what causes them. */
export async function readAhead(ctx: TxCtx, names: readonly FactName[], ids: SQL): Promise<Person[]> {
  return names.length > 0 ? learn(ctx, sql`${users.id} = any(array(${ids}))`, tellAdmins(names)) : []
}

/** Everyone with these ids, and all admins where one of the facts tells them; perhaps others, who were read before. */
export async function findPeople(ctx: TxCtx, names: readonly FactName[], ids: readonly string[]): Promise<Person[]> {
  const { people, admins } = knownTo(ctx)
  const missing = ids.filter((id) => !people.has(id))
  const more = tellAdmins(names) && !admins
  if (missing.length > 0 || more) {
    await learn(ctx, missing.length > 0 ? inArray(users.id, missing) : undefined, more)
  }
  return [...people.values()]
}
