import { creditPackages, purchases, users, webhookEvents } from "@atelier/db/schema"
import type {
  ListAllPurchasesInput,
  ListPurchasesInput,
  ListWebhookEventsInput,
  PurchaseStatus,
  WebhookEventStatus,
} from "@atelier/domain/billing"
import { savingPercent } from "@atelier/domain/credits"
import { and, asc, desc, eq, type SQL, sql } from "drizzle-orm"
import type { AdminActor, ClientActor } from "#platform/actor"
import type { AnyCtx, Ctx } from "#platform/ctx"
import { orNotFound } from "#platform/errors"
import { decodeCursor, encodeCursor, type Page, toPage } from "#platform/page"
import { setting } from "#platform/settings"

export type PackageItem = {
  id: string
  name: string
  credits: number
  amountCents: number
  currency: string
  savingPercent: number
}
export type PurchaseItem = {
  id: string
  credits: number
  amountCents: number
  paidCents: number | null
  currency: string
  status: PurchaseStatus
  receiptUrl: string | null
  checkoutUrl: string | null
  createdAt: Date
  paidAt: Date | null
}

/** Packages on sale, cheapest first, with what each saves against single credits. */
export async function listPackages(ctx: AnyCtx): Promise<PackageItem[]> {
  const [rows, creditPriceCents] = await Promise.all([
    ctx.db
      .select({
        id: creditPackages.id,
        name: creditPackages.name,
        credits: creditPackages.credits,
        amountCents: creditPackages.amountCents,
        currency: creditPackages.currency,
      })
      .from(creditPackages)
      .where(eq(creditPackages.isActive, true))
      .orderBy(asc(creditPackages.sortOrder), asc(creditPackages.amountCents))
      .limit(50),
    setting(ctx, "creditPriceCents"),
  ])
  return rows.map((row) => ({
    ...row,
    savingPercent: savingPercent({ id: row.id, credits: row.credits, priceCents: row.amountCents }, creditPriceCents),
  }))
}

const PURCHASE = {
  id: purchases.id,
  credits: purchases.credits,
  amountCents: purchases.amountCents,
  paidCents: purchases.paidCents,
  currency: purchases.currency,
  status: purchases.status,
  receiptUrl: purchases.receiptUrl,
  checkoutUrl: purchases.checkoutUrl,
  createdAt: purchases.createdAt,
  paidAt: purchases.paidAt,
}

function after(cursor: string | undefined): SQL[] {
  if (!cursor) {
    return []
  }
  const { value, id } = decodeCursor(cursor)
  return [sql`(${purchases.createdAt}, ${purchases.id}) < (${value}::timestamptz, ${id}::uuid)`]
}

/** Own purchases, newest first. */
export async function listPurchases(ctx: Ctx<ClientActor>, input: ListPurchasesInput): Promise<Page<PurchaseItem>> {
  const where = [eq(purchases.userId, ctx.actor.userId), ...after(input.cursor)]
  if (input.status) {
    where.push(eq(purchases.status, input.status))
  }
  const rows = await ctx.db
    .select(PURCHASE)
    .from(purchases)
    .where(and(...where))
    .orderBy(desc(purchases.createdAt), desc(purchases.id))
    .limit(input.limit + 1)
  return toPage(rows, input.limit, (row) => encodeCursor(row.createdAt, row.id))
}

/** One own purchase: what the page after payment asks. */
export async function getPurchase(ctx: Ctx<ClientActor>, id: string): Promise<PurchaseItem> {
  const [row] = await ctx.db
    .select(PURCHASE)
    .from(purchases)
    .where(and(eq(purchases.id, id), eq(purchases.userId, ctx.actor.userId)))
  return orNotFound(row)
}

/** Everyone's purchases, newest first. */
export async function listAllPurchases(
  ctx: Ctx<AdminActor>,
  input: ListAllPurchasesInput,
): Promise<Page<PurchaseItem & { userId: string; userName: string }>> {
  const where = after(input.cursor)
  if (input.status) {
    where.push(eq(purchases.status, input.status))
  }
  if (input.userId) {
    where.push(eq(purchases.userId, input.userId))
  }
  const rows = await ctx.db
    .select({ ...PURCHASE, userId: purchases.userId, userName: users.name })
    .from(purchases)
    .innerJoin(users, eq(users.id, purchases.userId))
    .where(and(...where))
    .orderBy(desc(purchases.createdAt), desc(purchases.id))
    .limit(input.limit + 1)
  return toPage(rows, input.limit, (row) => encodeCursor(row.createdAt, row.id))
}

export type WebhookItem = {
  id: string
  provider: string
  externalId: string
  type: string
  status: WebhookEventStatus
  attempts: number
  error: string | null
  createdAt: Date
  processedAt: Date | null
}

/** Stored webhook events, newest first. */
export async function listWebhookEvents(
  ctx: Ctx<AdminActor>,
  input: ListWebhookEventsInput,
): Promise<Page<WebhookItem>> {
  const where: SQL[] = []
  if (input.provider) {
    where.push(eq(webhookEvents.provider, input.provider))
  }
  if (input.status) {
    where.push(eq(webhookEvents.status, input.status))
  }
  if (input.type) {
    where.push(eq(webhookEvents.type, input.type))
  }
  if (input.cursor) {
    const { value, id } = decodeCursor(input.cursor)
    where.push(sql`(${webhookEvents.createdAt}, ${webhookEvents.id}) < (${value}::timestamptz, ${id}::uuid)`)
  }
  const rows = await ctx.db
    .select({
      id: webhookEvents.id,
      provider: webhookEvents.provider,
      externalId: webhookEvents.externalId,
      type: webhookEvents.type,
      status: webhookEvents.status,
      attempts: webhookEvents.attempts,
      error: webhookEvents.error,
      createdAt: webhookEvents.createdAt,
      processedAt: webhookEvents.processedAt,
    })
    .from(webhookEvents)
    .where(and(...where))
    .orderBy(desc(webhookEvents.createdAt), desc(webhookEvents.id))
    .limit(input.limit + 1)
  return toPage(rows, input.limit, (row) => encodeCursor(row.createdAt, row.id))
}
