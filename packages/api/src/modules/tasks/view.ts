import { companies, taskCategories, taskOffers, taskRatings, tasks, users } from "@atelier/db/schema"
import type { TaskCategory } from "@atelier/domain/catalog"
import { earningCents } from "@atelier/domain/payouts"
import { HOUR_MS } from "@atelier/domain/shared"
import {
  type DueState,
  dueState,
  type TaskComplexity,
  type TaskStatus,
  type TaskUrgency,
  type TurnCard,
  type TurnTask,
  turnCard,
} from "@atelier/domain/tasks"
import { and, asc, eq, sql } from "drizzle-orm"
import { alias } from "drizzle-orm/pg-core"
import type { ReaderActor } from "#platform/actor"
import type { AnyCtx } from "#platform/ctx"
import { setting } from "#platform/settings"
import { movesCredits } from "./policy.ts"

/** The settings that a turn card needs. */
export type TurnRules = { cancelRefundPercent: number; extraRevisionPercent: number; unassignableCancelHours: number }

export async function loadTurnRules(ctx: AnyCtx): Promise<TurnRules> {
  return {
    cancelRefundPercent: await setting(ctx, "cancelRefundPercent"),
    extraRevisionPercent: await setting(ctx, "extraRevisionPercent"),
    unassignableCancelHours: await setting(ctx, "unassignableCancelHours"),
  }
}

export const freelancer = alias(users, "freelancer")
export const client = alias(users, "client")

/** The open offer that concerns the viewer: a freelancer's own, for others the one that runs out first. */
export function openOffer(ctx: AnyCtx, actor: ReaderActor) {
  return ctx.db
    .select({
      id: sql<string>`${taskOffers.id}`.as("offer_id"),
      expiresAt: sql<Date>`${taskOffers.expiresAt}`.mapWith(taskOffers.expiresAt).as("offer_expires"),
      broadcast: sql<boolean>`${taskOffers.broadcast}`.as("offer_broadcast"),
      payCents: sql<number>`${taskOffers.payCents}`.as("offer_pay"),
    })
    .from(taskOffers)
    .where(
      and(
        eq(taskOffers.taskId, tasks.id),
        eq(taskOffers.response, "PENDING"),
        actor.role === "FREELANCER" ? eq(taskOffers.artistId, actor.userId) : undefined,
      ),
    )
    .orderBy(asc(taskOffers.expiresAt))
    .limit(1)
    .as("offer")
}

type OpenOffer = ReturnType<typeof openOffer>

/** What every list of tasks shows of a row, and what its turn is computed from. */
export function summaryColumns(offer: OpenOffer) {
  return {
    id: tasks.id,
    title: tasks.title,
    status: tasks.status,
    complexity: tasks.complexity,
    urgency: tasks.urgency,
    quantity: tasks.quantity,
    deadline: tasks.deadline,
    creditsUsed: tasks.creditsUsed,
    priceCredits: sql<number>`coalesce((${tasks.quote}->>'credits')::int, ${tasks.creditsUsed})`,
    payCentsPerCredit: tasks.payCentsPerCredit,
    revisionsUsed: tasks.revisionsUsed,
    maxRevisions: tasks.maxRevisions,
    autoApproveAt: tasks.autoApproveAt,
    unassignableAt: tasks.unassignableAt,
    disputeOpenedAt: tasks.disputeOpenedAt,
    createdAt: tasks.createdAt,
    updatedAt: tasks.updatedAt,
    category: { id: taskCategories.id, name: taskCategories.name, category: taskCategories.category },
    client: { id: client.id, name: client.name, company: companies.name },
    companyId: tasks.companyId,
    freelancerId: freelancer.id,
    freelancerName: freelancer.name,
    offerId: offer.id,
    offerExpiresAt: offer.expiresAt,
    offerBroadcast: offer.broadcast,
    offerPayCents: offer.payCents,
    rated: sql<boolean>`exists (select 1 from ${taskRatings} where ${taskRatings.taskId} = ${tasks.id})`,
    coverUrl: sql<string | null>`(
    select item->>'imageUrl' from jsonb_array_elements(${tasks.moodboardItems}) with ordinality as board (item, place)
    where item->>'imageUrl' is not null order by place limit 1)`,
  }
}

