import { type App, createCtx } from "#platform/app"
import { toDomainError } from "#platform/errors"
import { assertSameOrigin } from "#platform/origin"
import { resolveActor } from "./actor.ts"
import { originOf } from "./client-address.ts"
import { recordRefusal } from "./record-refusal.ts"

/** Refuses what another site sends with a person's cookie, and writes down in whose name it was sent. */
export async function assertOwnPages(
  app: App,
  headers: { get: (name: string) => string | null },
  path: string,
  requestId?: string,
): Promise<void> {
  try {
    assertSameOrigin(headers, app.env.APP_URL)
  } catch (error) {
    const ctx = createCtx(app, await resolveActor(app, headers), requestId, originOf(app.env, headers))
    await recordRefusal(ctx, path, toDomainError(error))
    throw error
  }
}
