import { creditTransactions, freelancerEarnings, tasks, trialBalance, users } from "@atelier/db/schema"
import type {
  CreditCause,
  CreditTransactionType,
  FreezeReason,
  ListAllTransactionsInput,
  ListTransactionsInput,
} from "@atelier/domain/credits"
import { EARNING_STATES, type EarningReason, type EarningState, type ListEarningsInput } from "@atelier/domain/payouts"
import { recordOf } from "@atelier/domain/shared"
import { OPEN_STATUSES } from "@atelier/domain/tasks"
import { and, desc, eq, inArray, isNull, lt, or, type SQL, sql } from "drizzle-orm"
import { alias } from "drizzle-orm/pg-core"
import type { ClientActor } from "#platform/actor"
import type { AnyCtx } from "#platform/ctx"
import { orNotFound } from "#platform/errors"
import { decodeCursor, encodeCursor, type Page, toPage } from "#platform/page"

export type Balance = { credits: number; frozenReason: FreezeReason | null; inOpenTasks: number }

/** The credits that a client may spend, why spending is frozen if it is, and what open tasks hold of them. */
export async function getBalance(ctx: AnyCtx<ClientActor>): Promise<Balance> {
  const { companyId, payerId } = ctx.actor
  const paid = or(
    companyId === null ? undefined : eq(tasks.companyId, companyId),
    and(eq(tasks.clientId, payerId), isNull(tasks.companyId)),
  )
  const open = and(paid, inArray(tasks.status, OPEN_STATUSES))
  const [row] = await ctx.db
    .select({
      credits: users.credits,
      frozenAt: users.creditsFrozenAt,
      reason: users.creditsFrozenReason,
      inOpenTasks: sql<number>`(select coalesce(sum(${tasks.creditsUsed}), 0)::int from ${tasks} where ${open})`,
    })
    .from(users)
    .where(eq(users.id, payerId))
  const { credits, frozenAt, reason, inOpenTasks } = orNotFound(row)
  return { credits, frozenReason: frozenAt ? (reason ?? "PAYMENT_RETURNED") : null, inOpenTasks }
}

export type JournalRow = {
  id: string
  amount: number
  type: CreditTransactionType
  cause: CreditCause | null
  /** What a person wrote about it, and what was written before there were causes. */
  description: string | null
  balanceAfter: number
  task: { id: string; title: string } | null
  /** The colleague who ordered, where the company's owner paid. */
  member: string | null
  createdAt: Date
}

const orderer = alias(users, "orderer")

const journalColumns = {
  id: creditTransactions.id,
  seq: creditTransactions.seq,
  amount: creditTransactions.amount,
  type: creditTransactions.type,
  cause: creditTransactions.cause,
  description: creditTransactions.description,
  balanceAfter: creditTransactions.balanceAfter,
  taskId: tasks.id,
  taskTitle: tasks.title,
  member: orderer.name,
  createdAt: creditTransactions.createdAt,
}

type JournalColumns = Omit<JournalRow, "task"> & { seq: number; taskId: string | null; taskTitle: string | null }
function toJournalRow({ seq: _seq, taskId, taskTitle, ...row }: JournalColumns): JournalRow {
  return {
    ...row,
    task: taskId === null ? null : { id: taskId, title: taskTitle ?? "" },
  }
}

function ofTypes(types: readonly CreditTransactionType[] | undefined) {
  return types?.length ? inArray(creditTransactions.type, [...types]) : undefined
}

const ofTask = (taskId: string | undefined) => (taskId ? eq(creditTransactions.relatedTaskId, taskId) : undefined)

/** What moved a client's credits, newest first: of a company's all for its owner, those of their own orders for members. */
export async function listJournal(ctx: AnyCtx<ClientActor>, input: ListTransactionsInput): Promise<Page<JournalRow>> {
  const { userId, payerId } = ctx.actor
  const before = input.cursor ? Number(decodeCursor(input.cursor).value) : undefined
  const rows = await ctx.db
    .select(journalColumns)
    .from(creditTransactions)
    .leftJoin(tasks, eq(tasks.id, creditTransactions.relatedTaskId))
    .leftJoin(orderer, eq(orderer.id, creditTransactions.memberId))
    .where(
      and(
        eq(creditTransactions.userId, payerId),
        payerId === userId ? undefined : eq(creditTransactions.memberId, userId),
        ofTypes(input.types),
        ofTask(input.taskId),
        before === undefined ? undefined : lt(creditTransactions.seq, before),
      ),
    )
    .orderBy(desc(creditTransactions.seq))
    .limit(input.limit + 1)
  const page = toPage(rows, input.limit, (row) => encodeCursor(row.seq, row.id))
  return { ...page, items: page.items.map(toJournalRow) }
}

/** Rows strictly before a cursor of (createdAt, id), newest first. */
function beforeCursor(cursor: string | undefined, at: SQL, id: SQL): SQL | undefined {
  if (!cursor) {
    return undefined
  }
  const { value, id: lastId } = decodeCursor(cursor)
  return sql`(${at}, ${id}) < (${value}::timestamptz, ${lastId}::uuid)`
}

export type AdminJournalRow = JournalRow & {
  user: { id: string; name: string; email: string }
  createdBy: string | null
  stripePaymentId: string | null
}

