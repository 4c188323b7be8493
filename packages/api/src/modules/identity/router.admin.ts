import {
  ApproveFreelancerInput,
  ChangeRoleInput,
  EndSessionInput,
  InviteFreelancerInput,
  ListUsersInput,
  UserReasonInput,
  VerifySkillInput,
} from "@atelier/domain/identity"
import { ById, ByUser } from "@atelier/domain/shared"
import { router } from "#trpc/init"
import { adminProcedure } from "#trpc/procedures"
import { inviteFreelancer, listInvitations, revokeInvitation } from "./account/invitations.ts"
import { listSessionsOf } from "./account/queries.ts"
import { changeRole } from "./people/change-role.ts"
import { approveFreelancer, rejectFreelancer } from "./people/decide-application.ts"
import { getUser, listUsers } from "./people/queries.admin.ts"
import { suspendUser, unsuspendUser } from "./people/suspend-user.ts"
import { verifySkill } from "./people/verify-skill.ts"
import { endSession } from "./sign-in/end-sessions.ts"

export const identityAdminRouter = router({
  listUsers: adminProcedure
    .meta({ description: "List users by role, freelancer status, suspension and words of name or address" })
    .input(ListUsersInput)
    .query(({ ctx, input }) => listUsers(ctx, input)),
  getUser: adminProcedure
    .meta({ description: "Show one user with sessions and freelancer profile" })
    .input(ByUser)
    .query(({ ctx, input }) => getUser(ctx, input)),
  approveFreelancer: adminProcedure
    .meta({ description: "Approve a freelancer's application", fresh: true })
    .input(ApproveFreelancerInput)
    .mutation(({ ctx, input }) => approveFreelancer(ctx, input)),
  rejectFreelancer: adminProcedure
    .meta({ description: "Reject a freelancer's application with a reason", fresh: true })
    .input(UserReasonInput)
    .mutation(({ ctx, input }) => rejectFreelancer(ctx, input)),
  suspendUser: adminProcedure
    .meta({ description: "Suspend a user at once, with a reason", fresh: true })
    .input(UserReasonInput)
    .mutation(({ ctx, input }) => suspendUser(ctx, input)),
  unsuspendUser: adminProcedure
    .meta({ description: "Lift a suspension", fresh: true })
    .input(ByUser)
    .mutation(({ ctx, input }) => unsuspendUser(ctx, input)),
  changeRole: adminProcedure
    .meta({ description: "Give a user another role", fresh: true, person: true })
    .input(ChangeRoleInput)
    .mutation(({ ctx, input }) => changeRole(ctx, input)),
  listSessions: adminProcedure
    .meta({ description: "List the open sessions of one user" })
    .input(ByUser)
    .query(({ ctx, input }) => listSessionsOf(ctx, input.userId)),
  endSession: adminProcedure
    .meta({ description: "End one session of one user at once", fresh: true })
    .input(EndSessionInput)
    .mutation(({ ctx, input }) => endSession(ctx, input)),
  verifySkill: adminProcedure
    .meta({ description: "Mark a freelancer's skill as verified, or correct its level", fresh: true })
    .input(VerifySkillInput)
    .mutation(({ ctx, input }) => verifySkill(ctx, input)),
  listInvitations: adminProcedure
    .meta({ description: "List the newest invitations of freelancers" })
    .query(({ ctx }) => listInvitations(ctx)),
  inviteFreelancer: adminProcedure
    .meta({ description: "Invite a freelancer by e-mail; who accepts is approved", fresh: true, person: true })
    .input(InviteFreelancerInput)
    .mutation(({ ctx, input }) => inviteFreelancer(ctx, input)),
  revokeInvitation: adminProcedure
    .meta({ description: "Take an open invitation back" })
    .input(ById)
    .mutation(({ ctx, input }) => revokeInvitation(ctx, input)),
})
