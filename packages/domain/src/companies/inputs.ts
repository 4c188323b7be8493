import { z } from "zod"
import { Email, HexColor, HttpsUrl, Id, line, pageShape, text } from "../shared/index.ts"

export const CompanyName = line(1, 200)
const Words = z.array(line(1, 60)).max(30)

/** The one short page of a new client; everything beyond the name can wait. */
export const StartCompanyInput = z.object({
  name: CompanyName,
  website: HttpsUrl.optional(),
  industry: line(1, 100).optional(),
})
export type StartCompanyInput = z.infer<typeof StartCompanyInput>

const Font = line(1, 100)
export const SocialLinks = z.object({
  twitter: HttpsUrl.optional(),
  linkedin: HttpsUrl.optional(),
  facebook: HttpsUrl.optional(),
  instagram: HttpsUrl.optional(),
  youtube: HttpsUrl.optional(),
})

/** Any part of the brand; what is left out stays, null clears. */
export const UpdateCompanyInput = z.object({
  name: CompanyName.optional(),
  website: HttpsUrl.nullish(),
  industry: line(1, 100).nullish(),
  tagline: line(1, 200).nullish(),
  primaryColor: HexColor.nullish(),
  secondaryColor: HexColor.nullish(),
  accentColor: HexColor.nullish(),
  backgroundColor: HexColor.nullish(),
  textColor: HexColor.nullish(),
  brandColors: z.array(HexColor).max(20).optional(),
  primaryFont: Font.nullish(),
  secondaryFont: Font.nullish(),
  keywords: Words.optional(),
  socialLinks: SocialLinks.optional(),
  brandReferenceIds: z.array(Id).max(20).optional(),
})
export type UpdateCompanyInput = z.infer<typeof UpdateCompanyInput>

/** A group of facts about people: short text, numbers or lists under short names. */
const Facts = z
  .record(
    z.string().regex(/^[a-zA-Z][a-zA-Z0-9]{0,39}$/),
    z.union([text(0, 500), z.number().min(-1e9).max(1e9), z.array(line(1, 100)).max(20), z.null()]),
  )
  .refine((facts) => Object.keys(facts).length <= 20, "At most 20 facts.")

export const SaveAudienceInput = z.object({
  id: Id.optional(),
  name: line(1, 200),
  description: text(0, 2000).default(""),
  isPrimary: z.boolean().default(false),
  demographics: Facts.default({}),
  firmographics: Facts.default({}),
  psychographics: Facts.default({}),
  behavioral: Facts.default({}),
})
export type SaveAudienceInput = z.infer<typeof SaveAudienceInput>

export const DeleteAudienceInput = z.object({ audienceId: Id })
export type DeleteAudienceInput = z.infer<typeof DeleteAudienceInput>

export const InviteMemberInput = z.object({ email: Email })
export type InviteMemberInput = z.infer<typeof InviteMemberInput>

export const InvitationToken = z
  .string()
  .min(20)
  .max(200)
  .regex(/^[\w-]+$/)
export const AcceptInvitationInput = z.object({ token: InvitationToken })
export type AcceptInvitationInput = z.infer<typeof AcceptInvitationInput>

export const ListCompaniesInput = z.object({ ...pageShape, search: line(1, 100).optional() })
export type ListCompaniesInput = z.infer<typeof ListCompaniesInput>
