import { z } from "zod"
import { defineJob } from "#platform/enqueue"

const user = z.string().max(64)
const reason = z.string().max(2000)

/** One e-mail about an account; `id` makes a repeated send recognisable. */
export const LetterPayload = z.intersection(
  z.object({ id: z.uuid() }),
  z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("verify-email"), userId: user, next: z.string().max(500).optional() }),
    z.object({ kind: z.literal("address-taken"), userId: user }),
    z.object({ kind: z.literal("reset-password"), userId: user, token: z.string().max(200) }),
    z.object({ kind: z.literal("password-changed"), userId: user }),
    z.object({ kind: z.literal("two-factor-changed"), userId: user, enabled: z.boolean() }),
    z.object({ kind: z.literal("application-approved"), userId: user }),
    z.object({ kind: z.literal("application-rejected"), userId: user, reason }),
    z.object({ kind: z.literal("suspended"), userId: user, reason }),
    z.object({ kind: z.literal("reinstated"), userId: user }),
    z.object({ kind: z.literal("role-changed"), userId: user, role: z.string().max(20) }),
    z.object({ kind: z.literal("invitation"), email: z.string().max(254), token: z.string().max(200) }),
  ]),
)
export type LetterPayload = z.infer<typeof LetterPayload>

export const sendLetterJob = defineJob("identity.send-letter", LetterPayload, {
  queue: "mail",
  urgent: true,
  handler: async () => (await import("./jobs/send-letter.ts")).sendLetter,
})

export const tidyJob = defineJob("identity.tidy", z.object({}), {
  queue: "rest",
  handler: async () => (await import("./jobs/tidy.ts")).tidy,
})

/** Every job of this module, for the registry. */
export const identityJobs = [sendLetterJob, tidyJob]
