import { z } from "zod"

/** Key of every table but users. */
export const Id = z.uuid("Not a valid id.")

function opaque(message: string) {
  return z
    .string()
    .min(1)
    .max(64)
    .regex(/^[\w.:-]+$/, message)
}

/** Key of a user: text made by the sign-in library, not a UUID. Marked, so that the command line takes an e-mail address too. */
export const UserId = opaque("Not a valid user id.").meta({ description: "User", person: true })

/** Key of a sign-in. */
export const SessionId = opaque("Not a valid session id.").describe("Session")

/** Chosen by the caller, the same for every repeat of one intention. */
export const IdempotencyKey = z
  .string()
  .min(8)
  .max(200)
  .regex(/^[!-~]+$/, "Use printable characters without spaces.")
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
