import { briefMessages, briefs, type MoodboardItem, tasks } from "@atelier/db/schema"
import {
  type Brief,
  type BriefMessageRole,
  type BriefStatus,
  type ListBriefsInput,
  type MoreStylesInput,
  parseBrief,
  parseStep,
  planChange,
  type Readiness,
  readiness,
  type Step,
  wayBack,
} from "@atelier/domain/briefs"
import type { TaskStatus } from "@atelier/domain/tasks"
import { and, desc, eq, sql } from "drizzle-orm"
import { type StyleItem, stylesById } from "#modules/catalog"
import type { ClientActor } from "#platform/actor"
import type { Ctx } from "#platform/ctx"
import { decodeCursor, encodeCursor, type Page, toPage } from "#platform/page"
import { type BeingRead, beingRead } from "./being-read.ts"
import { type ShownStyle, stylesFor, surroundingsOf } from "./conversation.ts"
import { messagesOf, versionsOf } from "./past.ts"
import { isOpen, loadBriefFor } from "./policy.ts"

export type BriefSummary = {
  id: string
  /** Null until the conversation gave it one. */
  title: string | null
  status: BriefStatus
  readiness: number
  updatedAt: Date
  version: number
  taskId: string | null
}
export type ShownCard = Pick<StyleItem, "id" | "name" | "imageUrl" | "styleAxis" | "colorSamples"> & { why: string }
type BriefMessage = {
  id: string
  seq: number
  role: BriefMessageRole
  body: string
  createdAt: Date
  /** Of which file this is the text; null for what someone said. */
  fileName: string | null
  step: Step | null
  styles: ShownCard[]
  /** It may still be changed. */
  mayChange: boolean
  /** What it said before it was changed, oldest first. */
  before: string[]
}
export type BriefDetail = {
  id: string
  /** Null until the conversation gave it one. */
  title: string | null
  status: BriefStatus
  version: number
  brief: Brief
  readiness: Readiness
  moodboard: MoodboardItem[]
  messages: BriefMessage[]
  reading: BeingRead[]
  /** The last message of one's own, when it may be taken back. */
  undo: string | null
  /** The version before a message was changed or taken back, when that was the last thing. */
  back: { change: "EDITED" | "UNDONE"; to: number } | null
  /** What it has become: one task, or one of each deliverable; none as long as it is a draft. */
  tasks: { id: string; title: string; status: TaskStatus }[]
  updatedAt: Date
}

const FIRST_TASK = sql<string | null>`(
  select id from tasks where brief_id = briefs.id order by substr(deliverable, 2)::int limit 1)`

/** Own briefs, most recently touched first. */
export async function listBriefs(ctx: Ctx<ClientActor>, input: ListBriefsInput): Promise<Page<BriefSummary>> {
  const where = [eq(briefs.clientId, ctx.actor.userId)]
  if (input.status) {
    where.push(eq(briefs.status, input.status))
  }
  if (input.search) {
    const pattern = `%${input.search.replaceAll(/[%_\\]/g, "\\$&")}%`
    where.push(sql`(${briefs.title} ilike ${pattern} or exists (
      select from ${briefMessages} m where m.brief_id = ${briefs.id} and m.role = 'USER' and m.stands and m.body ilike ${pattern}))`)
  }
  if (input.cursor) {
    const { value, id } = decodeCursor(input.cursor)
    where.push(sql`(${briefs.updatedAt}, ${briefs.id}) < (${value}::timestamptz, ${id}::uuid)`)
  }
  const rows = await ctx.db
    .select({
      id: briefs.id,
      title: briefs.title,
      status: briefs.status,
      readiness: briefs.readiness,
      updatedAt: briefs.updatedAt,
      version: briefs.version,
      taskId: FIRST_TASK,
    })
    .from(briefs)
    .where(and(...where))
    .orderBy(desc(briefs.updatedAt), desc(briefs.id))
    .limit(input.limit + 1)
  return toPage(rows, input.limit, (row) => encodeCursor(row.updatedAt, row.id))
}

function toCard(style: StyleItem, why: string): ShownCard {
  return {
    id: style.id,
    name: style.name,
    imageUrl: style.imageUrl,
    styleAxis: style.styleAxis,
    colorSamples: style.colorSamples,
    why,
  }
}

function isShownStyle(value: unknown): value is ShownStyle {
  return typeof value === "object" && value !== null && "id" in value && "why" in value
}

async function cardsOf(ctx: Ctx<ClientActor>, shown: ShownStyle[]): Promise<Map<string, StyleItem>> {
  return new Map((await stylesById(ctx, [...new Set(shown.map(({ id }) => id))])).map((style) => [style.id, style]))
}

/** A brief with its whole conversation, its state of readiness, and the task that it became. */
export async function getBrief(ctx: Ctx<ClientActor>, id: string): Promise<BriefDetail> {
  const row = await loadBriefFor(ctx, id)
  const [said, past, reading, made] = await Promise.all([
    messagesOf(ctx, id),
    isOpen(row) ? versionsOf(ctx, id) : [],
    isOpen(row) ? beingRead(ctx, row) : [],
    ctx.db
      .select({ id: tasks.id, title: tasks.title, status: tasks.status })
      .from(tasks)
      .where(eq(tasks.briefId, id))
      .orderBy(tasks.createdAt, sql`substr(${tasks.deliverable}, 2)::int`),
  ])
  const stored = said.filter(({ stands }) => stands)
  const mine = stored.filter(({ role }) => role === "USER")
  const canChange = new Set(mine.filter(({ seq }) => planChange(past, row.version, said, seq) !== null))
  const last = mine.at(-1)
  const stylesIn = (payload: Record<string, unknown>) =>
    Array.isArray(payload.styles) ? payload.styles.filter(isShownStyle) : []
  const cards = await cardsOf(
    ctx,
    stored.flatMap(({ payload }) => stylesIn(payload)),
  )
  const brief = parseBrief(row.fields)
  return {
    id: row.id,
    title: row.title,
    status: row.status,
    version: row.version,
    brief,
    readiness: readiness(brief),
    moodboard: row.moodboard,
    undo: last && canChange.has(last) ? last.id : null,
    back: wayBack(past, row.version),
    reading,
    messages: stored.map((message) => ({
      id: message.id,
      seq: message.seq,
      role: message.role,
      body: message.body,
      createdAt: message.createdAt,
      mayChange: message.words && canChange.has(message),
      before: said
        .filter(({ role, place, stands }) => !stands && role === "USER" && place === message.place)
        .map(({ body }) => body),
      fileName: typeof message.payload.fileName === "string" ? message.payload.fileName : null,
      step: parseStep(message.payload.step),
      styles: stylesIn(message.payload).flatMap(({ id, why }) => {
        const style = cards.get(id)
        return style ? [toCard(style, why)] : []
      }),
    })),
    tasks: made,
    updatedAt: row.updatedAt,
  }
}

/** Four more cards beside those shown: near one of them, or far from all. */
export async function moreStyles(ctx: Ctx<ClientActor>, input: MoreStylesInput): Promise<ShownCard[]> {
  const row = await loadBriefFor(ctx, input.briefId)
  const around = await surroundingsOf(ctx)
  const shown = await stylesFor(ctx, row.fields, around, {
    mode: input.mode,
    shown: input.shown,
    ...(input.styleId ? { anchorId: input.styleId } : {}),
  })
  const cards = await cardsOf(ctx, shown)
  return shown.flatMap(({ id, why }) => {
    const style = cards.get(id)
    return style ? [toCard(style, why)] : []
  })
}
