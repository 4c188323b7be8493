// no audit: nothing is bought until the payment is confirmed, and that is audited with the journal row
import { creditPackages, purchases, stripeCustomers } from "@atelier/db/schema"
import type { CheckoutInput } from "@atelier/domain/billing"
import { and, eq, sql } from "drizzle-orm"
import { isStripeFailure } from "#integrations/stripe"
import type { ClientActor } from "#platform/actor"
import type { Ctx } from "#platform/ctx"
import { env } from "#platform/env"
import { fail, orNotFound } from "#platform/errors"

export type StartedCheckout = { purchaseId: string; url: string }

type PackageRow = typeof creditPackages.$inferSelect
type PurchaseRow = typeof purchases.$inferSelect

async function packageOf(ctx: Ctx<ClientActor>, id: string): Promise<PackageRow> {
  const [row] = await ctx.db
    .select()
    .from(creditPackages)
    .where(and(sql`${creditPackages.id}::text = ${id}`, eq(creditPackages.isActive, true)))
  return orNotFound(row)
}

async function purchaseUnder(ctx: Ctx<ClientActor>, idempotencyKey: string): Promise<PurchaseRow> {
  const [row] = await ctx.db
    .select()
    .from(purchases)
    .where(and(eq(purchases.userId, ctx.actor.userId), eq(purchases.idempotencyKey, idempotencyKey)))
  return orNotFound(row)
}

/** The row of this intention: a repeated key finds the first one again. */
async function openPurchase(ctx: Ctx<ClientActor>, offer: PackageRow, idempotencyKey: string): Promise<PurchaseRow> {
  const { userId } = ctx.actor
  const [opened] = await ctx.db
    .insert(purchases)
    .values({
      userId,
      packageId: offer.id,
      credits: offer.credits,
      amountCents: offer.amountCents,
      currency: offer.currency,
      idempotencyKey,
    })
    .onConflictDoNothing()
    .returning()
  const purchase = opened ?? (await purchaseUnder(ctx, idempotencyKey))
  return purchase.packageId === offer.id ? purchase : fail("IDEMPOTENCY_KEY_REUSED")
}

async function rememberedCustomer(ctx: Ctx<ClientActor>): Promise<string | null> {
  const [known] = await ctx.db.select().from(stripeCustomers).where(eq(stripeCustomers.userId, ctx.actor.userId))
  return known?.stripeCustomerId ?? null
}

/** Makes a customer at Stripe, in place of one that is gone there; of two calls at once both get the same. */
async function makeCustomer(ctx: Ctx<ClientActor>, gone: string | null): Promise<string> {
  const { userId, email, name } = ctx.actor
  const { id } = await ctx.ports.stripe.createCustomer({
    email,
    name,
    metadata: { userId },
    idempotencyKey: `customer:${userId}${gone ? `:${gone}` : ""}`,
  })
  // Two calls at once bring the same customer: either of the two unique keys may be the one that is met.
  const kept = await ctx.db
    .insert(stripeCustomers)
    .values({ userId, stripeCustomerId: id })
    .onConflictDoNothing()
    .returning({ userId: stripeCustomers.userId })
  if (kept.length === 0) {
    await ctx.db.update(stripeCustomers).set({ stripeCustomerId: id }).where(eq(stripeCustomers.userId, userId))
  }
  return id
}

function openSession(ctx: Ctx<ClientActor>, offer: PackageRow, purchase: PurchaseRow, customerId: string) {
  return ctx.ports.stripe.createCheckoutSession({
    customerId,
    email: ctx.actor.email,
    package: {
      id: offer.id,
      name: offer.name,
      credits: purchase.credits,
      amountCents: purchase.amountCents,
      currency: purchase.currency,
    },
    clientReferenceId: purchase.id,
    successUrl: new URL(`/client/credits?purchase=${purchase.id}`, env().APP_URL).href,
    cancelUrl: new URL("/client/credits", env().APP_URL).href,
    metadata: { purchaseId: purchase.id, userId: ctx.actor.userId },
    idempotencyKey: `checkout:${purchase.id}:${customerId}`,
  })
}

/** The checkout with the remembered customer, or with a new one where Stripe does not know it (another account, other keys). */
async function openWithCustomer(ctx: Ctx<ClientActor>, offer: PackageRow, purchase: PurchaseRow) {
  const known = await rememberedCustomer(ctx)
  try {
    return await openSession(ctx, offer, purchase, known ?? (await makeCustomer(ctx, null)))
  } catch (error) {
    if (known && isStripeFailure(error) && error.code === "resource_missing") {
      return openSession(ctx, offer, purchase, await makeCustomer(ctx, known))
    }
    throw error
  }
}

/**
 * Opens a Stripe Checkout for a package; credits and price are the server's, never the browser's. Every step repeats
 * safely under the same key, so a crash or a second click between two lines leads to the same session.
 */
export async function startCheckout(ctx: Ctx<ClientActor>, input: CheckoutInput): Promise<StartedCheckout> {
  const offer = await packageOf(ctx, input.packageId)
  const purchase = await openPurchase(ctx, offer, input.idempotencyKey)
  if (purchase.checkoutUrl) {
    return { purchaseId: purchase.id, url: purchase.checkoutUrl }
  }
  const session = await openWithCustomer(ctx, offer, purchase)
  await ctx.db
    .update(purchases)
    .set({ checkoutSessionId: session.id, checkoutUrl: session.url, updatedAt: sql`now()` })
    .where(eq(purchases.id, purchase.id))
  return { purchaseId: purchase.id, url: session.url }
}
