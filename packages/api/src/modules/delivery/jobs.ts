import type { Handlers } from "#platform/enqueue"
import type { JobsOf } from "#platform/jobs"

export const deliveryHandlers: Handlers<JobsOf<"delivery">> = {
  "delivery.describe-files": async () => (await import("./jobs/describe-files.ts")).describeFiles,
  "delivery.make-film": async () => (await import("./jobs/make-film.ts")).makeFilmPreviews,
  "delivery.read-facts": async () => (await import("./jobs/read-facts.ts")).readFacts,
  "delivery.remove-objects": async () => (await import("./jobs/remove-objects.ts")).removeObjects,
  "delivery.tidy-uploads": async () => (await import("./jobs/tidy-uploads.ts")).tidyUploads,
}
