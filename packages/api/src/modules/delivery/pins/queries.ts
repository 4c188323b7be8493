import { deliveryVersions, reviewComments, reviewPins, tasks, users } from "@atelier/db/schema"
import {
  MAX_PINS,
  type PinPlace,
  type PinSide,
  type PinStatus,
  type PinTag,
  type PinVerdict,
  toAnnotations,
  toPlace,
} from "@atelier/domain/delivery"
import type { UserRole } from "@atelier/domain/identity"
import { and, asc, eq, inArray, sql } from "drizzle-orm"
import { type ReaderActor, userIdOf } from "#platform/actor"
import type { AnyCtx } from "#platform/ctx"
import { upToSuspension } from "#platform/history"
import { loadConversation, readablePins } from "../policy.ts"

type PinComment = {
  id: string
  author: string
  role: UserRole
  body: string
  verdict: PinVerdict | null
  at: Date
}

/** A change that is asked for, as its reader sees it; without a number while it is its author's draft. */
export type PinItem = {
  id: string
  number: number | null
  versionId: string
  version: number
  fileId: string | null
  place: PinPlace
  side: PinSide
  tag: PinTag
  requirementId: string | null
  body: string
  author: string
  mine: boolean
  status: PinStatus
  verdict: PinVerdict | null
  sentAt: Date | null
  createdAt: Date
  thread: PinComment[]
}

const MAX_COMMENTS = 2000

function selectPins(ctx: AnyCtx<ReaderActor>, taskId: string) {
  return ctx.db
    .select({
      id: reviewPins.id,
      number: reviewPins.number,
      versionId: reviewPins.versionId,
      version: deliveryVersions.number,
      fileId: reviewPins.fileId,
      selector: reviewPins.selector,
      side: reviewPins.side,
      tag: reviewPins.tag,
      requirementId: reviewPins.requirementId,
      body: reviewPins.body,
      status: reviewPins.status,
      verdict: reviewPins.verdict,
      sentAt: reviewPins.sentAt,
      createdAt: reviewPins.createdAt,
      writer: { id: users.id, name: users.name, role: users.role },
    })
    .from(reviewPins)
    .innerJoin(tasks, eq(tasks.id, reviewPins.taskId))
    .innerJoin(deliveryVersions, eq(deliveryVersions.id, reviewPins.versionId))
    .innerJoin(users, eq(users.id, reviewPins.authorId))
    .where(and(eq(reviewPins.taskId, taskId), readablePins(ctx)))
    .orderBy(sql`${reviewPins.number} nulls last`, asc(reviewPins.createdAt), asc(reviewPins.id))
    .limit(MAX_PINS)
}

function selectComments(ctx: AnyCtx<ReaderActor>, pinIds: string[]) {
  return ctx.db
    .select({
      id: reviewComments.id,
      pinId: reviewComments.pinId,
      body: reviewComments.body,
      verdict: reviewComments.verdict,
      at: reviewComments.createdAt,
      writer: { id: users.id, name: users.name, role: users.role },
    })
    .from(reviewComments)
    .innerJoin(users, eq(users.id, reviewComments.authorId))
    .where(and(inArray(reviewComments.pinId, pinIds), upToSuspension(ctx.actor, reviewComments.createdAt)))
    .orderBy(asc(reviewComments.createdAt), asc(reviewComments.id))
    .limit(MAX_COMMENTS)
}

type Writer = { name: string; role: UserRole }

/** Admins speak for Atelier, except among themselves. */
function authorOf({ actor }: AnyCtx<ReaderActor>, { name, role }: Writer): string {
  return role === "ADMIN" && actor.kind === "user" && actor.role !== "ADMIN" ? "Atelier" : name
}

/** A task's pins with their threads: those that were sent, by number, then the actor's own drafts. */
export async function listPins(ctx: AnyCtx<ReaderActor>, taskId: string): Promise<PinItem[]> {
  await loadConversation(ctx, taskId)
  const pins = await selectPins(ctx, taskId)
  const ids = pins.map(({ id }) => id)
  const comments = ids.length === 0 ? [] : await selectComments(ctx, ids)
  return pins.map(({ selector, writer, ...pin }) => ({
    ...pin,
    place: toPlace(selector),
    author: authorOf(ctx, writer),
    mine: writer.id === userIdOf(ctx.actor),
    thread: comments
      .filter(({ pinId }) => pinId === pin.id)
      .map(({ id, body, verdict, at, writer }) => ({
        id,
        body,
        verdict,
        at,
        author: authorOf(ctx, writer),
        role: writer.role,
      })),
  }))
}

/** The same as W3C Web Annotations in JSON-LD, for other programs. */
export async function exportPins(ctx: AnyCtx<ReaderActor>, taskId: string): Promise<ReturnType<typeof toAnnotations>> {
  return toAnnotations(taskId, await listPins(ctx, taskId))
}
