import { randomUUID } from "node:crypto"
import { briefMessages, briefs, companies, taskCategories, tasks, users } from "@atelier/db/schema"
import { emptyBrief, emptyDeliverable } from "@atelier/domain/briefs"
import type { Party, TaskEvent, TaskStatus } from "@atelier/domain/tasks"
import { eq, sql } from "drizzle-orm"
import { postCredits } from "#modules/credits"
import { loadUserActor } from "#modules/identity"
import { createTask, type NewTask, payerOfOrder, type TaskRow, type TaskSet } from "#modules/tasks"
import { inTx } from "#platform/tx"
import { stepTask } from "#testing/step-task"
import type { Harness } from "./harness.ts"

type Step = { event: Exclude<TaskEvent, "submit">; by: Party; set?: (people: People) => TaskSet }
type People = { clientId: string; freelancerId: string }

const ASSIGN: Step = {
  event: "assign",
  by: "ADMIN",
  set: ({ freelancerId }) => ({ freelancerId, payCentsPerCredit: 343 }),
}
const START: Step = { event: "start", by: "FREELANCER" }
const DELIVER: Step = { event: "deliver", by: "FREELANCER" }
const PASS: Step = { event: "pass", by: "ADMIN" }
const REVISE: Step = { event: "revise", by: "CLIENT", set: () => ({ revisionsUsed: sql`${tasks.revisionsUsed} + 1` }) }

/** The shortest way to each open status. */
const WAYS: Partial<Record<TaskStatus, Step[]>> = {
  OFFERED: [{ event: "offer", by: "SYSTEM", set: ({ freelancerId }) => ({ offeredTo: freelancerId }) }],
  UNASSIGNABLE: [{ event: "exhaust", by: "SYSTEM" }],
  ASSIGNED: [ASSIGN],
  IN_PROGRESS: [ASSIGN, START],
  PENDING_ADMIN_REVIEW: [ASSIGN, START, DELIVER],
  IN_REVIEW: [ASSIGN, START, DELIVER, PASS],
  REVISION_REQUESTED: [ASSIGN, START, DELIVER, PASS, REVISE],
}

/** Gives a client credits to spend. */
export function giveCredits(h: Harness, userId: string, amount: number) {
  return inTx(h.system(), (tx) =>
    postCredits(tx, { userId, amount, type: "BONUS", cause: "GRANTED", idempotencyKey: randomUUID() }),
  )
}

async function staticAds(h: Harness): Promise<string> {
  const [row] = await h.app.db
    .select({ id: taskCategories.id })
    .from(taskCategories)
    .where(eq(taskCategories.slug, "static-ads"))
  if (!row) {
    throw new Error("The reference data has no category static-ads.")
  }
  return row.id
}

/** Who pays when this client orders. */
async function payerFor(h: Harness, clientId: string) {
  const actor = await loadUserActor(h.app.db, { userId: clientId })
  return actor?.role === "CLIENT" ? payerOfOrder(actor, new Date()) : undefined
}

/** A new task as `createTask` wants it, sensible where nothing is given. */
export async function draftTask(
  h: Harness,
  task: Partial<NewTask> & { clientId: string; credits?: number },
): Promise<NewTask> {
  const { credits = 10, ...rest } = task
  const payer = await payerFor(h, task.clientId)
  return {
    id: randomUUID(),
    ...(payer ? { payer } : {}),
    categoryId: await staticAds(h),
    title: "Autumn banner",
    description: "One banner for the autumn sale.",
    quantity: 1,
    quote: { credits, lines: [], pricingVersion: 1 },
    complexity: "SIMPLE",
    urgency: "FLEXIBLE",
    deadline: new Date(Date.now() + 10 * 86_400_000),
    maxRevisions: 2,
    idempotencyKey: randomUUID(),
    ...rest,
  }
}

/** One company of these people, the first its owner, whose tasks it is given. */
export async function makeCompany(h: Harness, ownerId: string, ...members: string[]): Promise<string> {
  const [company] = await h.app.db.insert(companies).values({ name: "Roastery" }).returning({ id: companies.id })
  const companyId = company?.id ?? ""
  for (const id of [ownerId, ...members]) {
    await h.app.db.update(users).set({ companyId }).where(eq(users.id, id))
  }
  await h.app.db.update(tasks).set({ companyId }).where(eq(tasks.clientId, ownerId))
  return companyId
}

