import { inLocale } from "@atelier/domain/copy"
import type { ArtistExperienceLevel, FreelancerStatus, InvitationKind, UserRole } from "@atelier/domain/identity"

export const identity = inLocale({
  role: { CLIENT: "Client", FREELANCER: "Freelancer", ADMIN: "Admin" } satisfies Record<UserRole, string>,
  freelancerStatus: {
    PENDING: "Application under review",
    APPROVED: "Approved",
    REJECTED: "Rejected",
    SUSPENDED: "Suspended",
  } satisfies Record<FreelancerStatus, string>,
  experience: {
    JUNIOR: "Junior",
    MID: "Intermediate",
    SENIOR: "Senior",
    EXPERT: "Expert",
  } satisfies Record<ArtistExperienceLevel, string>,
  invitation: {
    FREELANCER: "Invitation to work as a freelancer",
    COMPANY_MEMBER: "Invitation to a company",
  } satisfies Record<InvitationKind, string>,
})
