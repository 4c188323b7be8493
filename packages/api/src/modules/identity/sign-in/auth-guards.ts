import type { UserActor } from "#platform/actor"
import type { App } from "#platform/app"
import type { Ctx } from "#platform/ctx"
import { fail } from "#platform/errors"
import { recordOutcome } from "./auth-events.ts"
import type { AuthBody, AuthRoute } from "./auth-routes.ts"
import { networkOf } from "./client-address.ts"
import { knownDevice } from "./known-device.ts"
import { DEVICE_TRIES, EMAILS, OWN_TRIES, PASSWORD_TRIES, SECOND_FACTOR_TRIES, SIGN_INS, SIGN_UPS } from "./limits.ts"
import { assertAllowed, consume, type Limit, refund } from "./rate-limit.ts"
import type { HeadersLike } from "./session-cookie.ts"

const FRESH_MS = 30 * 60_000

export function assertSession(route: AuthRoute, actor: UserActor | null) {
  if (route.session && !actor) {
    fail("SIGNED_OUT")
  }
  const age = Date.now() - (actor?.twoFactorAt?.getTime() ?? 0)
  if (route.session === "fresh" && actor?.twoFactorEnabled && age > FRESH_MS) {
    fail("FRESH_TWO_FACTOR_NEEDED")
  }
}

const isCodeCheck = (route: AuthRoute) => route.path.startsWith("/two-factor/verify-")

export type Tries = { limit: Limit; of: string }

/**
 * What a request uses up if it tries a password. A stranger's guesses are counted for the account, wherever they come from;
 * those of its own devices and sessions apart, so that no stranger can lock the owner out.
 */
export function triesOf(
  app: App,
  headers: HeadersLike,
  route: AuthRoute,
  input: AuthBody,
  actor: UserActor | null,
): Tries | null {
  const { email } = input
  if (route.evaluates === "named account" && email) {
    const device = knownDevice(app, headers, email)
    return device ? { limit: DEVICE_TRIES, of: `${email}:${device}` } : { limit: PASSWORD_TRIES, of: email }
  }
  const tried = input.password !== undefined || input.currentPassword !== undefined
  return route.evaluates === "own account" && tried && actor ? { limit: OWN_TRIES, of: actor.userId } : null
}

export async function assertTries(
  app: App,
  ctx: Ctx,
  route: AuthRoute,
  input: AuthBody,
  actor: UserActor | null,
  tries: Tries | null,
) {
  if (route.counts) {
    // Without an address, everyone is one network.
    const network = networkOf(ctx.origin.address ?? "")
    await assertAllowed(ctx, route.counts === "sign-ups" ? SIGN_UPS : SIGN_INS, network)
  }
  if (route.sendsEmail && input.email) {
    await assertAllowed(ctx, EMAILS, input.email)
  }
  if (isCodeCheck(route) && actor) {
    await assertAllowed(ctx, SECOND_FACTOR_TRIES, actor.userId)
  }
  if (tries) {
    const taken = await consume(ctx, tries.limit, tries.of)
    if (taken.first) {
      await recordOutcome(app, ctx, { route, actor, input, outcome: "locked" })
    }
    if (!taken.allowed) {
      fail("RATE_LIMITED", { retryAfterSeconds: taken.retryAfterSeconds })
    }
  }
}

/** What turned out to be right was no guess. A right password of an unconfirmed address answers 403. */
export async function refundTries(
  ctx: Ctx,
  route: AuthRoute,
  actor: UserActor | null,
  tries: Tries | null,
  response: Response,
) {
  if (tries && (response.ok || (response.status === 403 && route.path === "/sign-in/email"))) {
    await refund(ctx, tries.limit, tries.of)
  }
  if (actor && response.ok && isCodeCheck(route)) {
    await refund(ctx, SECOND_FACTOR_TRIES, actor.userId)
  }
}
