import type { Handlers } from "#platform/enqueue"
import type { JobsOf } from "#platform/jobs"

export const importsHandlers: Handlers<JobsOf<"imports">> = {
  "imports.run-import": async () => (await import("./jobs/run-import.ts")).runImport,
}
