import {
  BySession,
  InvitationToken,
  JoinInput,
  SetOnboardingInput,
  UpdateAccountInput,
  UpdateFreelancerProfileInput,
} from "@atelier/domain/identity"
import { SetEmailSettingInput } from "@atelier/domain/notifications"
import { z } from "zod"
import { router } from "#trpc/init"
import { clientProcedure, freelancerProcedure, memberProcedure, publicProcedure } from "#trpc/procedures"
import { getInvitation } from "./account/invitations.ts"
import { joinAsFreelancer } from "./account/join.ts"
import { getOnboarding, setOnboarding } from "./account/onboarding.ts"
import { getMyProfile, getSecurity, getViewer, listSessions } from "./account/queries.ts"
import { setEmailSetting } from "./account/set-email-setting.ts"
import { updateAccount } from "./account/update-account.ts"
import { updateFreelancerProfile } from "./account/update-freelancer-profile.ts"
import { identityAdminRouter } from "./router.admin.ts"
import { teamRouter } from "./router.team.ts"
import { revokeOtherSessions, revokeSession } from "./sign-in/end-sessions.ts"

const InvitationInput = z.object({ token: InvitationToken })

const freelancerRouter = router({
  get: freelancerProcedure
    .meta({ standing: "any", description: "Show your own freelancer profile" })
    .query(({ ctx }) => getMyProfile(ctx)),
  update: freelancerProcedure
    .meta({ standing: "waiting", description: "Change your own freelancer profile" })
    .input(UpdateFreelancerProfileInput)
    .mutation(({ ctx, input }) => updateFreelancerProfile(ctx, input)),
})

export const identityRouter = router({
  me: memberProcedure
    .meta({ standing: "any", unverified: true, description: "Show who is signed in" })
    .query(({ ctx }) => getViewer(ctx)),
  update: memberProcedure
    .meta({ viewers: true, description: "Change your own name, time zone or telephone number" })
    .input(UpdateAccountInput)
    .mutation(({ ctx, input }) => updateAccount(ctx, input)),
  setEmailSetting: memberProcedure
    .meta({ viewers: true, standing: "any", description: "Switch e-mails about one event on or off" })
    .input(SetEmailSettingInput)
    .mutation(({ ctx, input }) => setEmailSetting(ctx, input)),
  security: memberProcedure
    .meta({ standing: "any", description: "Show how you sign in" })
    .query(({ ctx }) => getSecurity(ctx)),
  listSessions: memberProcedure
    .meta({ standing: "any", description: "List your open sessions" })
    .query(({ ctx }) => listSessions(ctx)),
  revokeSession: memberProcedure
    .meta({ viewers: true, standing: "any", description: "Sign one of your devices out" })
    .input(BySession)
    .mutation(({ ctx, input }) => revokeSession(ctx, input)),
  revokeOtherSessions: memberProcedure
    .meta({ viewers: true, standing: "any", description: "Sign all your other devices out" })
    .mutation(({ ctx }) => revokeOtherSessions(ctx)),
  join: publicProcedure
    .meta({ description: "Apply as a freelancer" })
    .input(JoinInput)
    .mutation(({ ctx, input }) => joinAsFreelancer(ctx, input)),
  invitation: publicProcedure
    .meta({ description: "Show whom an invitation was sent to" })
    .input(InvitationInput)
    .query(({ ctx, input }) => getInvitation(ctx, input)),
  onboarding: clientProcedure
    .meta({ standing: "any", description: "Show your first steps and which are done" })
    .query(({ ctx }) => getOnboarding(ctx)),
  setOnboarding: clientProcedure
    .meta({ viewers: true, description: "Leave out some of your first steps, or hide the list" })
    .input(SetOnboardingInput)
    .mutation(({ ctx, input }) => setOnboarding(ctx, input)),
  freelancer: freelancerRouter,
  team: teamRouter,
  admin: identityAdminRouter,
})
