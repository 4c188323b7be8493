import type { Reason } from "@atelier/domain/errors"
import { userIdOf } from "#platform/actor"
import { audit } from "#platform/audit"
import type { Ctx } from "#platform/ctx"
import type { DomainError } from "#platform/errors"
import { DENIALS } from "./limits.ts"
import { consume } from "./rate-limit.ts"

/** Refusals that mean: not for you. The others are part of ordinary work, unless they carry `denied`. */
const DENYING: readonly Reason[] = [
  "WRONG_ROLE",
  "PERSON_NEEDED",
  "SUSPENDED",
  "NOT_APPROVED",
  "SECOND_FACTOR_SETUP_NEEDED",
  "CROSS_SITE",
]

/**
 * Tells of someone who tried what is not theirs to do: a log line each time, a row of the audit log once a person and minute,
 * so that nobody can flood it. Never fails: the refusal stands, whether it could be written down or not.
 */
export async function recordRefusal(ctx: Ctx, path: string, error: DomainError | undefined): Promise<void> {
  const userId = userIdOf(ctx.actor)
  if (!error || !userId || !(error.denied || DENYING.includes(error.reason))) {
    return
  }
  const { reason, denied } = error
  const { requestId, origin } = ctx
  ctx.log.warn({ path, reason, ...denied, userId, requestId, address: origin.address, via: origin.via }, "refused")
  try {
    if ((await consume(ctx, DENIALS, userId)).allowed) {
      await audit(ctx, {
        action: "ACCESS_DENIED",
        resourceType: "procedure",
        resourceId: path,
        outcome: "DENIED",
        metadata: { reason, ...denied },
      })
    }
  } catch (error) {
    ctx.log.error({ error, path, requestId }, "a refusal could not be written down")
  }
}
