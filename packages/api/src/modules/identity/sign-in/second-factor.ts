import { sessions } from "@atelier/db/schema"
import { copy } from "@atelier/domain/copy"
import { eq } from "drizzle-orm"
import type { UserActor } from "#platform/actor"
import type { App } from "#platform/app"
import type { Ctx } from "#platform/ctx"
import type { Attempt } from "./auth-guards.ts"
import type { AuthRoute } from "./auth-routes.ts"
import { CODE_USES } from "./limits.ts"
import { consume } from "./rate-limit.ts"
import { cookieName } from "./session-cookie.ts"

const USED = { code: "CODE_USED", message: copy.signInFailures.CODE_USED }

/** A code of the app counts once, though the library would take it for a minute more; what it has begun is ended again. */
export async function refuseUsedCode(
  ctx: Ctx,
  { route, input, actor }: Attempt,
  given: Response,
  begun: UserActor | null,
): Promise<Response | null> {
  const who = begun ?? actor
  if (route.path !== "/two-factor/verify-totp" || !given.ok || !who) {
    return null
  }
  if ((await consume(ctx, CODE_USES, `${who.userId}:${input.code}`)).allowed) {
    return null
  }
  if (begun) {
    await ctx.db.delete(sessions).where(eq(sessions.id, begun.sessionId))
  }
  return Response.json(USED, { status: 401 })
}

/** After Google the browser has left our page: where the library asks for the second factor, it goes to the page that does. */
export function challengeAsPage(app: App, route: AuthRoute, given: Response): Response {
  const challenge = `${cookieName(app.env, "two_factor")}=`
  if (!route.google || !given.headers.getSetCookie().some((cookie) => cookie.startsWith(challenge))) {
    return given
  }
  const headers = new Headers(given.headers)
  headers.set("location", `/two-factor?next=${encodeURIComponent(headers.get("location") ?? "/")}`)
  headers.delete("content-type")
  return new Response(null, { status: 302, headers })
}
