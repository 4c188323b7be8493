import { randomUUID } from "node:crypto"
import { readdir } from "node:fs/promises"
import { settings, taskFiles } from "@atelier/db/schema"
import { type DomainError, isDomainError } from "#platform/errors"
import { forgetSettings } from "#platform/settings"
import { png } from "./file-bytes.ts"
import { openFileClient } from "./file-client.ts"
import type { Harness } from "./harness.ts"

/** "done", or why a call was refused: its reason, else the error's text. */
export function refused(call: Promise<unknown>): Promise<string> {
  return call.then(
    () => "done",
    (error: unknown) => {
      const cause = (error as { cause?: unknown }).cause
      return isDomainError(cause) ? (cause as DomainError).reason : String(error)
    },
  )
}

export const newKey = () => ({ idempotencyKey: randomUUID() })

/** Uploads a file as this user and returns its id. */
export async function sendFile(
  h: Harness,
  userId: string,
  query: { kind: "REFERENCE" | "DELIVERABLE" | "ATTACHMENT"; taskId?: string; briefId?: string },
  bytes: Uint8Array = png(),
  name = "a.png",
): Promise<string> {
  const client = await openFileClient(h.app, userId)
  const { status, body } = await client.upload({ ...query, name }, { body: bytes })
  if (status !== 201) {
    throw new Error(`The upload was refused: ${JSON.stringify(body)}`)
  }
  return String(body.id)
}

/** Delivers one new picture as the freelancer of a task. */
export async function deliverPicture(h: Harness, work: { taskId: string; freelancerId: string }, note = "") {
  const { taskId, freelancerId } = work
  const fileIds = [await sendFile(h, freelancerId, { taskId, kind: "DELIVERABLE" })]
  return (await h.as(freelancerId)).delivery.deliver({ taskId, note, fileIds, ...newKey() })
}

/** How many rows and stored objects of files there are. */
export async function countFiles(h: Harness) {
  const rows = await h.app.db.select({ id: taskFiles.id }).from(taskFiles)
  const entries = await readdir(h.app.env.STORAGE_DIR, { recursive: true, withFileTypes: true })
  return { rows: rows.length, stored: entries.filter((entry) => entry.isFile()).length }
}

/** Runs `fn` while a person may keep no more than this. */
export async function withQuota(h: Harness, quota: { megabytes?: number; files?: number }, fn: () => Promise<void>) {
  const values = [
    ...(quota.megabytes ? [{ key: "uploadQuotaMegabytes", value: quota.megabytes }] : []),
    ...(quota.files ? [{ key: "uploadQuotaFiles", value: quota.files }] : []),
  ]
  await h.app.db.insert(settings).values(values)
  forgetSettings()
  try {
    await fn()
  } finally {
    await h.app.db.delete(settings)
    forgetSettings()
  }
}
