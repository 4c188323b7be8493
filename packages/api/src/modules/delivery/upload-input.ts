import { cleanFileName, isCameraName, MAX_FILE_NAME, UploadFileInput } from "@atelier/domain/delivery"
import { lengthOf } from "@atelier/domain/shared"
import { fail } from "#platform/errors"

/** Refuses a name that cannot be kept as it is, or that promises a picture which cannot be taken. */
function assertUsableName(given: string): void {
  if (given.includes("\0")) {
    fail("FILE_NAME_REFUSED", { because: "NULL", max: MAX_FILE_NAME })
  }
  const name = cleanFileName(given)
  if (lengthOf(name) > MAX_FILE_NAME) {
    fail("FILE_NAME_REFUSED", { because: "LONG", max: MAX_FILE_NAME })
  }
  if (isCameraName(name)) {
    fail("FILE_TYPE_REFUSED", { because: "CAMERA_FORMAT" })
  }
}

/** What an upload is for and its name, or why they are refused. */
export function parseInput(params: Pick<URLSearchParams, "get">): UploadFileInput {
  assertUsableName(params.get("name") ?? "")
  const parsed = UploadFileInput.safeParse({
    kind: params.get("kind") ?? undefined,
    taskId: params.get("taskId") ?? undefined,
    briefId: params.get("briefId") ?? undefined,
    fileName: params.get("name") ?? "",
  })
  if (parsed.success) {
    return parsed.data
  }
  const fieldErrors: Record<string, string[]> = {}
  for (const { path, message } of parsed.error.issues) {
    const field = path.join(".") || "taskId"
    fieldErrors[field] = [...(fieldErrors[field] ?? []), message]
  }
  const fields = Object.keys(fieldErrors)
  const typeOnly = fields.length === 1 && fields[0] === "fileName" && (params.get("name") ?? "") !== ""
  return typeOnly ? fail("FILE_TYPE_REFUSED") : fail("INVALID_INPUT", { fieldErrors })
}

export const tooLarge = (maxBytes: number): never => fail("FILE_TOO_LARGE", { maxBytes })
