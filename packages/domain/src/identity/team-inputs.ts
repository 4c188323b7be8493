import { z } from "zod"
import { TEAM_ROLES } from "../companies/enums.ts"
import { Email, Id, Timezone, UserId } from "../shared/index.ts"
import { InvitationToken, NewPassword, PersonName } from "./account-inputs.ts"

/** People and open invitations of one company. */
export const MAX_TEAM = 50

const Role = z.enum(TEAM_ROLES).describe("What the person may do in the company")

export const InviteMemberInput = z.object({ email: Email, teamRole: Role })
export type InviteMemberInput = z.infer<typeof InviteMemberInput>

export const MemberInvitationInput = z.object({ token: InvitationToken })
export type MemberInvitationInput = z.infer<typeof MemberInvitationInput>

/** Whoever has an account already joins with it. */
export const AcceptMembershipInput = MemberInvitationInput.extend({
  leaveOwn: z.boolean().default(false).describe("Leaves the company that you are the only person in"),
})
export type AcceptMembershipInput = z.infer<typeof AcceptMembershipInput>

/** Whoever has none makes one, for the address that the invitation was sent to. */
export const JoinTeamInput = MemberInvitationInput.extend({
  name: PersonName,
  password: NewPassword,
  timezone: Timezone.default("UTC"),
})
export type JoinTeamInput = z.infer<typeof JoinTeamInput>

export const RevokeMemberInvitationInput = z.object({ invitationId: Id.describe("Invitation") })
export type RevokeMemberInvitationInput = z.infer<typeof RevokeMemberInvitationInput>

const ByColleague = z.object({ colleagueId: UserId.describe("Person of your company") })

export const ChangeMemberInput = ByColleague.extend({
  teamRole: Role,
  monthlyBudget: z
    .int()
    .min(0)
    .max(1_000_000)
    .nullable()
    .describe("Credits that a member may order for in a calendar month; null is no limit"),
})
export type ChangeMemberInput = z.infer<typeof ChangeMemberInput>

export const RemoveMemberInput = ByColleague
export type RemoveMemberInput = z.infer<typeof RemoveMemberInput>

export const OfferOwnershipInput = ByColleague
export type OfferOwnershipInput = z.infer<typeof OfferOwnershipInput>
