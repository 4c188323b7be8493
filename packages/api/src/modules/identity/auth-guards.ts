import type { UserActor } from "#platform/actor"
import type { App } from "#platform/app"
import type { Ctx } from "#platform/ctx"
import { fail } from "#platform/errors"
import { recordOutcome } from "./auth-events.ts"
import type { AuthBody, AuthRoute } from "./auth-routes.ts"
import { networkOf } from "./client-address.ts"
import { LETTERS, PASSWORD_TRIES, SECOND_FACTOR_TRIES, SIGN_INS, SIGN_UPS } from "./limits.ts"
import { assertTry, returnTry, takeTry } from "./rate-limit.ts"

const FRESH_MS = 30 * 60_000

export const assertSession = (route: AuthRoute, actor: UserActor | null) => {
  if (route.session && !actor) {
    fail("SIGNED_OUT")
  }
  const age = Date.now() - (actor?.twoFactorAt?.getTime() ?? 0)
  if (route.session === "fresh" && actor?.twoFactorEnabled && age > FRESH_MS) {
    fail("FRESH_TWO_FACTOR_NEEDED")
  }
}

const isCodeCheck = (route: AuthRoute) => route.path.startsWith("/two-factor/verify-")

/** The account whose password this request tries, if it tries one. */
const triedAccount = (route: AuthRoute, input: AuthBody, actor: UserActor | null): string | null => {
  if (route.evaluates === "named account") {
    return input.email ?? null
  }
  const tries = input.password !== undefined || input.currentPassword !== undefined
  return route.evaluates === "own account" && tries && actor ? actor.email.toLowerCase() : null
}

export const assertTries = async (app: App, ctx: Ctx, route: AuthRoute, input: AuthBody, actor: UserActor | null) => {
  if (route.counts) {
    // Without an address, everybody is one network.
    const network = networkOf(ctx.origin.address ?? "")
    await assertTry(ctx, route.counts === "sign-ups" ? SIGN_UPS : SIGN_INS, network)
  }
  if (route.letters && input.email) {
    await assertTry(ctx, LETTERS, input.email)
  }
  if (isCodeCheck(route) && actor) {
    await assertTry(ctx, SECOND_FACTOR_TRIES, actor.userId)
  }
  const account = triedAccount(route, input, actor)
  if (account) {
    const taken = await takeTry(ctx, PASSWORD_TRIES, account)
    if (taken.first) {
      await recordOutcome(app, ctx, { route, actor, input, outcome: "locked" })
    }
    if (!taken.allowed) {
      fail("RATE_LIMITED", { retryAfterSeconds: taken.retryAfterSeconds })
    }
  }
}

/** What turned out to be right was no guess. A right password of an unconfirmed address answers 403. */
export const giveBack = async (
  ctx: Ctx,
  route: AuthRoute,
  input: AuthBody,
  actor: UserActor | null,
  response: Response,
) => {
  const account = triedAccount(route, input, actor)
  if (account && (response.ok || (response.status === 403 && route.path === "/sign-in/email"))) {
    await returnTry(ctx, PASSWORD_TRIES, account)
  }
  if (actor && response.ok && isCodeCheck(route)) {
    await returnTry(ctx, SECOND_FACTOR_TRIES, actor.userId)
  }
}