/** A summary's row as it comes from the database. */
export type SummaryRow = {
  id: string
  title: string
  status: TaskStatus
  complexity: TaskComplexity
  urgency: TaskUrgency
  quantity: number
  deadline: Date | null
  creditsUsed: number
  priceCredits: number
  payCentsPerCredit: number | null
  revisionsUsed: number
  maxRevisions: number
  autoApproveAt: Date | null
  unassignableAt: Date | null
  disputeOpenedAt: Date | null
  createdAt: Date
  updatedAt: Date
  category: { id: string; name: string; category: TaskCategory }
  client: { id: string; name: string; company: string | null }
  companyId: string | null
  freelancerId: string | null
  freelancerName: string | null
  offerId: string | null
  offerExpiresAt: Date | null
  offerBroadcast: boolean | null
  offerPayCents: number | null
  rated: boolean
  coverUrl: string | null
}

export type TaskSummary = {
  id: string
  title: string
  status: TaskStatus
  category: { id: string; name: string; category: TaskCategory }
  complexity: TaskComplexity
  urgency: TaskUrgency
  quantity: number
  deadline: Date | null
  due: DueState
  /** The client's price; null for freelancers. */
  credits: number | null
  /** The freelancer's pay in cents, from the offer while it is open; null for clients and while nobody is found. */
  payCents: number | null
  client: { id: string; name: string; company: string | null }
  freelancer: { id: string; name: string } | null
  offer: { id: string; expiresAt: Date; broadcast: boolean } | null
  revisionsUsed: number
  maxRevisions: number
  disputed: boolean
  rated: boolean
  /** The first chosen direction, as the picture of a row. */
  coverUrl: string | null
  turn: TurnCard
  createdAt: Date
  updatedAt: Date
}

function turnTaskOf(row: SummaryRow, reader: ReaderActor, rules: TurnRules): TurnTask {
  return {
    colleague:
      reader.kind === "user" &&
      reader.role === "CLIENT" &&
      !movesCredits(reader, { clientId: row.client.id, companyId: row.companyId }),
    status: row.status,
    creditsUsed: row.creditsUsed,
    priceCredits: row.priceCredits,
    revisionsUsed: row.revisionsUsed,
    maxRevisions: row.maxRevisions,
    deadline: row.deadline,
    offer: row.offerExpiresAt && {
      expiresAt: row.offerExpiresAt,
      mine: reader.role === "FREELANCER",
      broadcast: row.offerBroadcast ?? false,
    },
    autoApproveAt: row.autoApproveAt,
    autoCancelAt:
      row.unassignableAt && new Date(row.unassignableAt.getTime() + rules.unassignableCancelHours * HOUR_MS),
    disputed: row.disputeOpenedAt !== null,
    rated: row.rated,
    refundPercent: rules.cancelRefundPercent,
    extraRevisionPercent: rules.extraRevisionPercent,
  }
}

function payCentsOf(row: SummaryRow): number | null {
  return row.payCentsPerCredit === null ? row.offerPayCents : earningCents(row.creditsUsed, row.payCentsPerCredit)
}

/** Who only reads what the company ordered. */
const isViewer = (reader: ReaderActor): boolean => reader.kind === "user" && reader.companyRole === "VIEWER"

/** A row as its viewer may see it: no pay for clients, no price for freelancers. */
export function toSummary(row: SummaryRow, reader: ReaderActor, rules: TurnRules, now: Date): TaskSummary {
  const viewer = reader.role
  const turn = turnCard(turnTaskOf(row, reader, rules), viewer, now)
  return {
    id: row.id,
    title: row.title,
    status: row.status,
    category: row.category,
    complexity: row.complexity,
    urgency: row.urgency,
    quantity: row.quantity,
    deadline: row.deadline,
    due: row.status === "COMPLETED" || row.status === "CANCELLED" ? "NONE" : dueState(row.deadline, now),
    credits: viewer === "FREELANCER" ? null : row.creditsUsed,
    payCents: viewer === "CLIENT" ? null : payCentsOf(row),
    client: row.client,
    freelancer: row.freelancerId === null ? null : { id: row.freelancerId, name: row.freelancerName ?? "" },
    offer:
      row.offerId === null || row.offerExpiresAt === null
        ? null
        : { id: row.offerId, expiresAt: row.offerExpiresAt, broadcast: row.offerBroadcast ?? false },
    revisionsUsed: row.revisionsUsed,
    maxRevisions: row.maxRevisions,
    disputed: row.disputeOpenedAt !== null,
    rated: row.rated,
    coverUrl: row.coverUrl,
    turn: isViewer(reader) ? { ...turn, mine: false, primary: null, others: [] } : turn,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
  }
}
