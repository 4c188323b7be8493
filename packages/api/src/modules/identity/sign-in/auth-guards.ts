import type { UserActor } from "#platform/actor"
import type { App } from "#platform/app"
import type { Ctx } from "#platform/ctx"
import { fail } from "#platform/errors"
import { recordFailure } from "./auth-events.ts"
import type { AuthBody, AuthRoute } from "./auth-routes.ts"
import { networkOf } from "./client-address.ts"
import { knownDevice } from "./known-device.ts"
import { DEVICE_TRIES, EMAILS, OWN_TRIES, PASSWORD_TRIES, SECOND_FACTOR_TRIES } from "./limits.ts"
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

export type Attempt = { route: AuthRoute; input: AuthBody; actor: UserActor | null; headers: HeadersLike }

/**
 * What a request uses up if it tries a password or a code. A stranger's guesses are counted for the account, wherever they come
 * from; those of its own devices and sessions apart, so that no stranger can lock the owner out. The library counts by address
 * and path alone; only the codes of someone who signs in are counted there, for the account too.
 */
function spentBy(app: App, { route, input, actor, headers }: Attempt): [Limit, string] | null {
  if (route.evaluates === "named account" && input.email) {
    const device = knownDevice(app, headers, input.email)
    return device ? [DEVICE_TRIES, `${input.email}:${device}`] : [PASSWORD_TRIES, input.email]
  }
  if (!actor || route.evaluates === undefined) {
    return null
  }
  const password = input.password ?? input.currentPassword
  return route.evaluates === "code"
    ? [SECOND_FACTOR_TRIES, actor.userId]
    : password === undefined
      ? null
      : [OWN_TRIES, actor.userId]
}

/** Counts a request for its network, its mailbox and what it tries; RATE_LIMITED, of which the audit log hears once. */
export async function assertWithinLimits(app: App, ctx: Ctx, attempt: Attempt): Promise<void> {
  const { route, input } = attempt
  if (route.counts) {
    // Without an address, everyone is one network.
    await assertAllowed(ctx, route.counts, networkOf(ctx.origin.address ?? ""))
  }
  if (route.sendsEmail && input.email) {
    await assertAllowed(ctx, EMAILS, input.email)
  }
  const spent = spentBy(app, attempt)
  const taken = spent && (await consume(ctx, ...spent))
  if (taken?.first) {
    await recordFailure(ctx, attempt, "DENIED")
  }
  if (taken && !taken.allowed) {
    fail("RATE_LIMITED", { retryAfterSeconds: taken.retryAfterSeconds })
  }
}

/** What turned out to be right was no guess. A right password of an unconfirmed address answers 403. */
export async function refundAttempt(app: App, ctx: Ctx, attempt: Attempt, response: Response): Promise<void> {
  const spent = spentBy(app, attempt)
  if (spent && (response.ok || (response.status === 403 && attempt.route.path === "/sign-in/email"))) {
    await refund(ctx, ...spent)
  }
}