/** The whole journal, newest first. */
export async function listAllJournal(ctx: AnyCtx, input: ListAllTransactionsInput): Promise<Page<AdminJournalRow>> {
  const author = alias(users, "author")
  const rows = await ctx.db
    .select({
      ...journalColumns,
      user: { id: users.id, name: users.name, email: users.email },
      createdBy: author.name,
      stripePaymentId: creditTransactions.stripePaymentId,
    })
    .from(creditTransactions)
    .innerJoin(users, eq(users.id, creditTransactions.userId))
    .leftJoin(author, eq(author.id, creditTransactions.createdBy))
    .leftJoin(tasks, eq(tasks.id, creditTransactions.relatedTaskId))
    .leftJoin(orderer, eq(orderer.id, creditTransactions.memberId))
    .where(
      and(
        input.userId ? eq(creditTransactions.userId, input.userId) : undefined,
        input.taskId ? eq(creditTransactions.relatedTaskId, input.taskId) : undefined,
        ofTypes(input.types),
        beforeCursor(input.cursor, sql`${creditTransactions.createdAt}`, sql`${creditTransactions.id}`),
      ),
    )
    .orderBy(desc(creditTransactions.createdAt), desc(creditTransactions.id))
    .limit(input.limit + 1)
  const page = toPage(rows, input.limit, (row) => encodeCursor(row.createdAt, row.id))
  return {
    ...page,
    items: page.items.map(({ user, createdBy, stripePaymentId, ...row }) => ({
      ...toJournalRow(row),
      user,
      createdBy,
      stripePaymentId,
    })),
  }
}

export type EarningSummary = {
  id: string
  task: { id: string; title: string }
  credits: number
  centsPerCredit: number
  amountCents: number
  state: EarningState
  reason: EarningReason
  holdUntil: Date | null
  payoutId: string | null
  paidAt: Date | null
  createdAt: Date
}

/** A freelancer's earning lines, newest first, each with its one state and reason. */
export async function listEarnings(
  ctx: AnyCtx,
  freelancerId: string,
  input: ListEarningsInput = { limit: 100 },
): Promise<Page<EarningSummary>> {
  const rows = await ctx.db
    .select({
      id: freelancerEarnings.id,
      task: { id: tasks.id, title: tasks.title },
      credits: freelancerEarnings.credits,
      centsPerCredit: freelancerEarnings.centsPerCredit,
      amountCents: freelancerEarnings.amountCents,
      state: freelancerEarnings.state,
      reason: freelancerEarnings.reason,
      holdUntil: freelancerEarnings.holdUntil,
      payoutId: freelancerEarnings.payoutId,
      paidAt: freelancerEarnings.paidAt,
      createdAt: freelancerEarnings.createdAt,
    })
    .from(freelancerEarnings)
    .innerJoin(tasks, eq(tasks.id, freelancerEarnings.taskId))
    .where(
      and(
        eq(freelancerEarnings.freelancerId, freelancerId),
        input.state ? eq(freelancerEarnings.state, input.state) : undefined,
        input.payoutId ? eq(freelancerEarnings.payoutId, input.payoutId) : undefined,
        beforeCursor(input.cursor, sql`${freelancerEarnings.createdAt}`, sql`${freelancerEarnings.id}`),
      ),
    )
    .orderBy(desc(freelancerEarnings.createdAt), desc(freelancerEarnings.id))
    .limit(input.limit + 1)
  return toPage(rows, input.limit, (row) => encodeCursor(row.createdAt, row.id))
}

export type EarningTotals = Record<EarningState, { amountCents: number; credits: number; lines: number }>

/** What a freelancer has earned, by state. */
export async function getEarningTotals(ctx: AnyCtx, freelancerId: string): Promise<EarningTotals> {
  const rows = await ctx.db
    .select({
      state: freelancerEarnings.state,
      amountCents: sql<number>`sum(${freelancerEarnings.amountCents})::float8`,
      credits: sql<number>`sum(${freelancerEarnings.credits})::float8`,
      lines: sql<number>`count(*)::int`,
    })
    .from(freelancerEarnings)
    .where(eq(freelancerEarnings.freelancerId, freelancerId))
    .groupBy(freelancerEarnings.state)
  const none = { amountCents: 0, credits: 0, lines: 0 }
  const found = new Map(rows.map(({ state, ...sums }) => [state, sums]))
  return recordOf(EARNING_STATES, (state) => found.get(state) ?? none)
}

export type Books = {
  accounts: { account: string; debitCents: number; creditCents: number; balanceCents: number }[]
  totalDebitCents: number
  totalCreditCents: number
  balanced: boolean
}

/** The trial balance as the journals give it now; debits equal credits, or something is broken. */
export async function getBooks(ctx: AnyCtx): Promise<Books> {
  const accounts = await ctx.db.select().from(trialBalance).orderBy(trialBalance.account)
  const totalDebitCents = accounts.reduce((sum, row) => sum + row.debitCents, 0)
  const totalCreditCents = accounts.reduce((sum, row) => sum + row.creditCents, 0)
  return { accounts, totalDebitCents, totalCreditCents, balanced: totalDebitCents === totalCreditCents }
}
