import {
  type AlgorithmConfig,
  CONFIG_STATUSES,
  DECLINE_REASONS,
  EXCLUSION_REASONS,
  OFFER_WITHDRAWAL_REASONS,
  ROUND_OUTCOMES,
  ScoreBonus,
  ScoreParts,
  TASK_OFFER_RESPONSES,
} from "@atelier/domain/matching"
import { type SQL, sql } from "drizzle-orm"
import {
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
import { atMostBytes, createdAt, Facts, id, instant, json, jsonList, jsonObject, updatedAt } from "./columns.ts"
import { users } from "./identity.ts"
import { tasks } from "./tasks.ts"

export const taskOfferResponse = pgEnum("task_offer_response", TASK_OFFER_RESPONSES)
export const declineReason = pgEnum("decline_reason", DECLINE_REASONS)
export const offerWithdrawalReason = pgEnum("offer_withdrawal_reason", OFFER_WITHDRAWAL_REASONS)
export const configStatus = pgEnum("config_status", CONFIG_STATUSES)
export const roundOutcome = pgEnum("round_outcome", ROUND_OUTCOMES)
export const exclusionReason = pgEnum("exclusion_reason", EXCLUSION_REASONS)

/** The five parts of a match score, 0 to 100 each, under the names the seed gave them. */
export const ScoreBreakdown = z.object({
  skillScore: z.number(),
  timezoneScore: z.number(),
  experienceScore: z.number(),
  workloadScore: z.number(),
  performanceScore: z.number(),
})
export type ScoreBreakdown = z.infer<typeof ScoreBreakdown>

/**
 * A draft may have faults, which its page lists and which keep it from being published: here its rules are only objects.
 * What a round works with is parsed as a whole when the version is loaded.
 */
function rules<K extends keyof AlgorithmConfig>(name: string) {
  return json(
    name,
    z.custom<AlgorithmConfig[K]>((value) => typeof value === "object" && value !== null),
  ).notNull()
}

/** Scoring rules by version. Drafts are edited, one is ACTIVE, older ones stay for rollback and for explaining rounds. */
export const assignmentAlgorithmConfig = pgTable(
  "assignment_algorithm_config",
  {
    id: id(),
    name: text("name").notNull(),
    version: integer("version").notNull().unique("assignment_algorithm_config_version_unique"),
    status: configStatus("status").notNull().default("DRAFT"),
    isActive: boolean("is_active")
      .notNull()
      .generatedAlwaysAs((): SQL => sql`${assignmentAlgorithmConfig.status} = 'ACTIVE'`),
    weights: rules<"weights">("weights"),
    acceptanceWindows: rules<"acceptanceWindows">("acceptance_windows"),
    escalationSettings: rules<"escalationSettings">("escalation_settings"),
    timezoneSettings: rules<"timezoneSettings">("timezone_settings"),
    experienceMatrix: rules<"experienceMatrix">("experience_matrix"),
    workloadSettings: rules<"workloadSettings">("workload_settings"),
    exclusionRules: rules<"exclusionRules">("exclusion_rules"),
    bonusModifiers: rules<"bonusModifiers">("bonus_modifiers"),
    notes: text("notes"),
    createdBy: text("created_by").references(() => users.id, { onDelete: "set null" }),
    publishedBy: text("published_by").references(() => users.id, { onDelete: "set null" }),
    publishedAt: instant("published_at"),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    uniqueIndex("assignment_algorithm_config_one_active").on(t.isActive).where(sql`${t.isActive}`),
    index("assignment_algorithm_config_created_by_idx").on(t.createdBy),
    index("assignment_algorithm_config_published_by_idx").on(t.publishedBy),
    check("assignment_algorithm_config_version_positive", sql`${t.version} > 0`),
    check(
      "assignment_algorithm_config_weights_sum",
      sql`coalesce((${t.weights}->>'skillMatch')::numeric + (${t.weights}->>'timezoneFit')::numeric + (${t.weights}->>'experienceMatch')::numeric + (${t.weights}->>'workloadBalance')::numeric + (${t.weights}->>'performanceHistory')::numeric, 0) = 100`,
    ),
    check(
      "assignment_algorithm_config_weights_nonnegative",
      sql`least((${t.weights}->>'skillMatch')::numeric, (${t.weights}->>'timezoneFit')::numeric, (${t.weights}->>'experienceMatch')::numeric, (${t.weights}->>'workloadBalance')::numeric, (${t.weights}->>'performanceHistory')::numeric) >= 0`,
    ),
  ],
)

/** One search for a freelancer: what was looked at, under which rules, with what result. */
export const matchingRounds = pgTable(
  "matching_rounds",
  {
    id: id(),
    taskId: uuid("task_id")
      .notNull()
      .references(() => tasks.id, { onDelete: "cascade" }),
    configId: uuid("config_id")
      .notNull()
      .references(() => assignmentAlgorithmConfig.id, { onDelete: "restrict" }),
    level: integer("level").notNull(),
    outcome: roundOutcome("outcome").notNull(),
    consideredCount: integer("considered_count").notNull().default(0),
    eligibleCount: integer("eligible_count").notNull().default(0),
    excludedCounts: jsonObject("excluded_counts", z.partialRecord(z.enum(EXCLUSION_REASONS), z.number())),
    taskFeatures: jsonObject("task_features", Facts),
    durationMs: integer("duration_ms").notNull().default(0),
    createdAt: createdAt(),
  },
  (t) => [
    index("matching_rounds_task_idx").on(t.taskId, t.createdAt),
    index("matching_rounds_config_idx").on(t.configId, t.createdAt),
    index("matching_rounds_created_idx").on(t.createdAt, t.id),
    check("matching_rounds_level_range", sql`${t.level} between 1 and 3`),
  ],
)

/** The best candidates of a round with all that led to their place, and excluded ones with the reason. */
export const matchingCandidates = pgTable(
  "matching_candidates",
  {
    roundId: uuid("round_id")
      .notNull()
      .references(() => matchingRounds.id, { onDelete: "cascade" }),
    artistId: text("artist_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    features: jsonObject("features", Facts),
    parts: json("parts", ScoreParts),
    points: json("points", ScoreParts),
    bonuses: jsonList("bonuses", ScoreBonus),
    score: numeric("score", { precision: 7, scale: 3, mode: "number" }),
    rank: integer("rank"),
    exclusionReason: exclusionReason("exclusion_reason"),
  },
  (t) => [
    primaryKey({ name: "matching_candidates_pkey", columns: [t.roundId, t.artistId] }),
    index("matching_candidates_artist_idx").on(t.artistId),
    check("matching_candidates_ranked_or_excluded", sql`(${t.rank} is null) <> (${t.exclusionReason} is null)`),
    check("matching_candidates_features_size", atMostBytes(t.features, 16384)),
  ],
)

/** A withdrawn offer is EXPIRED with `withdrawnAt` and the reason. An answer is given once; a trigger keeps it. */
export const taskOffers = pgTable(
  "task_offers",
  {
    id: id(),
    taskId: uuid("task_id")
      .notNull()
      .references(() => tasks.id, { onDelete: "cascade" }),
    artistId: text("artist_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    roundId: uuid("round_id").references(() => matchingRounds.id, { onDelete: "set null" }),
    matchScore: numeric("match_score", { precision: 7, scale: 3, mode: "number" }).notNull().default(0),
    rank: integer("rank"),
    escalationLevel: integer("escalation_level").notNull().default(1),
    broadcast: boolean("broadcast").notNull().default(false),
    response: taskOfferResponse("response").notNull().default("PENDING"),
    declineReason: declineReason("decline_reason"),
    declineNote: text("decline_note"),
    scoreBreakdown: json("score_breakdown", ScoreBreakdown),
    payCents: integer("pay_cents").notNull(),
    expiresAt: instant("expires_at").notNull(),
    respondedAt: instant("responded_at"),
    withdrawnAt: instant("withdrawn_at"),
    withdrawnReason: offerWithdrawalReason("withdrawn_reason"),
    createdAt: createdAt(),
  },
  (t) => [
    index("task_offers_task_idx").on(t.taskId, t.createdAt),
    index("task_offers_artist_idx").on(t.artistId, t.createdAt, t.id),
    index("task_offers_round_idx").on(t.roundId),
    index("task_offers_created_idx").on(t.createdAt, t.id),
    index("task_offers_artist_pending_idx").on(t.artistId, t.expiresAt).where(sql`${t.response} = 'PENDING'`),
    index("task_offers_expires_idx").on(t.expiresAt).where(sql`${t.response} = 'PENDING'`),
    uniqueIndex("task_offers_one_pending").on(t.taskId, t.artistId).where(sql`${t.response} = 'PENDING'`),
    uniqueIndex("task_offers_one_exclusive").on(t.taskId).where(sql`${t.response} = 'PENDING' and not ${t.broadcast}`),
    check("task_offers_level_range", sql`${t.escalationLevel} between 1 and 3`),
    check("task_offers_pay_nonnegative", sql`${t.payCents} >= 0`),
    check(
      "task_offers_decline_reason_with_response",
      sql`(${t.response} = 'DECLINED') = (${t.declineReason} is not null)`,
    ),
    check(
      "task_offers_responded_at",
      sql`(${t.response} in ('ACCEPTED', 'DECLINED')) = (${t.respondedAt} is not null)`,
    ),
    check(
      "task_offers_withdrawal_complete",
      sql`(${t.withdrawnAt} is null) = (${t.withdrawnReason} is null) and (${t.withdrawnAt} is null or ${t.response} = 'EXPIRED')`,
    ),
    check("task_offers_decline_note_length", sql`char_length(${t.declineNote}) <= 1000`),
  ],
)

/** What a client and a freelancer have done together; kept as tasks end, favourites and blocks set by the client. */
export const clientArtistAffinity = pgTable(
  "client_artist_affinity",
  {
    clientId: text("client_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    artistId: text("artist_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    tasksCompleted: integer("tasks_completed").notNull().default(0),
    ratingSum: integer("rating_sum").notNull().default(0),
    ratingCount: integer("rating_count").notNull().default(0),
    lastWorkedAt: instant("last_worked_at"),
    isFavorite: boolean("is_favorite").notNull().default(false),
    isBlocked: boolean("is_blocked").notNull().default(false),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    primaryKey({ name: "client_artist_affinity_client_artist_unique", columns: [t.clientId, t.artistId] }),
    index("client_artist_affinity_artist_idx").on(t.artistId),
    check("client_artist_affinity_not_both", sql`not (${t.isFavorite} and ${t.isBlocked})`),
    check("client_artist_affinity_counters", sql`least(${t.tasksCompleted}, ${t.ratingSum}, ${t.ratingCount}) >= 0`),
    check("client_artist_affinity_two_people", sql`${t.clientId} <> ${t.artistId}`),
  ],
)
