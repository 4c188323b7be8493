import { users } from "@atelier/db/schema"
import { type AccountEmailWords, copy } from "@atelier/domain/copy"
import { createEmailVerificationToken } from "better-auth/api"
import { eq } from "drizzle-orm"
import { type EmailContent, isMailFailure, renderEmail } from "#integrations/mail"
import type { SystemActor } from "#platform/actor"
import { getApp } from "#platform/app"
import type { Ctx } from "#platform/ctx"
import type { Env } from "#platform/env"
import type { JobPayload } from "#platform/jobs"

const DAY_SECONDS = 24 * 3600

type Reader = { id: string; name: string; email: string }
type Written = { subject: string; content: EmailContent }

async function verificationUrl(env: Env, reader: Reader, next: string) {
  const token = await createEmailVerificationToken(env.BETTER_AUTH_SECRET, reader.email, undefined, DAY_SECONDS, {
    userId: reader.id,
  })
  return `${env.APP_URL}/api/auth/verify-email?token=${token}&callbackURL=${encodeURIComponent(next)}`
}

type AccountEmailPayload = JobPayload<"notifications.send-account-email">

/** Where the link of an e-mail leads. */
async function linkOf(env: Env, payload: AccountEmailPayload, reader: Reader): Promise<string> {
  const page = (path: string) => new URL(path, env.APP_URL).href
  switch (payload.kind) {
    case "verify-email":
      return verificationUrl(env, reader, payload.next ?? "/verify")
    case "reset-password":
      return page(`/reset?token=${encodeURIComponent(payload.token)}`)
    case "invitation":
      return page(`/invitation?token=${encodeURIComponent(payload.token)}`)
    case "team-invitation":
      return page(`/invitation/team?token=${encodeURIComponent(payload.token)}`)
    case "address-taken":
    case "password-changed":
      return page("/forgot")
    default:
      return page("/sign-in")
  }
}

/** The words of each kind of e-mail; the copy has them for every payload. */
type AnyCopy = Record<AccountEmailPayload["kind"], (payload: AccountEmailPayload) => AccountEmailWords>

async function write(env: Env, payload: AccountEmailPayload, reader: Reader): Promise<Written> {
  const { subject, paragraphs, action, footer } = (copy.accountEmails as AnyCopy)[payload.kind](payload)
  const url = action && (await linkOf(env, payload, reader))
  return {
    subject,
    content: {
      title: subject,
      paragraphs: [copy.emailFrame.hello(reader.name), ...paragraphs],
      ...(action && url ? { action: { label: action, url } } : {}),
      ...(footer ? { footer } : {}),
    },
  }
}

async function readerOf(ctx: Ctx<SystemActor>, payload: AccountEmailPayload): Promise<Reader | null> {
  if (payload.kind === "invitation" || payload.kind === "team-invitation") {
    return { id: "", name: "", email: payload.email }
  }
  const [row] = await ctx.db
    .select({
      id: users.id,
      name: users.name,
      email: users.email,
      emailVerified: users.emailVerified,
      erasedAt: users.erasedAt,
    })
    .from(users)
    .where(eq(users.id, payload.userId))
  // Whoever signs up writes the name; until the mailbox's owner has confirmed it, it would be a stranger's words in our e-mail.
  return row && !row.erasedAt ? { ...row, name: row.emailVerified ? row.name : "" } : null
}

/** Writes and sends one e-mail; an address that the mail server refuses for good is given up. */
export async function sendAccountEmail(ctx: Ctx<SystemActor>, payload: AccountEmailPayload): Promise<void> {
  const { env } = getApp()
  const reader = await readerOf(ctx, payload)
  if (!reader) {
    return
  }
  const written = await write(env, payload, reader)
  const messageId = `<identity-${payload.id}@${new URL(env.APP_URL).hostname}>`
  try {
    await ctx.ports.mail.send({
      to: reader.email,
      subject: written.subject,
      ...renderEmail(written.content),
      messageId,
    })
  } catch (error) {
    if (!isMailFailure(error) || error.kind === "unavailable") {
      throw error
    }
    ctx.log.warn({ kind: payload.kind, failure: error.kind }, "an e-mail could not be delivered")
  }
}
