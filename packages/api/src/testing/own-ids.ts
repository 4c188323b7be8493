import { inputFrom } from "./id-fields.ts"
import { allProcedures, type Procedure } from "./procedures.ts"
import type { Side, World } from "./world.ts"

type Kind = keyof World["ids"] | "freelancer" | "public"

/** What each id of an input names. A field that is missing here fails a test: say whose it is. */
const KINDS: Record<string, Kind> = {
  taskId: "task",
  taskIds: "task",
  tasks: "task",
  briefId: "brief",
  templateId: "template",
  fileId: "file",
  fileIds: "file",
  offerId: "offer",
  messageId: "message",
  upToMessageId: "message",
  versionId: "version",
  pinId: "pin",
  purchaseId: "purchase",
  payoutId: "payout",
  audienceId: "audience",
  colleagueId: "colleague",
  invitationId: "invitation",
  approvalId: "approval",
  freelancerId: "freelancer",
  "briefs.revise messageId": "said",
  "companies.audiences.save id": "audience",
  "identity.revokeSession id": "session",
  "notifications.markRead ids": "notification",
  jobId: "public",
  // Rows of the system, and keys the caller makes up.
  skillId: "public",
  styleId: "public",
  styleIds: "public",
  shown: "public",
  brandReferenceId: "public",
  brandReferenceIds: "public",
  before: "public",
  packageId: "public",
  clientMessageId: "public",
}

export const kindOf = (path: string, name: string): Kind | undefined => KINDS[`${path} ${name}`] ?? KINDS[name]

/** These take the ground from under others, so they are called last, in this order. */
const LAST = [
  "delivery.deliver",
  "tasks.release",
  "delivery.removeFile",
  "briefs.discard",
  "briefs.templates.remove",
  "companies.audiences.delete",
  "identity.team.remove",
  "identity.team.revokeInvitation",
  "identity.team.leave",
  "identity.revokeSession",
  "identity.revokeOtherSessions",
]

/** Procedures of clients, freelancers and everyone, in an order in which each finds what it needs. */
export function memberProcedures(): Procedure[] {
  return allProcedures()
    .filter(({ path, type }) => !path.includes(".admin.") && !path.startsWith("admin.") && type !== "subscription")
    .toSorted((a, b) => LAST.indexOf(a.path) - LAST.indexOf(b.path))
}

export const isOpenTo = ({ meta: { access } }: Procedure, side: Side) => Array.isArray(access) && access.includes(side)

function fileOf(world: World, path: string, side: Side): string {
  if (path === "delivery.sendMessage") {
    return world.unused.attachment[side]
  }
  if (path === "delivery.pins.add") {
    return world.ids.file[0] ?? ""
  }
  return side === "CLIENT" ? world.unused.reference : world.unused.deliverable
}

/** An id of this world that the person of that side may use in this procedure; what names nobody's stays as it is. */
export function ownId(world: World, path: string, side: Side, name: string, sampled: unknown): unknown {
  const kind = kindOf(path, name)
  switch (kind) {
    case undefined:
    case "public":
      return sampled
    case "task":
      return world.working
    case "freelancer":
      return world.users.FREELANCER
    case "brief":
      return world.ids.brief[side === "CLIENT" ? 0 : 1]
    case "file":
      return fileOf(world, path, side)
    case "message":
    case "session":
    case "notification":
      return world[kind][side]
    default:
      return world.ids[kind][0]
  }
}

/** A well-formed input of a procedure that names only what is this person's. */
export function ownInput(world: World, procedure: Procedure, side: Side): unknown {
  const input = inputFrom(procedure, (name, sampled) => ownId(world, procedure.path, side, name, sampled))
  return procedure.input ? withBesides(procedure.path, input) : undefined
}

/** What a well-formed sample needs besides its ids. */
const BESIDES: Record<string, Record<string, unknown>> = { "briefs.moreStyles": { mode: "different" } }

export function withBesides(path: string, input: unknown) {
  return {
    ...(input as Record<string, unknown>),
    ...BESIDES[path],
  }
}

/** What a call answered, or how it was refused, as plain data. */
export async function answerOf(call: Promise<unknown>): Promise<Record<string, unknown>> {
  try {
    return { code: "OK", value: await call }
  } catch (error) {
    const { code, message, cause } = error as { code?: string; message: string; cause?: Record<string, unknown> }
    return { code, message, reason: cause?.reason, data: cause?.data }
  }
}
