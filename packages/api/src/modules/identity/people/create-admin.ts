import { randomBytes, randomUUID } from "node:crypto"
import { accounts, users } from "@atelier/db/schema"
import type { CreateAdminInput } from "@atelier/domain/identity"
import { hashPassword } from "better-auth/crypto"
import { and, eq, isNull, sql } from "drizzle-orm"
import { record } from "#modules/notifications"
import type { Ctx, TxCtx } from "#platform/ctx"
import { orNotFound } from "#platform/errors"
import { inTx } from "#platform/tx"
import { withdrawOffers } from "../account/withdraw-offers.ts"
import { endSessions } from "../sign-in/end-sessions.ts"
import { assertGoodPassword } from "../sign-in/good-password.ts"
import { assertNothingOpen } from "./policy.ts"

export type CreatedAdmin = {
  userId: string
  email: string
  created: boolean
  /** The one that was made, shown once; null where it was given or an existing one stays. */
  password: string | null
}

async function setPassword(ctx: TxCtx, userId: string, password: string) {
  const own = and(eq(accounts.userId, userId), eq(accounts.providerId, "credential"))
  const kept = await ctx.db.update(accounts).set({ password }).where(own).returning({ id: accounts.id })
  if (kept.length === 0) {
    await ctx.db
      .insert(accounts)
      .values({ id: randomUUID(), accountId: userId, providerId: "credential", userId, password })
  }
}

/**
 * Creates an admin with a confirmed address, or promotes the user who has it; OPEN_WORK while that user has open tasks,
 * unpaid earnings or credits. For the command line, not for a router.
 */
export async function createAdmin(ctx: Ctx, input: CreateAdminInput): Promise<CreatedAdmin> {
  const { email } = input
  const made = input.password === undefined ? randomBytes(18).toString("base64url") : null
  const password = input.password ?? made ?? ""
  assertGoodPassword("password", password, { email })
  const passwordHash = await hashPassword(password)
  return inTx(ctx, async (ctx) => {
    const name = input.name ?? email.split("@")[0] ?? email
    const [created] = await ctx.db
      .insert(users)
      .values({ id: randomUUID(), name, email, emailVerified: true, role: "ADMIN", onboardingCompleted: true })
      .onConflictDoNothing()
      .returning({ id: users.id })
    if (created) {
      const { id: userId } = created
      await setPassword(ctx, userId, passwordHash)
      record(ctx, "account.created", { id: userId, after: { role: "ADMIN" } })
      return { userId, email, created: true, password: made }
    }
    const [before] = await ctx.db
      .select({ id: users.id, role: users.role, emailVerified: users.emailVerified })
      .from(users)
      .where(and(eq(sql`lower(${users.email})`, email), isNull(users.erasedAt)))
      .for("no key update")
    const { id: userId, role, emailVerified } = orNotFound(before)
    // Whoever signed up with an address they never confirmed must not become an admin by their own password.
    const replaced = input.password !== undefined || !emailVerified
    if (replaced) {
      await setPassword(ctx, userId, passwordHash)
    }
    if (role !== "ADMIN") {
      await assertNothingOpen(ctx, { id: userId, role })
    }
    if (role === "FREELANCER") {
      await withdrawOffers(ctx, userId)
    }
    await ctx.db
      .update(users)
      .set({ role: "ADMIN", emailVerified: true, suspendedAt: null, suspendedReason: null })
      .where(eq(users.id, userId))
    record(ctx, "account.roleChanged", { id: userId, before: { role }, after: { role: "ADMIN" } })
    await endSessions(ctx, userId)
    return { userId, email, created: false, password: replaced ? made : null }
  })
}
