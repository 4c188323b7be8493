import type { Handlers } from "#platform/enqueue"
import type { JobsOf } from "#platform/jobs"

export const identityHandlers: Handlers<JobsOf<"identity">> = {
  "identity.tidy": async () => (await import("./jobs/tidy.ts")).tidy,
}
