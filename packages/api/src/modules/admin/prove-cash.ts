import { payouts, proofs, trialBalance } from "@atelier/db/schema"
import { type CashTotals, compareCash, sumMovements } from "@atelier/domain/billing"
import { desc, eq, sql } from "drizzle-orm"
import { z } from "zod"
import { record } from "#modules/notifications"
import type { SystemActor } from "#platform/actor"
import type { AnyCtx, Ctx } from "#platform/ctx"
import { emit } from "#platform/emit"
import { orNotFound } from "#platform/errors"
import { inTx } from "#platform/tx"

const CASH_PROOF = "cash"

const Counted = z.object({
  lastMovementId: z.string().nullable(),
  livemode: z.boolean(),
  totals: z.object({ oursCents: z.int(), bankCents: z.int(), costsCents: z.int(), otherCents: z.int() }),
})
type Counted = z.infer<typeof Counted>

const NOTHING: CashTotals = { oursCents: 0, bankCents: 0, costsCents: 0, otherCents: 0 }

async function lastCount(ctx: Ctx): Promise<Counted | null> {
  const [row] = await ctx.db
    .select({ details: proofs.details })
    .from(proofs)
    .where(eq(proofs.name, CASH_PROOF))
    .orderBy(desc(proofs.createdAt), desc(proofs.id))
    .limit(1)
  const counted = Counted.safeParse(row?.details)
  return counted.success && counted.data.livemode === ctx.ports.stripe.livemode ? counted.data : null
}

const sumOf = (totals: CashTotals) => totals.oursCents + totals.bankCents + totals.costsCents + totals.otherCents

/** Counts on from the last proof; when that does not add up to the balance, from the beginning. */
async function count(ctx: Ctx, balanceCents: number): Promise<Counted> {
  const { stripe } = ctx.ports
  const from = await lastCount(ctx)
  const read = async (last: Counted | null): Promise<Counted> => {
    const movements = await stripe.listMovements(last?.lastMovementId ?? null)
    const lastMovementId = movements[0]?.id ?? last?.lastMovementId ?? null
    return { lastMovementId, livemode: stripe.livemode, totals: sumMovements(movements, last?.totals ?? NOTHING) }
  }
  const counted = await read(from)
  return from && sumOf(counted.totals) !== balanceCents ? read(null) : counted
}

/** Cash by the books, without what was paid manually from elsewhere. */
async function booked(ctx: AnyCtx) {
  const [row] = await ctx.db
    .select({
      cashCents: sql<number>`coalesce(sum(${trialBalance.balanceCents}), 0)::float8`,
      paidOutCents: sql<number>`-(select coalesce(sum(${payouts.amountCents}), 0)::float8 from ${payouts}
        where ${payouts.status} = 'COMPLETED' and ${payouts.method} = 'STRIPE_CONNECT')`,
    })
    .from(trialBalance)
    .where(eq(trialBalance.account, "cash"))
  return orNotFound(row)
}

export type CashProof = { ok: boolean; differenceCents: number }

/** Compares the cash of the books with Stripe's balance; nothing is stored. */
async function compare(ctx: Ctx) {
  const balanceCents = await ctx.ports.stripe.retrieveBalanceCents()
  const counted = await count(ctx, balanceCents)
  return { counted, balanceCents, ...compareCash(await booked(ctx), balanceCents, counted.totals) }
}

/**
 * Compares the cash of the books with Stripe's balance and keeps the proof. A difference is looked at again before it
 * counts (`isLastLook`): money that moved a moment ago is not booked yet. One that lasts alarms every admin.
 */
export async function proveCash(ctx: Ctx<SystemActor>, isLastLook: boolean): Promise<CashProof> {
  const started = performance.now()
  const { counted, ...found } = await compare(ctx)
  const { ok, differenceCents } = found
  if (!(ok || isLastLook)) {
    return { ok, differenceCents }
  }
  await inTx(ctx, async (ctx) => {
    const durationMs = Math.round(performance.now() - started)
    await ctx.db.insert(proofs).values({ name: CASH_PROOF, ok, details: { ...found, ...counted }, durationMs })
    const { booksCents, stripeCents } = found
    record(ctx, ok ? "proof.passed" : "proof.failed", { id: CASH_PROOF }, { differenceCents, booksCents, stripeCents })
    await emit(ctx, "admin", "books")
  })
  return { ok, differenceCents }
}

const Details = z.object({ booksCents: z.int(), stripeCents: z.int(), differenceCents: z.int() })
export type CashProofItem = z.infer<typeof Details> & { ok: boolean; at: Date }

/** The last proof of cash that counts; null before the first night. */
export async function getLastProof(ctx: AnyCtx): Promise<CashProofItem | null> {
  const [row] = await ctx.db
    .select({ ok: proofs.ok, at: proofs.createdAt, details: proofs.details })
    .from(proofs)
    .where(eq(proofs.name, CASH_PROOF))
    .orderBy(desc(proofs.createdAt), desc(proofs.id))
    .limit(1)
  return row ? { ok: row.ok, at: row.at, ...Details.parse(row.details) } : null
}
