import { users } from "@atelier/db/schema"
import { createEmailVerificationToken } from "better-auth/api"
import { eq } from "drizzle-orm"
import { type EmailContent, isMailFailure, renderEmail } from "#integrations/mail"
import type { SystemActor } from "#platform/actor"
import { getApp } from "#platform/app"
import type { Ctx } from "#platform/ctx"
import type { Env } from "#platform/env"
import type { JobPayload } from "#platform/jobs"

const DAY_SECONDS = 24 * 3600
const NOT_YOU = "If this was not you, reply to this e-mail."

type Reader = { id: string; name: string; email: string }
type Written = { subject: string; content: EmailContent }

async function verificationUrl(env: Env, reader: Reader, next: string) {
  const token = await createEmailVerificationToken(env.BETTER_AUTH_SECRET, reader.email, undefined, DAY_SECONDS, {
    userId: reader.id,
  })
  return `${env.APP_URL}/api/auth/verify-email?token=${token}&callbackURL=${encodeURIComponent(next)}`
}

type AccountEmailPayload = JobPayload<"notifications.send-account-email">

async function write(env: Env, payload: AccountEmailPayload, reader: Reader): Promise<Written> {
  const page = (path: string) => new URL(path, env.APP_URL).href
  const hello = reader.name ? `Hello ${reader.name},` : "Hello,"
  const make = (subject: string, paragraphs: string[], action?: EmailContent["action"], footer?: string): Written => ({
    subject,
    content: {
      title: subject,
      paragraphs: [hello, ...paragraphs],
      ...(action ? { action } : {}),
      ...(footer ? { footer } : {}),
    },
  })
  switch (payload.kind) {
    case "verify-email":
      return make(
        "Confirm your e-mail address",
        ["One click and your account is ready. The link expires in 24 hours."],
        {
          label: "Confirm this address",
          url: await verificationUrl(env, reader, payload.next ?? "/verify"),
        },
        "If you did not sign up at Atelier, ignore this e-mail and nothing happens.",
      )
    case "address-taken":
      return make(
        "You already have an account",
        [
          "Someone, perhaps you, tried to sign up with this address. It already has an account, so nothing was changed.",
          "Sign in as usual. If you forgot the password, set a new one.",
        ],
        { label: "Set a new password", url: page("/forgot") },
      )
    case "reset-password":
      return make(
        "Set a new password",
        ["Use this link within an hour to choose a new password. All devices are signed out when you do."],
        { label: "Choose a new password", url: page(`/reset?token=${encodeURIComponent(payload.token)}`) },
        "If you did not ask for this, ignore this e-mail; your password stays as it is.",
      )
    case "password-changed":
      return make(
        "Your password was changed",
        ["Your password was changed and your other devices were signed out.", NOT_YOU],
        {
          label: "Set another password",
          url: page("/forgot"),
        },
      )
    case "two-factor-changed":
      return make(payload.enabled ? "Two-factor sign-in is on" : "Two-factor sign-in is off", [
        payload.enabled
          ? "From now on you sign in with your password and a code from your authenticator app."
          : "From now on your password alone is enough to sign in.",
        NOT_YOU,
      ])
    case "application-approved":
      return make(
        "Your application is approved",
        [
          "Welcome. From now on you get offers that fit your skills. Set your working hours and say when you are available.",
        ],
        { label: "Open your workspace", url: page("/sign-in") },
      )
    case "application-rejected":
      return make("About your application", [
        "Thank you for applying. We cannot take you on at the moment. The reason:",
        payload.reason,
      ])
    case "suspended":
      return make("Your account is suspended", [
        "Your account is suspended. You can sign in and read your history; nothing else is open. The reason:",
        payload.reason,
        "Reply to this e-mail if you think this is a mistake.",
      ])
    case "reinstated":
      return make("Your account is open again", ["The suspension of your account is lifted."], {
        label: "Sign in",
        url: page("/sign-in"),
      })
    case "role-changed":
      return make(
        "Your role has changed",
        [`Your role at Atelier is now ${payload.role.toLowerCase()}. Sign in again to continue.`],
        {
          label: "Sign in",
          url: page("/sign-in"),
        },
      )
    case "invitation":
      return make(
        "You are invited to work with Atelier",
        ["We would like to work with you. Create your account with this link; it works for two weeks."],
        { label: "Accept the invitation", url: page(`/invitation?token=${encodeURIComponent(payload.token)}`) },
      )
  }
}

async function readerOf(ctx: Ctx<SystemActor>, payload: AccountEmailPayload): Promise<Reader | null> {
  if (payload.kind === "invitation") {
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
