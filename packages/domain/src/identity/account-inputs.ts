import { z } from "zod"
import { SKILL_PROFICIENCIES, TASK_CATEGORIES } from "../catalog/enums.ts"
import { invalid, passwordProblems } from "../copy/index.ts"
import { Email, HttpsUrl, Id, Instant, line, pageShape, SessionId, Timezone, text, UserId } from "../shared/index.ts"
import { ARTIST_EXPERIENCE_LEVELS, FREELANCER_STATUSES, USER_ROLES } from "./enums.ts"
import { DaysOffInput, DEFAULT_WORKING_HOURS, WorkingHoursInput } from "./working-hours.ts"

/** An address of the web or of a mailbox, as mail programs would make it a link; "J.R.R. Tolkien" and "Dr.med. Weiß" are none. */
const LINK = /:\/\/|@|(?:^|[^\p{L}\p{N}])www\.|[\p{L}\p{N}-]\.\p{L}{2,}\/|[\p{L}\p{N}-]{3,}\.\p{L}{2,}(?=$|[\s:?#,])/iu

/** Whether a name would be made a link in an e-mail. */
export const carriesLink = (name: string): boolean => LINK.test(name.normalize("NFKC").replace(/\p{Cf}/gu, ""))

/** Stands in e-mails to others, so it carries no address. */
export const PersonName = line(1, 100)
  .refine((name) => !carriesLink(name), invalid.personName)
  .describe("Name of the person")
const Phone = z
  .string()
  .trim()
  .max(20)
  .regex(/^\+?[0-9][0-9 ()-]{4,18}$/, invalid.phone)
  .describe("Telephone number with its country code, such as +49 30 123456")
export const InvitationToken = z.string().min(20).max(100).describe("Token of the invitation")

/** Length only; whether a password is too common is `passwordProblem`'s matter. */
export const NewPassword = z
  .string()
  .min(12, passwordProblems.TOO_SHORT)
  .max(128, passwordProblems.TOO_LONG)
  .meta({ description: "Password", secret: true })

export const SignUpInput = z.object({ name: PersonName, email: Email, password: NewPassword })
export type SignUpInput = z.infer<typeof SignUpInput>

const FreelancerSkillInput = z.object({
  skillId: Id.describe("Skill"),
  level: z.enum(SKILL_PROFICIENCIES).describe("Proficiency"),
  years: z.number().min(0).max(80).multipleOf(0.5).nullish().describe("Years of experience"),
})

const FreelancerSkills = z
  .array(FreelancerSkillInput)
  .max(40)
  .refine((skills) => new Set(skills.map((s) => s.skillId)).size === skills.length, invalid.skillsTwice)
  .describe("Skills, each as {skillId, level, years}")
const Specializations = z.array(line(1, 60)).max(20).describe("Specializations")
const PortfolioUrls = z.array(HttpsUrl).max(10).describe("Links to work, each starting with https://")
/** US cents an hour. */
const HourlyRateCents = z.int().min(0).max(1_000_000)

export const JoinInput = SignUpInput.extend({
  timezone: Timezone.default("UTC"),
  skills: FreelancerSkills.default([]),
  specializations: Specializations.default([]),
  portfolioUrls: PortfolioUrls.default([]),
  workingHours: WorkingHoursInput.default(DEFAULT_WORKING_HOURS),
  hourlyRateCents: HourlyRateCents.nullish().describe("Hourly rate in US cents"),
  bio: text(0, 2000).optional().describe("A short introduction"),
  /** The secret of an invitation; an invited freelancer needs no further approval. */
  invitation: InvitationToken.optional().describe("Token of an invitation; invited freelancers need no approval"),
})
export type JoinInput = z.infer<typeof JoinInput>

export const UpdateAccountInput = z.object({
  name: PersonName.optional(),
  timezone: Timezone.optional(),
  phone: Phone.nullish(),
})
export type UpdateAccountInput = z.infer<typeof UpdateAccountInput>

export const BySession = z.object({ id: SessionId })
export type BySession = z.infer<typeof BySession>

/** One session of one person; a person's page never names another's. */
export const EndSessionInput = z.object({ userId: UserId, sessionId: SessionId })
export type EndSessionInput = z.infer<typeof EndSessionInput>

export const UpdateFreelancerProfileInput = z.object({
  bio: text(0, 2000).nullish().describe("A short introduction"),
  skills: FreelancerSkills.optional(),
  specializations: Specializations.optional(),
  portfolioUrls: PortfolioUrls.optional(),
  timezone: Timezone.optional(),
  workingHours: WorkingHoursInput.optional(),
  daysOff: DaysOffInput.optional(),
  hourlyRateCents: HourlyRateCents.nullish().describe("Hourly rate in US cents"),
  availability: z.boolean().optional().describe("Available for work"),
  vacationMode: z.boolean().optional().describe("On vacation"),
  vacationUntil: Instant.nullish().describe("End of the vacation, in UTC"),
  acceptsUrgentTasks: z.boolean().optional().describe("Accepts urgent tasks"),
  minCreditsToAccept: z.int().min(0).max(100_000).optional().describe("Smallest task to be offered, in credits"),
  maxConcurrentTasks: z.int().min(1).max(50).optional().describe("Most tasks at a time"),
  preferredCategories: z
    .array(z.enum(TASK_CATEGORIES))
    .max(TASK_CATEGORIES.length)
    .optional()
    .describe("Preferred categories"),
})
export type UpdateFreelancerProfileInput = z.infer<typeof UpdateFreelancerProfileInput>

export const ListUsersInput = z.object({
  ...pageShape,
  role: z.enum(USER_ROLES).optional().describe("Only people with this role"),
  freelancerStatus: z.enum(FREELANCER_STATUSES).optional().describe("Only freelancers with this status"),
  suspended: z.boolean().optional().describe("Only suspended people (true) or only others (false)"),
  search: line(1, 100).optional().describe("Search in names and e-mail addresses"),
})
export type ListUsersInput = z.infer<typeof ListUsersInput>

export const ApproveFreelancerInput = z.object({
  userId: UserId,
  experienceLevel: z.enum(ARTIST_EXPERIENCE_LEVELS).optional().describe("Experience level to start with"),
})
export type ApproveFreelancerInput = z.infer<typeof ApproveFreelancerInput>

/** A decision about a person, with the reason that this person will read. */
export const UserReasonInput = z.object({
  userId: UserId,
  reason: text(3, 1000).describe("Reason; this person reads it"),
})
export type UserReasonInput = z.infer<typeof UserReasonInput>

export const ChangeRoleInput = z.object({ userId: UserId, role: z.enum(USER_ROLES).describe("New role") })
export type ChangeRoleInput = z.infer<typeof ChangeRoleInput>

export const VerifySkillInput = z.object({
  userId: UserId,
  skillId: Id.describe("Skill"),
  verified: z.boolean().describe("Whether the skill is verified"),
  level: z.enum(SKILL_PROFICIENCIES).optional().describe("Proficiency"),
})
export type VerifySkillInput = z.infer<typeof VerifySkillInput>

export const InviteFreelancerInput = z.object({ email: Email })
export type InviteFreelancerInput = z.infer<typeof InviteFreelancerInput>

export const CreateAdminInput = z.object({
  email: Email,
  name: PersonName.optional(),
  password: NewPassword.optional(),
})
export type CreateAdminInput = z.infer<typeof CreateAdminInput>