export type TaskStage = People & { taskId: string }

/** A paid task brought to a status by the real transitions; its client and freelancer are new unless they are named. */
export async function stageTask(
  h: Harness,
  status: TaskStatus = "PENDING",
  { freelancerId: named, ...task }: Partial<NewTask> & { credits?: number; freelancerId?: string } = {},
): Promise<TaskStage> {
  const clientId = task.clientId ?? (await h.make.client()).id
  const freelancerId = named ?? (await h.make.freelancer()).id
  const draft = await draftTask(h, { ...task, clientId })
  await giveCredits(h, draft.payer?.payerId ?? clientId, task.credits ?? 10)
  await createTask(h.system(), draft)
  for (const { event, by, set } of WAYS[status] ?? []) {
    await inTx(h.system(), (tx) =>
      stepTask(tx, draft.id, { event, by, ...(set ? { set: set({ clientId, freelancerId }) } : {}) }),
    )
  }
  return { taskId: draft.id, clientId, freelancerId }
}

/** The task's row as it stands. */
export async function readTask(h: Harness, taskId: string): Promise<TaskRow> {
  const [row] = await h.app.db.select().from(tasks).where(eq(tasks.id, taskId))
  if (!row) {
    throw new Error(`There is no task ${taskId}.`)
  }
  return row
}

export type BookFlaws = { unbalanced: number; drifted: number; gaps: number; stranded: number }

/** Counts what must never be: books that do not sum to zero, balances unlike their journal, gaps, credits left in ended tasks. */
export async function findFlaws(h: Harness): Promise<BookFlaws> {
  const [row] = await h.app.db.execute<BookFlaws>(sql`
    select
      (select coalesce(sum(balance_cents), 0)::int from trial_balance) as unbalanced,
      (select count(*)::int from users u where u.credits < 0 or u.credits <>
        coalesce((select sum(amount) from credit_transactions c where c.user_id = u.id), 0)) as drifted,
      (select count(*)::int from (
        select seq, balance_after, row_number() over w as n, sum(amount) over w as running
        from credit_transactions window w as (partition by user_id order by seq)) j
        where seq <> n or balance_after <> running) as gaps,
      (select count(*)::int from (
        select t.status, t.credits_used,
          -coalesce((select sum(amount) from credit_transactions c where c.related_task_id = t.id), 0)
          - coalesce((select sum(credits) from freelancer_earnings e where e.task_id = t.id and e.state <> 'REVERSED'), 0) as held
        from tasks t) w
        where held <> case when status in ('COMPLETED', 'CANCELLED') then 0 else credits_used end) as stranded`)
  if (!row) {
    throw new Error("The books gave no answer.")
  }
  return row
}

export const NO_FLAWS: BookFlaws = { unbalanced: 0, drifted: 0, gaps: 0, stranded: 0 }

const confirmed = <T>(value: T) => ({ value, confidence: 1, source: "confirmed" as const })

/** A brief of a client's that is READY: one Instagram post, FLEXIBLE unless a deadline is named. */
export async function readyBrief(h: Harness, clientId: string, deadline: Date | null = null): Promise<string> {
  const fields = {
    ...emptyBrief(),
    taskSummary: confirmed("A post about the autumn sale."),
    topic: confirmed("autumn sale"),
    deliverables: [
      {
        ...emptyDeliverable("d1"),
        platform: confirmed(["instagram" as const]),
        contentType: confirmed("post" as const),
        dimensions: confirmed([{ unit: "px" as const, width: 1080, height: 1080, label: "Square post" }]),
        quantity: confirmed(1),
      },
    ],
    intent: confirmed("sales" as const),
    audience: confirmed({ text: "people who like coffee", audienceId: null }),
    visualDirection: confirmed({ styleIds: [], axes: ["minimal" as const], words: [] }),
    deadline: confirmed(deadline?.toISOString() ?? null),
  }
  const id = randomUUID()
  await h.app.db.insert(briefs).values({ id, clientId, title: "Autumn sale", status: "READY", fields, readiness: 100 })
  await h.app.db
    .insert(briefMessages)
    .values({ briefId: id, seq: 1, role: "USER", body: "A post about our autumn sale" })
  return id
}
