import { sessions, twoFactors } from "@atelier/db/schema"
import type { ConfirmTwoFactorInput } from "@atelier/domain/identity"
import { symmetricDecrypt, symmetricEncrypt } from "better-auth/crypto"
import { and, eq, sql } from "drizzle-orm"
import type { MemberActor } from "#platform/actor"
import { getApp } from "#platform/app"
import { audit } from "#platform/audit"
import type { Ctx } from "#platform/ctx"
import { DomainError, fail, orNotFound } from "#platform/errors"
import { inTx } from "#platform/tx"
import { CODE_USES, SECOND_FACTOR_TRIES } from "./limits.ts"
import { assertAllowed, consume, refund } from "./rate-limit.ts"
import { matchTotp } from "./totp.ts"

type Stored = { id: string; secret: string; backupCodes: string }

function refuse(): never {
  const fieldErrors = { code: ["This code is not right. Wait for the next one and try again."] }
  throw new DomainError("INVALID_INPUT", { fieldErrors }, { secondFactor: "wrong code" })
}

/** A code of the app, each usable once; true when it is right. */
async function isAppCode(ctx: Ctx, stored: Stored, userId: string, code: string): Promise<boolean> {
  const secret = await symmetricDecrypt({ key: getApp().env.BETTER_AUTH_SECRET, data: stored.secret })
  const step = matchTotp(secret, code, ctx.now())
  return step !== null && (await consume(ctx, CODE_USES, `${userId}:${code}`)).allowed
}

/** The stored backup codes without the one used; null when the code is none of them. */
async function withoutBackupCode(stored: Stored, code: string): Promise<string | null> {
  const key = getApp().env.BETTER_AUTH_SECRET
  const codes: unknown = JSON.parse(await symmetricDecrypt({ key, data: stored.backupCodes }))
  if (!Array.isArray(codes) || !codes.includes(code)) {
    return null
  }
  return symmetricEncrypt({ key, data: JSON.stringify(codes.filter((other) => other !== code)) })
}

/** Confirms the second factor in this session, by the app's code or a backup code; RATE_LIMITED after ten tries. */
export async function confirmTwoFactor(
  ctx: Ctx<MemberActor>,
  { code }: ConfirmTwoFactorInput,
): Promise<{ confirmedAt: Date }> {
  const { actor } = ctx
  if (actor.kind !== "user" || !actor.twoFactorEnabled || actor.sessionId === "") {
    return fail("TWO_FACTOR_OFF")
  }
  await assertAllowed(ctx, SECOND_FACTOR_TRIES, actor.userId)
  const [row] = await ctx.db
    .select({ id: twoFactors.id, secret: twoFactors.secret, backupCodes: twoFactors.backupCodes })
    .from(twoFactors)
    .where(and(eq(twoFactors.userId, actor.userId), eq(twoFactors.verified, true)))
  const stored = orNotFound(row)
  const remaining = (await isAppCode(ctx, stored, actor.userId, code))
    ? stored.backupCodes
    : await withoutBackupCode(stored, code)
  if (remaining === null) {
    return refuse()
  }
  await refund(ctx, SECOND_FACTOR_TRIES, actor.userId)
  return inTx(ctx, async (ctx) => {
    const unchanged = and(eq(twoFactors.id, stored.id), eq(twoFactors.backupCodes, stored.backupCodes))
    const kept = await ctx.db
      .update(twoFactors)
      .set({ backupCodes: remaining })
      .where(unchanged)
      .returning({ id: twoFactors.id })
    const [session] = await ctx.db
      .update(sessions)
      .set({ twoFactorVerifiedAt: sql`now()` })
      .where(eq(sessions.id, actor.sessionId))
      .returning({ confirmedAt: sessions.twoFactorVerifiedAt })
    if (kept.length === 0 || !session?.confirmedAt) {
      return refuse()
    }
    await audit(ctx, {
      action: "AUTH_LOGIN",
      resourceType: "user",
      resourceId: actor.userId,
      metadata: { path: "second factor" },
    })
    return { confirmedAt: session.confirmedAt }
  })
}
