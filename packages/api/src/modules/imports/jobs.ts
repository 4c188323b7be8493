import type { Handlers } from "#platform/enqueue"
import type { JobsOf } from "#platform/jobs"

export const importsHandlers: Handlers<JobsOf<"imports">> = {
  "imports.tidy": async () => (await import("./jobs/tidy.ts")).tidyImports,
  "imports.run-import": async () => (await import("./jobs/run-import.ts")).runImport,
}
