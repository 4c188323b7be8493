import { settings } from "@atelier/db/schema"
import { SETTINGS, type SettingKey, type UpdateSettingInput } from "@atelier/domain/admin"
import { eq } from "drizzle-orm"
import { record } from "#modules/notifications"
import type { AdminActor } from "#platform/actor"
import type { Ctx } from "#platform/ctx"
import { emit } from "#platform/emit"
import { forgetSettings, storeSetting } from "#platform/settings"
import { inTx } from "#platform/tx"

export type UpdatedSetting = { key: SettingKey; value: unknown }

/** Changes one number or switch of the platform; other processes follow within two seconds. */
export async function updateSetting(ctx: Ctx<AdminActor>, input: UpdateSettingInput): Promise<UpdatedSetting> {
  const { key } = input
  const value = SETTINGS[key].schema.parse(input.value)
  await inTx(ctx, async (ctx) => {
    const [before] = await ctx.db.select().from(settings).where(eq(settings.key, key)).for("update")
    await storeSetting(ctx, key, value)
    record(ctx, "setting.updated", {
      id: key,
      before: { value: before ? before.value : SETTINGS[key].fallback },
      after: { value },
    })
    await emit(ctx, "admin", "settings")
  })
  forgetSettings()
  return { key, value }
}
