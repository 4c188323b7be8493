import {
  AcceptMembershipInput,
  ChangeMemberInput,
  InviteMemberInput,
  JoinTeamInput,
  MemberInvitationInput,
  OfferOwnershipInput,
  RemoveMemberInput,
  RevokeMemberInvitationInput,
} from "@atelier/domain/identity"
import { router } from "#trpc/init"
import { clientProcedure, memberProcedure, publicProcedure } from "#trpc/procedures"
import { changeMember } from "./team/change-member.ts"
import { acceptMembership, getMemberInvitation, joinTeam } from "./team/enter-team.ts"
import { inviteMember, revokeMemberInvitation } from "./team/invite-member.ts"
import { leaveTeam, removeMember } from "./team/leave-team.ts"
import { offerOwnership, withdrawOwnership } from "./team/offer-ownership.ts"
import { getTeam } from "./team/queries.ts"

/** The people of a company: who they are, what they may do and spend. */
export const teamRouter = router({
  list: clientProcedure
    .meta({ standing: "any", description: "List the people of your company" })
    .query(({ ctx }) => getTeam(ctx)),
  invite: clientProcedure
    .meta({ owner: true, limit: "starts", description: "Invite someone to your company, or send the invitation again" })
    .input(InviteMemberInput)
    .mutation(({ ctx, input }) => inviteMember(ctx, input)),
  revokeInvitation: clientProcedure
    .meta({ owner: true, description: "Withdraw an open invitation to your company" })
    .input(RevokeMemberInvitationInput)
    .mutation(({ ctx, input }) => revokeMemberInvitation(ctx, input)),
  invitation: publicProcedure
    .meta({ description: "Show what an invitation to a company says" })
    .input(MemberInvitationInput)
    .query(({ ctx, input }) => getMemberInvitation(ctx, input)),
  join: publicProcedure
    .meta({ description: "Make an account with an invitation to a company" })
    .input(JoinTeamInput)
    .mutation(({ ctx, input }) => joinTeam(ctx, input)),
  accept: memberProcedure
    .meta({ viewers: true, unverified: true, description: "Join the company that has invited you" })
    .input(AcceptMembershipInput)
    .mutation(({ ctx, input }) => acceptMembership(ctx, input)),
  change: clientProcedure
    .meta({ owner: true, fresh: true, description: "Change the role or monthly budget of someone in your company" })
    .input(ChangeMemberInput)
    .mutation(({ ctx, input }) => changeMember(ctx, input)),
  remove: clientProcedure
    .meta({ owner: true, fresh: true, description: "Remove someone from your company" })
    .input(RemoveMemberInput)
    .mutation(({ ctx, input }) => removeMember(ctx, input)),
  leave: clientProcedure
    .meta({ viewers: true, description: "Leave your company" })
    .mutation(({ ctx }) => leaveTeam(ctx)),
  offerOwnership: clientProcedure
    .meta({ owner: true, fresh: true, description: "Ask a member to become the owner of your company" })
    .input(OfferOwnershipInput)
    .mutation(({ ctx, input }) => offerOwnership(ctx, input)),
  withdrawOwnership: clientProcedure
    .meta({ description: "Withdraw the offer to become the owner, or decline it" })
    .mutation(({ ctx }) => withdrawOwnership(ctx)),
})
