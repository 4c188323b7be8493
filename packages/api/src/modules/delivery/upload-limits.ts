import { taskFiles } from "@atelier/db/schema"
import { eq, ne, type SQL } from "drizzle-orm"
import { PERSON_LIMITS } from "#modules/identity"

type UploadLimits = {
  turns: (typeof PERSON_LIMITS)["uploads" | "libraryUploads"]
  /** The files that share the person's space with it. */
  sharing: SQL
}

/** What an upload counts towards: those for the library, which only admins send and imports use up, apart from all others. */
export function limitsOf(kind: string | null): UploadLimits {
  return kind === "LIBRARY"
    ? { turns: PERSON_LIMITS.libraryUploads, sharing: eq(taskFiles.kind, "LIBRARY") }
    : { turns: PERSON_LIMITS.uploads, sharing: ne(taskFiles.kind, "LIBRARY") }
}
