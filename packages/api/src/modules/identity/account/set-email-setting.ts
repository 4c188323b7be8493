import { users } from "@atelier/db/schema"
import { MANDATORY_EVENTS, type SetEmailSettingInput } from "@atelier/domain/notifications"
import { eq, sql } from "drizzle-orm"
import { record } from "#modules/notifications"
import type { MemberActor } from "#platform/actor"
import type { Ctx } from "#platform/ctx"
import { emit } from "#platform/emit"
import { fail } from "#platform/errors"
import { inTx } from "#platform/tx"

/** Switches the caller's e-mails about one event on or off; INVALID_INPUT where they cannot be switched off. */
export function setEmailSetting(
  ctx: Ctx<MemberActor>,
  { event, on }: SetEmailSettingInput,
): Promise<SetEmailSettingInput> {
  if (!on && MANDATORY_EVENTS.includes(event)) {
    fail("EMAIL_ALWAYS_SENT")
  }
  return inTx(ctx, async (ctx) => {
    const { userId } = ctx.actor
    const stored = users.notificationPreferences
    const channels = sql`coalesce(${stored}->'channels', '{}'::jsonb)`
    const own = sql`coalesce(${stored}->'channels'->${event}::text, '{}'::jsonb) || jsonb_build_object('EMAIL', ${on}::boolean)`
    const merged = sql`${stored} || jsonb_build_object('channels', ${channels} || jsonb_build_object(${event}::text, ${own}))`
    await ctx.db.update(users).set({ notificationPreferences: merged }).where(eq(users.id, userId))
    record(ctx, "account.updated", { id: userId, after: { emails: { [event]: on } } })
    await emit(ctx, "user", userId)
    return { event, on }
  })
}
