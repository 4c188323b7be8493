import { BRIEF_MESSAGE_ROLES, Requirement } from "@atelier/domain/briefs"
import { Quote } from "@atelier/domain/catalog"
import {
  ACTIVITY_ACTIONS,
  ACTIVITY_ACTOR_TYPES,
  PARTIES,
  TASK_COMPLEXITIES,
  TASK_EVENTS,
  TASK_STATUSES,
  TASK_URGENCIES,
} from "@atelier/domain/tasks"
import { sql } from "drizzle-orm"
import {
  bigint,
  boolean,
  check,
  index,
  integer,
  numeric,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core"
import { z } from "zod"
import { briefs, MoodboardItem } from "./briefs.ts"
import { skillProficiency, skills, taskCategories } from "./catalog.ts"
import {
  atMostBytes,
  createdAt,
  Facts,
  id,
  instant,
  json,
  jsonList,
  jsonObject,
  oneOf,
  textList,
  updatedAt,
} from "./columns.ts"
import { companies } from "./companies.ts"
import { users } from "./identity.ts"

export const taskStatus = pgEnum("task_status", TASK_STATUSES)
export const taskComplexity = pgEnum("task_complexity", TASK_COMPLEXITIES)
export const taskUrgency = pgEnum("task_urgency", TASK_URGENCIES)
export const waitingOn = pgEnum("waiting_on", PARTIES)

export const ChatTurn = z.object({ role: z.enum(BRIEF_MESSAGE_ROLES), body: z.string(), at: z.string() })
export type ChatTurn = z.infer<typeof ChatTurn>

/**
 * Created PENDING only; a trigger refuses every status change that task_transitions does not list. `requiredSkills`,
 * `offeredTo`, `offerExpiresAt` and `escalationLevel` repeat other rows and are written with them.
 */
export const tasks = pgTable(
  "tasks",
  {
    id: id(),
    clientId: text("client_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    /** The company that it belongs to and whose owner pays; null where a client without a company ordered. */
    companyId: uuid("company_id").references(() => companies.id, { onDelete: "restrict" }),
    freelancerId: text("freelancer_id").references(() => users.id, { onDelete: "set null" }),
    categoryId: uuid("category_id")
      .notNull()
      .references(() => taskCategories.id, { onDelete: "restrict" }),
    briefId: uuid("brief_id").references(() => briefs.id, { onDelete: "restrict" }),
    /** Which deliverable of its brief it is, when each became a task of its own; null when it is all of them. */
    deliverable: text("deliverable"),
    title: text("title").notNull(),
    description: text("description").notNull(),
    status: taskStatus("status").notNull().default("PENDING"),
    requirements: jsonList("requirements", Requirement),
    styleReferences: textList("style_references"),
    moodboardItems: jsonList("moodboard_items", MoodboardItem),
    chatHistory: jsonList("chat_history", ChatTurn),
    estimatedHours: numeric("estimated_hours", { precision: 6, scale: 2, mode: "number" }),
    quantity: integer("quantity").notNull().default(1),
    creditsUsed: integer("credits_used").notNull(),
    quote: json("quote", Quote).notNull(),
    pricingVersion: integer("pricing_version").notNull().default(1),
    algorithmVersion: integer("algorithm_version"),
    payCentsPerCredit: integer("pay_cents_per_credit"),
    maxRevisions: integer("max_revisions").notNull().default(2),
    revisionsUsed: integer("revisions_used").notNull().default(0),
    priority: integer("priority").notNull().default(0),
    deadline: instant("deadline"),
    complexity: taskComplexity("complexity").notNull().default("INTERMEDIATE"),
    urgency: taskUrgency("urgency").notNull().default("STANDARD"),
    offeredTo: text("offered_to").references(() => users.id, { onDelete: "set null" }),
    offerExpiresAt: instant("offer_expires_at"),
    escalationLevel: integer("escalation_level").notNull().default(0),
    requiredSkills: textList("required_skills"),
    idempotencyKey: text("idempotency_key"),
    autoApproveAt: instant("auto_approve_at"),
    /** When whoever has the turn is reminded next: of a review, of a deadline near, of a deadline gone. */
    remindAt: instant("remind_at"),
    disputeOpenedAt: instant("dispute_opened_at"),
    cancellationReason: text("cancellation_reason"),
    unassignableAt: instant("unassignable_at"),
    assignedAt: instant("assigned_at"),
    startedAt: instant("started_at"),
    submittedAt: instant("submitted_at"),
    completedAt: instant("completed_at"),
    cancelledAt: instant("cancelled_at"),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    index("tasks_client_created_idx").on(t.clientId, t.createdAt, t.id),
    index("tasks_client_status_idx").on(t.clientId, t.status),
    index("tasks_company_idx").on(t.companyId, t.createdAt, t.id).where(sql`${t.companyId} is not null`),
    index("tasks_status_idx").on(t.status, t.createdAt, t.id),
    index("tasks_created_idx").on(t.createdAt, t.id),
    index("tasks_category_idx").on(t.categoryId),
    index("tasks_brief_idx").on(t.briefId).where(sql`${t.briefId} is not null`),
    uniqueIndex("tasks_brief_unique").on(t.briefId).where(sql`${t.briefId} is not null and ${t.deliverable} is null`),
    uniqueIndex("tasks_brief_part_unique").on(t.briefId, t.deliverable).where(sql`${t.deliverable} is not null`),
    uniqueIndex("tasks_idempotency_key_unique").on(t.clientId, t.idempotencyKey),
    index("tasks_freelancer_idx")
      .on(t.freelancerId, t.status, t.createdAt, t.id)
      .where(sql`${t.freelancerId} is not null`),
    index("tasks_offered_to_idx").on(t.offeredTo).where(sql`${t.offeredTo} is not null`),
    index("tasks_offer_expires_idx").on(t.offerExpiresAt).where(sql`${t.offerExpiresAt} is not null`),
    index("tasks_auto_approve_idx").on(t.autoApproveAt).where(sql`${t.autoApproveAt} is not null`),
    index("tasks_remind_idx").on(t.remindAt).where(sql`${t.remindAt} is not null`),
    index("tasks_unassignable_idx").on(t.unassignableAt).where(sql`${t.status} = 'UNASSIGNABLE'`),
    index("tasks_at_risk_idx")
      .on(t.deadline)
      .where(sql`${t.status} in ('ASSIGNED', 'IN_PROGRESS', 'REVISION_REQUESTED')`),
    index("tasks_disputed_idx").on(t.disputeOpenedAt).where(sql`${t.disputeOpenedAt} is not null`),
    check("tasks_deliverable_of_brief", sql`${t.deliverable} is null or ${t.briefId} is not null`),
    check("tasks_title_length", sql`char_length(${t.title}) between 3 and 200`),
    check("tasks_description_length", sql`char_length(${t.description}) between 10 and 5000`),
    check("tasks_credits_used_positive", sql`${t.creditsUsed} > 0`),
    check("tasks_quantity_range", sql`${t.quantity} between 1 and 1000`),
    check("tasks_estimated_hours_nonnegative", sql`${t.estimatedHours} >= 0`),
    check(
      "tasks_revisions_within_max",
      sql`${t.revisionsUsed} between 0 and ${t.maxRevisions} and ${t.maxRevisions} <= 100`,
    ),
    check("tasks_priority_range", sql`${t.priority} between 0 and 3`),
    check("tasks_escalation_level_range", sql`${t.escalationLevel} between 0 and 3`),
    check("tasks_pay_nonnegative", sql`${t.payCentsPerCredit} >= 0`),
    check(
      "tasks_has_freelancer",
      sql`${t.status} not in ('ASSIGNED', 'IN_PROGRESS', 'PENDING_ADMIN_REVIEW', 'IN_REVIEW', 'REVISION_REQUESTED') or ${t.freelancerId} is not null`,
    ),
    check("tasks_freelancer_is_not_client", sql`${t.freelancerId} <> ${t.clientId}`),
    check("tasks_requirements_size", atMostBytes(t.requirements, 131072)),
    check("tasks_moodboard_size", atMostBytes(t.moodboardItems, 131072)),
    check("tasks_chat_history_size", atMostBytes(t.chatHistory, 4194304)),
    check("tasks_quote_size", atMostBytes(t.quote, 16384)),
  ],
)

export const taskSkillRequirements = pgTable(
  "task_skill_requirements",
  {
    taskId: uuid("task_id")
      .notNull()
      .references(() => tasks.id, { onDelete: "cascade" }),
    skillId: uuid("skill_id")
      .notNull()
      .references(() => skills.id, { onDelete: "restrict" }),
    isRequired: boolean("is_required").notNull().default(true),
    minProficiency: skillProficiency("min_proficiency").notNull().default("INTERMEDIATE"),
  },
  (t) => [
    primaryKey({ name: "task_skill_requirements_task_skill_unique", columns: [t.taskId, t.skillId] }),
    index("task_skill_requirements_skill_idx").on(t.skillId),
  ],
)

/** The time line of a task. Append-only: a trigger refuses UPDATE, DELETE and TRUNCATE. */
export const taskActivityLog = pgTable(
  "task_activity_log",
  {
    id: id(),
    taskId: uuid("task_id")
      .notNull()
      .references(() => tasks.id, { onDelete: "restrict" }),
    actorId: text("actor_id").references(() => users.id, { onDelete: "restrict" }),
    actorType: text("actor_type", { enum: ACTIVITY_ACTOR_TYPES }).notNull(),
    action: text("action", { enum: ACTIVITY_ACTIONS }).notNull(),
    previousStatus: text("previous_status", { enum: TASK_STATUSES }),
    newStatus: text("new_status", { enum: TASK_STATUSES }),
    metadata: jsonObject("metadata", Facts),
    createdAt: createdAt(),
  },
  (t) => [
    index("task_activity_log_task_idx").on(t.taskId, t.createdAt, t.id),
    index("task_activity_log_actor_idx").on(t.actorId, t.createdAt),
    check("task_activity_log_actor_type_known", oneOf(t.actorType, ACTIVITY_ACTOR_TYPES)),
    check("task_activity_log_action_known", oneOf(t.action, ACTIVITY_ACTIONS)),
    check("task_activity_log_previous_status_known", oneOf(t.previousStatus, TASK_STATUSES)),
    check("task_activity_log_new_status_known", oneOf(t.newStatus, TASK_STATUSES)),
    check("task_activity_log_metadata_size", atMostBytes(t.metadata, 32768)),
  ],
)

/** The life cycle as rows, added from the table in the domain when a database is migrated; the trigger on `tasks.status` reads it. */
export const taskTransitions = pgTable(
  "task_transitions",
  {
    event: text("event", { enum: TASK_EVENTS }).notNull(),
    from: taskStatus("from_status"),
    to: taskStatus("to_status").notNull(),
  },
  (t) => [
    uniqueIndex("task_transitions_moves").on(t.event, t.from, t.to),
    uniqueIndex("task_transitions_beginnings").on(t.event, t.to).where(sql`${t.from} is null`),
    check("task_transitions_event_known", oneOf(t.event, TASK_EVENTS)),
  ],
)

/** Who a task is waiting on, as intervals; one open interval a task, and a closed one never changes again. */
export const waitingIntervals = pgTable(
  "waiting_intervals",
  {
    id: bigint("id", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    taskId: uuid("task_id")
      .notNull()
      .references(() => tasks.id, { onDelete: "restrict" }),
    waitingOn: waitingOn("waiting_on").notNull(),
    status: taskStatus("status").notNull(),
    startedAt: instant("started_at").notNull().defaultNow(),
    endedAt: instant("ended_at"),
  },
  (t) => [
    index("waiting_intervals_task_idx").on(t.taskId, t.startedAt),
    uniqueIndex("waiting_intervals_one_open").on(t.taskId).where(sql`${t.endedAt} is null`),
    check("waiting_intervals_order", sql`${t.endedAt} >= ${t.startedAt}`),
  ],
)
