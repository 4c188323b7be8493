import { z } from "zod"
import { defineJob } from "#platform/enqueue"

/** Removes stored bytes whose rows are gone. */
export const removeObjects = defineJob(
  "delivery.remove-objects",
  z.object({ keys: z.array(z.string().max(100)).max(500) }),
  {
    queue: "rest",
    handler: async () => (await import("./jobs/remove-objects.ts")).removeObjects,
  },
)

export const tidyUploads = defineJob("delivery.tidy-uploads", z.object({}), {
  queue: "rest",
  handler: async () => (await import("./jobs/tidy-uploads.ts")).tidyUploads,
})

/** Every job of this module, for the registry. */
export const deliveryJobs = [removeObjects, tidyUploads]
