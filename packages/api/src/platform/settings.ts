import { settings } from "@atelier/db/schema"
import { SETTINGS, type SettingKey, type SettingValue } from "@atelier/domain/admin"
import { sql } from "drizzle-orm"
import { userIdOf } from "./actor.ts"
import type { AnyCtx, TxCtx } from "./ctx.ts"

const CACHED_MS = 2_000

let cached: { values: Map<string, unknown>; until: number } | undefined

async function load(ctx: AnyCtx): Promise<Map<string, unknown>> {
  const now = performance.now()
  if (!cached || cached.until < now) {
    const rows = await ctx.db.select({ key: settings.key, value: settings.value }).from(settings)
    cached = { values: new Map(rows.map((row) => [row.key, row.value])), until: now + CACHED_MS }
  }
  return cached.values
}

/** A number an admin can edit: the stored value, or the default when none is stored or it no longer fits. At most 2 s old. */
export async function setting<K extends SettingKey>(ctx: AnyCtx, key: K): Promise<SettingValue<K>> {
  const stored = (await load(ctx)).get(key)
  const { schema, fallback } = SETTINGS[key]
  const parsed = stored === undefined ? undefined : schema.safeParse(stored)
  return (parsed?.success ? parsed.data : fallback) as SettingValue<K>
}

/** Makes the next read fresh; called by whoever stores a setting. */
export function forgetSettings(): void {
  cached = undefined
}

/** Writes one setting; its value has been checked against its shape. Call `forgetSettings` once it is committed. */
export async function storeSetting(ctx: TxCtx, key: SettingKey, value: unknown): Promise<void> {
  const row = { value, updatedBy: userIdOf(ctx.actor), updatedAt: sql`now()` }
  await ctx.db
    .insert(settings)
    .values({ key, ...row })
    .onConflictDoUpdate({ target: settings.key, set: row })
}
