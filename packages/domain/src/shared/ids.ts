import { z } from "zod"
import { invalid } from "../copy/index.ts"

/** Key of every table but users. */
export const Id = z.uuid(invalid.id)

function opaque(message: string) {
  return z
    .string()
    .min(1)
    .max(64)
    .regex(/^[\w.:-]+$/, message)
}

/** Key of a user: text made by the sign-in library, not a UUID. Marked, so that the command line takes an e-mail address too. */
export const UserId = opaque(invalid.userId).meta({ description: "User", person: true })

/** Key of a sign-in. */
export const SessionId = opaque(invalid.sessionId).describe("Session")

/** Chosen by the caller, the same for every repeat of one intention. */
export const IdempotencyKey = z
  .string()
  .min(8)
  .max(200)
  .regex(/^[!-~]+$/, invalid.printable)
  .meta({
    description: "Key that makes a repeat safe: the same key gets the first answer",
    generated: true,
  })

export const ById = z.object({ id: Id.describe("Id, as the list shows it") })
export type ById = z.infer<typeof ById>

export const ByTask = z.object({ taskId: Id.describe("Task") })
export type ByTask = z.infer<typeof ByTask>

export const ByUser = z.object({ userId: UserId })
export type ByUser = z.infer<typeof ByUser>
