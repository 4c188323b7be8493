import { z } from "zod"
import { invalid } from "../copy/index.ts"
import { ByTask, Id, pageShape } from "../shared/index.ts"
import { isBrandKind } from "./brand-files.ts"
import { FILE_KINDS } from "./enums.ts"
import { cleanFileName, isAllowedName, MAX_FILE_NAME } from "./file-types.ts"

const ONE_OWNER = { path: ["taskId"], message: invalid.fileOwner }

/**
 * What comes with an upload; the type is read from the content. References belong to a brief, pictures for the library to whoever
 * sends them, logos and fonts to the sender's company, the rest to a task.
 */
export const UploadFileInput = z
  .object({
    kind: z.enum(FILE_KINDS).describe("What it is for"),
    taskId: Id.optional().describe("Task"),
    briefId: Id.optional().describe("Brief"),
    fileName: z
      .string()
      .min(1, invalid.missing)
      .max(2000)
      .overwrite(cleanFileName)
      .max(MAX_FILE_NAME)
      .refine(isAllowedName, invalid.fileType),
  })
  .refine(
    ({ kind, taskId, briefId }) =>
      [taskId, briefId].filter((id) => id !== undefined).length === (kind === "LIBRARY" || isBrandKind(kind) ? 0 : 1),
    ONE_OWNER,
  )
  .refine(({ kind, briefId }) => (kind === "REFERENCE") === (briefId !== undefined), {
    path: ["kind"],
    message: invalid.filePurpose,
  })
export type UploadFileInput = z.infer<typeof UploadFileInput>

export const FileUrlInput = z.object({
  fileId: Id.describe("File"),
  inline: z.boolean().default(false).describe("Link for display in a page instead of a download"),
})
export type FileUrlInput = z.infer<typeof FileUrlInput>

export const ArchiveFilesInput = z.object({ fileId: Id.describe("File") })
export type ArchiveFilesInput = z.infer<typeof ArchiveFilesInput>

export const RemoveFileInput = z.object({ fileId: Id.describe("File") })
export type RemoveFileInput = z.infer<typeof RemoveFileInput>

/** Files that belong to no version and no message: references, and own uploads that wait to be used. */
export const ListFilesInput = z
  .object({ taskId: Id.optional().describe("Task"), briefId: Id.optional().describe("Brief") })
  .refine(({ taskId, briefId }) => (taskId === undefined) !== (briefId === undefined), ONE_OWNER)
export type ListFilesInput = z.infer<typeof ListFilesInput>

export const PreflightInput = ByTask.extend({ fileIds: z.array(Id).min(1).max(50).describe("Ids of uploaded files") })
export type PreflightInput = z.infer<typeof PreflightInput>

export const ReviewQueueInput = z.object(pageShape)
export type ReviewQueueInput = z.infer<typeof ReviewQueueInput>

export const UnreadMessagesInput = z.object({ taskIds: z.array(Id).max(100).describe("Tasks") })
export type UnreadMessagesInput = z.infer<typeof UnreadMessagesInput>

export const ListVersionsInput = ByTask
export type ListVersionsInput = z.infer<typeof ListVersionsInput>
