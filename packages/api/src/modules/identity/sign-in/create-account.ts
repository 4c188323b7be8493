import { randomUUID } from "node:crypto"
import { accounts, users } from "@atelier/db/schema"
import type { SignUpInput } from "@atelier/domain/identity"
import { hashPassword } from "better-auth/crypto"
import { eq, sql } from "drizzle-orm"
import { enqueueAccountEmail, record } from "#modules/notifications"
import type { Ctx, TxCtx } from "#platform/ctx"
import { inTx } from "#platform/tx"
import { assertGoodPassword } from "./good-password.ts"
import { EMAILS } from "./limits.ts"
import { assertAllowed } from "./rate-limit.ts"

export type NewUser = {
  name: string
  email: string
  passwordHash: string
  role: "CLIENT" | "FREELANCER"
  emailVerified: boolean
  timezone: string
}

/** Adds a person with a password and their audit row; null when the address is taken. */
export async function insertUser(ctx: TxCtx, user: NewUser): Promise<string | null> {
  const { passwordHash, ...row } = user
  const [created] = await ctx.db
    .insert(users)
    .values({ id: randomUUID(), ...row })
    .onConflictDoNothing()
    .returning({ id: users.id })
  if (!created) {
    return null
  }
  await ctx.db.insert(accounts).values({
    id: randomUUID(),
    accountId: created.id,
    providerId: "credential",
    userId: created.id,
    password: passwordHash,
  })
  record(ctx, "account.created", {
    id: created.id,
    after: { role: row.role, emailVerified: row.emailVerified },
  })
  return created.id
}

/** Tells the owner of a taken address that someone tried to sign up with it. */
export async function tellOwner(ctx: TxCtx, email: string) {
  const [owner] = await ctx.db
    .select({ id: users.id })
    .from(users)
    .where(eq(sql`lower(${users.email})`, email))
  if (owner) {
    await enqueueAccountEmail(ctx, { kind: "address-taken", userId: owner.id })
  }
}

/** Signs a client up. A taken address looks the same from outside; its owner gets an e-mail. */
export async function signUpClient(ctx: Ctx, input: SignUpInput): Promise<void> {
  await assertAllowed(ctx, EMAILS, input.email)
  assertGoodPassword("password", input.password, input)
  const passwordHash = await hashPassword(input.password)
  await inTx(ctx, async (ctx) => {
    const userId = await insertUser(ctx, {
      ...input,
      passwordHash,
      role: "CLIENT",
      emailVerified: false,
      timezone: "UTC",
    })
    await (userId ? enqueueAccountEmail(ctx, { kind: "verify-email", userId }) : tellOwner(ctx, input.email))
  })
}
