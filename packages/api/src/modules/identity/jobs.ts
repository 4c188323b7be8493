import type { Handlers } from "#platform/enqueue"
import type { JobsOf } from "#platform/jobs"

export const identityHandlers: Handlers<JobsOf<"identity">> = {
  "identity.send-letter": async () => (await import("./jobs/send-letter.ts")).sendLetter,
  "identity.tidy": async () => (await import("./jobs/tidy.ts")).tidy,
}
