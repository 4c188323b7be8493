import type { CompanyRole } from "@atelier/domain/companies"
import type { UserRole } from "@atelier/domain/identity"

export type UserStanding = "ACTIVE" | "SUSPENDED" | "PENDING" | "REJECTED"

type UserOf<R extends UserRole> = {
  kind: "user"
  role: R
  userId: string
  name: string
  email: string
  emailVerified: boolean
  companyId: string | null
  companyRole: CompanyRole | null
  /** Whose credits this person spends: those of the company's owner, without a company the own ones. */
  payerId: string
  /** Whose calendar months the budgets of the company follow. */
  payerTimezone: string
  timezone: string
  standing: UserStanding
  suspendedAt: Date | null
  sessionId: string
  twoFactorEnabled: boolean
  /** When the second factor was last confirmed in this session. */
  twoFactorAt: Date | null
}

export type UserActor<R extends UserRole = UserRole> = R extends UserRole ? UserOf<R> : never
export type ScriptActor = { kind: "script"; role: "ADMIN"; name: string; userId: string }
/** A script of ours that acts for no one, with an admin's rights. */
export type SystemScript = { kind: "system"; role: "ADMIN"; name: string; userId: null }
export type SystemActor = { kind: "system"; job: string }
export type WebhookActor = { kind: "webhook"; source: string }
export type AnonymousActor = { kind: "anonymous" }
export type Actor = UserActor | ScriptActor | SystemScript | SystemActor | WebhookActor | AnonymousActor

export type ClientActor = UserActor<"CLIENT">
export type FreelancerActor = UserActor<"FREELANCER">
export type AdminActor = UserActor<"ADMIN"> | ScriptActor | SystemScript
export type MemberActor = UserActor | ScriptActor
/** Those who decide about deliveries: clients and admins. */
export type ReviewerActor = ClientActor | UserActor<"ADMIN"> | ScriptActor
/** Whoever may read what is not about the reader. */
export type ReaderActor = MemberActor | SystemScript

/** The user's id where a person (or a script in a person's name) acts, else null. */
export const userIdOf = (actor: Actor): string | null => ("userId" in actor ? actor.userId : null)

const ACTOR_TYPES = { CLIENT: "client", FREELANCER: "freelancer", ADMIN: "admin" } as const

/** "client", "freelancer", "admin" or "system", as the activity log names actors. */
export function actorTypeOf(actor: Actor) {
  return actor.kind === "user"
    ? ACTOR_TYPES[actor.role]
    : actor.kind === "script"
      ? ("admin" as const)
      : ("system" as const)
}
