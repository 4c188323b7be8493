import { z } from "zod"
import { invalid } from "../copy/index.ts"
import { HexColor, HttpsUrl, Id, line, pageShape, text } from "../shared/index.ts"

const CompanyName = line(1, 200)
const Words = z.array(line(1, 60)).max(30)
const Rules = z.array(line(1, 200)).max(20)

/** The one short page of a new client; everything beyond the name can wait. */
export const StartCompanyInput = z.object({
  name: CompanyName.describe("Name of the company"),
  website: HttpsUrl.optional().describe("Web site, starting with https://"),
  industry: line(1, 100).optional().describe("Industry"),
})
export type StartCompanyInput = z.infer<typeof StartCompanyInput>

const Font = line(1, 100)
const SocialLinks = z.object({
  twitter: HttpsUrl.optional(),
  linkedin: HttpsUrl.optional(),
  facebook: HttpsUrl.optional(),
  instagram: HttpsUrl.optional(),
  youtube: HttpsUrl.optional(),
})

/** Any part of the brand; what is left out stays, null clears. */
export const UpdateCompanyInput = z.object({
  name: CompanyName.optional().describe("Name of the company"),
  website: HttpsUrl.nullish().describe("Web site, starting with https://"),
  industry: line(1, 100).nullish().describe("Industry"),
  tagline: line(1, 200).nullish().describe("Tagline"),
  primaryColor: HexColor.nullish().describe("Primary colour as #RRGGBB"),
  secondaryColor: HexColor.nullish().describe("Secondary colour as #RRGGBB"),
  accentColor: HexColor.nullish().describe("Accent colour as #RRGGBB"),
  backgroundColor: HexColor.nullish().describe("Background colour as #RRGGBB"),
  textColor: HexColor.nullish().describe("Text colour as #RRGGBB"),
  brandColors: z.array(HexColor).max(20).optional().describe("Further colours as #RRGGBB"),
  primaryFont: Font.nullish().describe("Primary font"),
  secondaryFont: Font.nullish().describe("Secondary font"),
  keywords: Words.optional().describe("Keywords for the brand"),
  toneWords: Words.optional().describe("Words for how the brand speaks"),
  brandDos: Rules.optional().describe("What work for the brand does"),
  brandDonts: Rules.optional().describe("What work for the brand does not do"),
  socialLinks: SocialLinks.optional().describe("Links by network"),
  brandReferenceIds: z.array(Id).max(20).optional().describe("Ids of styles or files that show the brand"),
})
export type UpdateCompanyInput = z.infer<typeof UpdateCompanyInput>

/** A page that a company shows to the public. */
export const ReadWebsiteInput = z.object({
  website: z
    .url({ protocol: /^https?$/, error: invalid.httpsUrl })
    .max(500)
    .describe("Address of the website"),
})
export type ReadWebsiteInput = z.infer<typeof ReadWebsiteInput>

/** What was found on a website: parts of a brand that can be saved as they are. */
export type WebsiteFacts = Pick<
  UpdateCompanyInput,
  | "name"
  | "tagline"
  | "industry"
  | "primaryColor"
  | "secondaryColor"
  | "accentColor"
  | "brandColors"
  | "primaryFont"
  | "secondaryFont"
  | "keywords"
  | "socialLinks"
>

/** The picture that a website shows as its logo, to be looked at before it is kept. */
export type FoundLogo = { fileName: string; mimeType: string; base64: string }

const MAX_FACTS = 20
/** A group of facts about people: short text, numbers or lists under short names. */
const Facts = z
  .record(
    z.string().regex(/^[a-zA-Z][a-zA-Z0-9]{0,39}$/),
    z.union([text(0, 500), z.number().min(-1e9).max(1e9), z.array(line(1, 100)).max(20), z.null()]),
  )
  .refine((facts) => Object.keys(facts).length <= MAX_FACTS, invalid.tooManyFacts(MAX_FACTS))

export const SaveAudienceInput = z.object({
  id: Id.optional().describe("Audience to change; omit it to create one"),
  name: line(1, 200).describe("Name of the audience"),
  description: text(0, 2000).default("").describe("Who they are"),
  isPrimary: z.boolean().default(false).describe("Makes it the primary audience"),
  demographics: Facts.default({}).describe("Demographic facts by name"),
  firmographics: Facts.default({}).describe("Facts about their companies, by name"),
  psychographics: Facts.default({}).describe("Facts about their attitudes, by name"),
  behavioral: Facts.default({}).describe("Facts about their behaviour, by name"),
})
export type SaveAudienceInput = z.infer<typeof SaveAudienceInput>

export const DeleteAudienceInput = z.object({ audienceId: Id.describe("Audience") })
export type DeleteAudienceInput = z.infer<typeof DeleteAudienceInput>

export const SetOrderLimitInput = z.object({
  approvalAbove: z
    .int()
    .min(0)
    .max(1_000_000)
    .nullable()
    .describe("A member's order above so many credits waits for the owner; null is no limit"),
})
export type SetOrderLimitInput = z.infer<typeof SetOrderLimitInput>

export const ListCompaniesInput = z.object({
  ...pageShape,
  search: line(1, 100).optional().describe("Search in names"),
})
export type ListCompaniesInput = z.infer<typeof ListCompaniesInput>
