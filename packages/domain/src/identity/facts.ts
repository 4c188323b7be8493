import { z } from "zod"
import { TEAM_ROLES } from "../companies/enums.ts"
import { change, fact } from "../facts/fact.ts"

const reason = z.string()

export const IDENTITY_FACTS = {
  "account.created": change("USER_CREATE", "user"),
  "account.updated": change("USER_UPDATE", "user"),
  "account.roleChanged": change("USER_ROLE_CHANGE", "user"),
  "account.suspended": fact(z.object({ reason }), { audit: ["USER_SUSPEND", "user"] }),
  "account.reinstated": change("USER_REINSTATE", "user"),
  "freelancer.applied": fact(z.object({ applicant: z.string() }), {
    tells: { admins: { event: "APPLICATION_RECEIVED", place: "people" } },
  }),
  "freelancer.approved": fact(z.object({}), {
    audit: ["FREELANCER_APPROVE", "user"],
    tells: { freelancer: { event: "FREELANCER_APPROVED", place: "home" } },
  }),
  "freelancer.rejected": fact(z.object({ reason }), {
    audit: ["FREELANCER_REJECT", "user"],
    tells: { freelancer: { event: "FREELANCER_REJECTED", place: "home" } },
  }),
  "freelancer.suspended": fact(z.object({ reason }), {
    audit: ["FREELANCER_SUSPEND", "user"],
    tells: { freelancer: { event: "FREELANCER_SUSPENDED", place: "home" } },
  }),
  "freelancer.updated": change("FREELANCER_UPDATE", "user"),
  "skill.verified": fact(z.object({ skill: z.string() }), {
    audit: ["SKILL_VERIFY", "user"],
    tells: { freelancer: { event: "SKILL_VERIFIED", place: "profile" } },
  }),
  /** The mark was taken away, or only the level corrected. */
  "skill.changed": fact(z.object({ skill: z.string() }), { audit: ["SKILL_CHANGE", "user"] }),
  /** Someone has accepted the invitation of a company. */
  "member.joined": fact(z.object({ member: z.string(), company: z.string() }), {
    audit: ["USER_UPDATE", "user"],
    tells: { client: { event: "TEAM_CHANGED", place: "team" } },
  }),
  "member.left": fact(z.object({ member: z.string(), company: z.string() }), {
    audit: ["USER_UPDATE", "user"],
    tells: { client: { event: "TEAM_CHANGED", place: "team" } },
  }),
  "member.removed": fact(z.object({ company: z.string() }), {
    audit: ["USER_UPDATE", "user"],
    tells: { client: { event: "TEAM_CHANGED", place: "home" } },
  }),
  /** Another role, or another budget. */
  "member.changed": fact(
    z.object({ company: z.string(), role: z.enum(TEAM_ROLES), monthlyBudget: z.int().nullable() }),
    { audit: ["USER_UPDATE", "user"], tells: { client: { event: "TEAM_CHANGED", place: "team" } } },
  ),
  /** The owner asks a member to take over. */
  "ownership.offered": fact(z.object({ company: z.string(), owner: z.string(), until: z.date() }), {
    audit: ["COMPANY_UPDATE", "company"],
    tells: { client: { event: "TEAM_CHANGED", place: "team" } },
  }),
  "ownership.withdrawn": change("COMPANY_UPDATE", "company"),
  "ownership.taken": fact(z.object({ company: z.string(), owner: z.string(), credits: z.int() }), {
    audit: ["COMPANY_UPDATE", "company"],
    tells: { client: { event: "TEAM_CHANGED", place: "team" } },
  }),
  "invitation.created": change("INVITATION_CREATE", "invitation"),
  "invitation.revoked": change("INVITATION_REVOKE", "invitation"),
}
