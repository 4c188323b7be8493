import { z } from "zod"
import type { NotificationEvent } from "../notifications/channels.ts"
import { cut } from "../shared/plain.ts"
import type { PlaceOf, Recipient } from "./recipients.ts"

/** What someone is told of a fact: the kind of notification, whose channels people choose, and where it leads. */
type Notice<R extends Recipient> = { event: NotificationEvent; place: PlaceOf<R> }
type Notices = { readonly [R in Recipient]?: Notice<R> }

/** As much of a long text as people are told of it. */
export const Excerpt = z.string().transform((text) => cut(text, 500))

/** Something that has happened: what is known of it, and who is told. */
export type Fact<S extends z.ZodObject = z.ZodObject, N extends Notices = Notices> = { payload: S; tells: N }

/** Declares a fact. A recipient that is named here needs words in the copy, and only leads where it may go. */
export function fact<S extends z.ZodObject, const N extends Notices>(payload: S, tells: N): Fact<S, N> {
  return {
    payload,
    tells,
  }
}
