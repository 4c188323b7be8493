import type { UserRole } from "@atelier/domain/identity"
import { ZodError } from "zod"
import { assertTurn, PERSON_LIMITS, recordRefusal } from "#modules/identity"
import type {
  Actor,
  AdminActor,
  ClientActor,
  FreelancerActor,
  MemberActor,
  ReaderActor,
  ReviewerActor,
} from "#platform/actor"
import type { Ctx } from "#platform/ctx"
import { fail, isDomainError } from "#platform/errors"
import { setting } from "#platform/settings"
import { inOrder, inTurn } from "#platform/turns"
import { type Meta, messageOf, middleware, procedure, TRPCError, toTrpcError } from "./init.ts"

const FRESH_MS = 30 * 60_000

/** Input that does not parse, in lines a person can read; a caller in this process sees nothing but the message. */
function readable(error: TRPCError): TRPCError {
  return error.cause instanceof ZodError
    ? new TRPCError({ code: error.code, message: messageOf(error.cause), cause: error.cause })
    : error
}

const mapErrors = middleware(async ({ ctx, path, type, next }) => {
  const started = performance.now()
  const result = await next()
  const ms = Math.round((performance.now() - started) * 10) / 10
  if (result.ok) {
    ctx.log.debug({ path, type, ms, requestId: ctx.requestId }, "call")
    return result
  }
  // tRPC's own refusals (input that does not parse, unknown paths) stay; what a verb threw arrives wrapped.
  const thrown = result.error.code === "INTERNAL_SERVER_ERROR"
  const final = thrown ? toTrpcError(result.error.cause ?? result.error, ctx.requestId) : readable(result.error)
  const lasting = isDomainError(final.cause) && final.cause.reason === "STRIPE_REFUSED"
  const level = final.code === "INTERNAL_SERVER_ERROR" || lasting ? "error" : "debug"
  ctx.log[level](
    {
      path,
      type,
      ms,
      requestId: ctx.requestId,
      code: final.code,
      ...(level === "error" ? { error: result.error.cause ?? result.error } : {}),
    },
    "call refused",
  )
  await recordRefusal(ctx, path, isDomainError(final.cause) ? final.cause : undefined)
  return { ...result, error: final }
})

function assertStanding(actor: Actor, meta: Meta | undefined) {
  if (actor.kind !== "user" || meta?.standing === "any") {
    return
  }
  if (actor.standing === "SUSPENDED") {
    fail("SUSPENDED")
  }
  if (actor.standing !== "ACTIVE" && meta?.standing !== "waiting") {
    fail("NOT_APPROVED")
  }
}

/** A viewer of a company reads; owners alone decide about its people and money. */
function assertCompanyRole(actor: Actor, type: string, meta: Meta | undefined) {
  if (actor.kind !== "user" || actor.role !== "CLIENT" || actor.companyRole === null) {
    return
  }
  if (actor.companyRole === "VIEWER" && type === "mutation" && !meta?.viewers) {
    fail("VIEWERS_READ")
  }
  if (meta?.owner && actor.companyRole !== "OWNER") {
    fail("OWNER_ONLY")
  }
}

/**
 * The second factor protects a browser's session. Whoever is at the command line or runs a script on the server holds the
 * database's keys already and has no session to confirm; their rows of the audit log say so.
 */
async function assertFresh(ctx: Ctx, meta: Meta | undefined) {
  const { actor, origin } = ctx
  if (!meta?.fresh || actor.kind !== "user" || origin.via !== "web") {
    return
  }
  if (actor.twoFactorEnabled && ctx.now().getTime() - (actor.twoFactorAt?.getTime() ?? 0) > FRESH_MS) {
    fail("FRESH_TWO_FACTOR_NEEDED")
  }
  if (!actor.twoFactorEnabled && actor.role === "ADMIN" && (await setting(ctx, "adminTwoFactor"))) {
    fail("SECOND_FACTOR_SETUP_NEEDED")
  }
}

/** Scripts and the system act without a session, and without limits. */
async function assertWithinLimit(ctx: Ctx, actor: Actor, meta: Meta | undefined) {
  if (meta?.limit && actor.kind === "user" && actor.sessionId) {
    await assertTurn(ctx, PERSON_LIMITS[meta.limit], actor.userId)
  }
}

function assertRole<A extends Actor>(actor: Actor, roles: readonly UserRole[]): A {
  if (!("role" in actor)) {
    return fail("SIGNED_OUT")
  }
  if (!roles.includes(actor.role)) {
    return fail("WRONG_ROLE")
  }
  // The check above is what makes the narrowing true.
  return actor as A
}

/** A person's changes from outside run a few at a time. A batch counts as one: its calls follow each other. */
const limitConcurrency = middleware(({ ctx: { actor, origin, requestId }, type, next }) =>
  type === "mutation" && actor.kind === "user" && origin.address !== null
    ? inOrder(`${actor.userId} ${requestId}`, () => inTurn(actor.userId, () => next()))
    : next(),
)

/** The one gate: sets access meta and narrows the actor together, before any input is parsed. */
function role<A extends Actor>(roles: UserRole[], { system = false } = {}) {
  return procedure
    .meta({ access: roles })
    .use(mapErrors)
    .use(async ({ ctx, meta, type, next }) => {
      const actor = assertRole<A>(ctx.actor, roles)
      if (actor.kind === "system" && (!system || meta?.person)) {
        fail("PERSON_NEEDED")
      }
      assertStanding(actor, meta)
      assertCompanyRole(actor, type, meta)
      if (actor.kind === "user" && !actor.emailVerified && !meta?.unverified) {
        fail("EMAIL_NOT_VERIFIED")
      }
      await assertFresh(ctx, meta)
      await assertWithinLimit(ctx, actor, meta)
      return next({ ctx: { ...ctx, actor } })
    })
    .use(limitConcurrency)
}

export const publicProcedure = procedure.meta({ access: "public" }).use(mapErrors)
export const clientProcedure = role<ClientActor>(["CLIENT"])
export const freelancerProcedure = role<FreelancerActor>(["FREELANCER"])
/** For the two between whom a dispute is. */
export const sideProcedure = role<ClientActor | FreelancerActor>(["CLIENT", "FREELANCER"])
export const adminProcedure = role<AdminActor>(["ADMIN"], { system: true })
export const reviewerProcedure = role<ReviewerActor>(["CLIENT", "ADMIN"])
export const memberProcedure = role<MemberActor>(["CLIENT", "FREELANCER", "ADMIN"])
/** For all members, about things and not about the caller: open to the system too. */
export const readerProcedure = role<ReaderActor>(["CLIENT", "FREELANCER", "ADMIN"], { system: true })
