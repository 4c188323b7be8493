import type { Handlers } from "#platform/enqueue"
import type { JobsOf } from "#platform/jobs"

export const briefsHandlers: Handlers<JobsOf<"briefs">> = {
  "briefs.read-file": async () => (await import("./jobs/read-file.ts")).readFile,
  "briefs.remove-discarded": async () => (await import("./jobs/remove-discarded.ts")).removeDiscarded,
}
