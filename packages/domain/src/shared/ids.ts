import { z } from "zod"

/** Key of every table but users. */
export const Id = z.uuid("Not a valid id.")

/** Key of a user: text made by the sign-in library, not a UUID. */
export const UserId = z
  .string()
  .min(1)
  .max(64)
  .regex(/^[\w.:-]+$/, "Not a valid user id.")

/** Chosen by the caller, the same for every repeat of one intention. */
export const IdempotencyKey = z
  .string()
  .min(8)
  .max(200)
  .regex(/^[!-~]+$/, "Use printable characters without spaces.")

export const ById = z.object({ id: Id })
export type ById = z.infer<typeof ById>

export const ByTask = z.object({ taskId: Id })
export type ByTask = z.infer<typeof ByTask>

export const ByUser = z.object({ userId: UserId })
export type ByUser = z.infer<typeof ByUser>
