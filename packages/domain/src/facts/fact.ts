import { z } from "zod"
import type { AuditActionType, AuditOutcome, AuditResource } from "../audit/enums.ts"
import type { NotificationEvent } from "../notifications/channels.ts"
import { cut } from "../shared/plain.ts"
import type { PlaceOf, Recipient } from "./recipients.ts"

/** As what it stands in the audit log: what was done, to what kind of thing, and how it ended (SUCCESS unless told). */
export type Trace = readonly [action: AuditActionType, on: AuditResource, outcome?: AuditOutcome]

/** What someone is told of a fact: the kind of notification, whose channels people choose, and where it leads. */
type Notice<R extends Recipient> = { event: NotificationEvent; place: PlaceOf<R> }
type Notices = { readonly [R in Recipient]?: Notice<R> }

/** As much of a long text as people are told of it. */
export const Excerpt = z.string().transform((text) => cut(text, 500))

/** Something that has happened: what is known of it, as what it is audited, and who is told. */
type Declared = { readonly audit?: Trace; readonly tells?: Notices }
export type Fact = Declared & { readonly payload: z.ZodObject }

/** Declares a fact. A recipient that is named here needs words in the copy, and only leads where it may go. */
export function fact<S extends z.ZodObject, const D extends Declared>(payload: S, declared: D): { payload: S } & D {
  return { payload, ...declared }
}

/** A fact of which nothing has to be known besides what it happened to and what changed. */
export const change = <const T extends Trace>(...audit: T) => fact(z.object({}), { audit })
