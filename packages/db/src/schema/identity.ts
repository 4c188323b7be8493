import { COMPANY_ROLES, TEAM_ROLES } from "@atelier/domain/companies"
import { FREEZE_REASONS } from "@atelier/domain/credits"
import { ClockWeek, DaysOff, DEFAULT_HOURS } from "@atelier/domain/hours"
import { ARTIST_EXPERIENCE_LEVELS, FREELANCER_STATUSES, INVITATION_KINDS, USER_ROLES } from "@atelier/domain/identity"
import { sql } from "drizzle-orm"
import {
  type AnyPgColumn,
  boolean,
  check,
  index,
  integer,
  numeric,
  pgEnum,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core"
import { z } from "zod"
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

export const userRole = pgEnum("user_role", USER_ROLES)
export const freelancerStatus = pgEnum("freelancer_status", FREELANCER_STATUSES)
export const artistExperienceLevel = pgEnum("artist_experience_level", ARTIST_EXPERIENCE_LEVELS)
export const invitationKind = pgEnum("invitation_kind", INVITATION_KINDS)

/** `credits` and `creditSeq` move only with a row of credit_transactions; a trigger refuses every other change. */
export const users = pgTable(
  "users",
  {
    id: text("id").primaryKey(),
    name: text("name").notNull(),
    email: text("email").notNull(),
    emailVerified: boolean("email_verified").notNull().default(false),
    image: text("image"),
    role: userRole("role").notNull().default("CLIENT"),
    phone: text("phone"),
    credits: integer("credits").notNull().default(0),
    creditSeq: integer("credit_seq").notNull().default(0),
    creditsFrozenAt: instant("credits_frozen_at"),
    creditsFrozenReason: text("credits_frozen_reason", { enum: FREEZE_REASONS }),
    companyId: uuid("company_id").references(() => companies.id, { onDelete: "set null" }),
    /** With a company always set: a trigger makes its first person OWNER and everyone after that MEMBER, unless told. */
    companyRole: text("company_role", { enum: COMPANY_ROLES }),
    companyJoinedAt: instant("company_joined_at"),
    /** Credits that a member may order for in a calendar month of the owner's time zone; null is no limit. */
    monthlyBudget: integer("monthly_budget"),
    /** Until when this member may take over the company: its owner has offered it. */
    ownershipOfferedUntil: instant("ownership_offered_until"),
    onboardingCompleted: boolean("onboarding_completed").notNull().default(false),
    onboardingData: jsonObject("onboarding_data", Facts),
    notificationPreferences: jsonObject("notification_preferences", Facts),
    slackUserId: text("slack_user_id"),
    slackDmChannelId: text("slack_dm_channel_id"),
    timezone: text("timezone").notNull().default("UTC"),
    twoFactorEnabled: boolean("two_factor_enabled").notNull().default(false),
    suspendedAt: instant("suspended_at"),
    suspendedReason: text("suspended_reason"),
    erasedAt: instant("erased_at"),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    uniqueIndex("users_email_unique").on(t.email),
    index("users_role_idx").on(t.role, t.createdAt, t.id),
    index("users_company_idx").on(t.companyId),
    uniqueIndex("users_company_owner_unique").on(t.companyId).where(sql`${t.companyRole} = 'OWNER'`),
    uniqueIndex("users_company_heir_unique").on(t.companyId).where(sql`${t.ownershipOfferedUntil} is not null`),
    uniqueIndex("users_slack_user_unique").on(t.slackUserId),
    check("users_email_lowercase", sql`${t.email} = lower(${t.email})`),
    check(
      "users_timezone_name",
      sql`${t.timezone} ~ '^(UTC|(Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific|Etc)/[A-Za-z0-9_+/-]+)$'`,
    ),
    check("users_credits_frozen_reason_known", oneOf(t.creditsFrozenReason, FREEZE_REASONS)),
    check("users_company_role_known", oneOf(t.companyRole, COMPANY_ROLES)),
    check("users_company_role_with_company", sql`(${t.companyRole} is null) = (${t.companyId} is null)`),
    check(
      "users_monthly_budget_of_member",
      sql`${t.monthlyBudget} is null or ${t.companyRole} is not distinct from 'MEMBER'`,
    ),
    check("users_monthly_budget_range", sql`${t.monthlyBudget} between 0 and 1000000`),
    check(
      "users_heir_is_member",
      sql`${t.ownershipOfferedUntil} is null or ${t.companyRole} is not distinct from 'MEMBER'`,
    ),
    check("users_credits_nonnegative", sql`${t.credits} >= 0`),
    check("users_onboarding_data_size", atMostBytes(t.onboardingData, 65536)),
    check("users_notification_preferences_size", atMostBytes(t.notificationPreferences, 16384)),
  ],
)

/** Counters and metrics are caches of tasks, offers and ratings; `performanceScore` is the static part of the match score. */
export const freelancerProfiles = pgTable(
  "freelancer_profiles",
  {
    id: id(),
    userId: text("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    status: freelancerStatus("status").notNull().default("PENDING"),
    skills: textList("skills"),
    specializations: textList("specializations"),
    portfolioUrls: textList("portfolio_urls"),
    bio: text("bio"),
    hourlyRate: numeric("hourly_rate", { precision: 10, scale: 2 }),
    rating: numeric("rating", { precision: 3, scale: 2, mode: "number" }).notNull().default(0),
    ratingCount: integer("rating_count").notNull().default(0),
    completedTasks: integer("completed_tasks").notNull().default(0),
    onTimeTasks: integer("on_time_tasks").notNull().default(0),
    offersReceived: integer("offers_received").notNull().default(0),
    offersAccepted: integer("offers_accepted").notNull().default(0),
    avgResponseTimeMinutes: integer("avg_response_time_minutes"),
    acceptanceRate: numeric("acceptance_rate", { precision: 5, scale: 4, mode: "number" }),
    onTimeRate: numeric("on_time_rate", { precision: 5, scale: 4, mode: "number" }),
    performanceScore: numeric("performance_score", { precision: 6, scale: 3, mode: "number" }).notNull().default(50),
    lastOfferedAt: instant("last_offered_at"),
    experienceLevel: artistExperienceLevel("experience_level").notNull().default("JUNIOR"),
    experienceLevelSetBy: text("experience_level_set_by").references((): AnyPgColumn => users.id, {
      onDelete: "set null",
    }),
    maxConcurrentTasks: integer("max_concurrent_tasks").notNull().default(3),
    acceptsUrgentTasks: boolean("accepts_urgent_tasks").notNull().default(true),
    /** Spans of each weekday, Monday first; the two columns after it hold its first span, kept by a trigger both ways. */
    workingHours: json("working_hours", ClockWeek).notNull().default(DEFAULT_HOURS),
    workingHoursStart: text("working_hours_start").notNull().default("09:00"),
    workingHoursEnd: text("working_hours_end").notNull().default("18:00"),
    availability: boolean("availability").notNull().default(true),
    vacationMode: boolean("vacation_mode").notNull().default(false),
    vacationUntil: instant("vacation_until"),
    daysOff: jsonList("days_off", DaysOff),
    /** The end of the days off that run now, and when they or the vacation begin or end next: the sweeper acts on it. */
    offUntil: instant("off_until"),
    leaveChangesAt: instant("leave_changes_at"),
    preferredCategories: textList("preferred_categories"),
    minCreditsToAccept: integer("min_credits_to_accept").notNull().default(1),
    approvedBy: text("approved_by").references((): AnyPgColumn => users.id, { onDelete: "set null" }),
    approvedAt: instant("approved_at"),
    rejectionReason: text("rejection_reason"),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    uniqueIndex("freelancer_profiles_user_unique").on(t.userId),
    index("freelancer_profiles_status_idx").on(t.status, t.createdAt, t.id),
    index("freelancer_profiles_ranking_idx")
      .on(t.performanceScore.desc(), t.userId)
      .where(sql`${t.status} = 'APPROVED' and ${t.availability} and not ${t.vacationMode}`),
    index("freelancer_profiles_vacation_until_idx").on(t.vacationUntil).where(sql`${t.vacationUntil} is not null`),
    index("freelancer_profiles_leave_changes_idx").on(t.leaveChangesAt).where(sql`${t.leaveChangesAt} is not null`),
    index("freelancer_profiles_approved_by_idx").on(t.approvedBy),
    index("freelancer_profiles_experience_level_set_by_idx").on(t.experienceLevelSetBy),
    check("freelancer_profiles_rating_range", sql`${t.rating} between 0 and 5`),
    check(
      "freelancer_profiles_rates_range",
      sql`coalesce(${t.acceptanceRate}, 0) between 0 and 1 and coalesce(${t.onTimeRate}, 0) between 0 and 1`,
    ),
    check("freelancer_profiles_performance_score_range", sql`${t.performanceScore} between 0 and 100`),
    check(
      "freelancer_profiles_counters_nonnegative",
      sql`least(${t.ratingCount}, ${t.completedTasks}, ${t.onTimeTasks}, ${t.offersReceived}, ${t.offersAccepted}, coalesce(${t.avgResponseTimeMinutes}, 0)) >= 0`,
    ),
    check("freelancer_profiles_max_concurrent_range", sql`${t.maxConcurrentTasks} between 1 and 50`),
    check("freelancer_profiles_min_credits_range", sql`${t.minCreditsToAccept} between 0 and 100000`),
    check("freelancer_profiles_hourly_rate_nonnegative", sql`${t.hourlyRate} >= 0`),
    check(
      "freelancer_profiles_working_hours_week",
      sql`case jsonb_typeof(${t.workingHours}) when 'array' then jsonb_array_length(${t.workingHours}) = 7 else false end
        and not coalesce(jsonb_path_exists(${t.workingHours}, 'strict $[*] ? (@.type() != "array" || @.size() > 4)', '{}', true), true)
        and not coalesce(jsonb_path_exists(${t.workingHours}, 'strict $[*][*] ? (@.type() != "array" || @.size() != 2)', '{}', true), true)
        and not coalesce(jsonb_path_exists(${t.workingHours}, 'strict $[*][*][*] ? (@.type() != "string" || !(@ like_regex "^([01][0-9]|2[0-3]):[0-5][0-9]$"))', '{}', true), true)`,
    ),
    check(
      "freelancer_profiles_days_off_list",
      sql`case jsonb_typeof(${t.daysOff}) when 'array' then jsonb_array_length(${t.daysOff}) <= 50 and jsonb_array_length(${t.daysOff}) =
        jsonb_array_length(jsonb_path_query_array(${t.daysOff}, '$[*] ? (@.from like_regex "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" && @.to like_regex "^[0-9]{4}-[0-9]{2}-[0-9]{2}$")')) else false end`,
    ),
    check(
      "freelancer_profiles_working_hours_format",
      sql`${t.workingHoursStart} ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$' and ${t.workingHoursEnd} ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'`,
    ),
  ],
)

export const invitations = pgTable(
  "invitations",
  {
    id: id(),
    kind: invitationKind("kind").notNull(),
    email: text("email").notNull(),
    tokenHash: text("token_hash").notNull().unique("invitations_token_hash_unique"),
    companyId: uuid("company_id").references(() => companies.id, { onDelete: "cascade" }),
    companyRole: text("company_role", { enum: TEAM_ROLES }),
    invitedBy: text("invited_by")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    expiresAt: instant("expires_at").notNull(),
    acceptedAt: instant("accepted_at"),
    acceptedBy: text("accepted_by").references(() => users.id, { onDelete: "set null" }),
    revokedAt: instant("revoked_at"),
    createdAt: createdAt(),
  },
  (t) => [
    index("invitations_company_idx").on(t.companyId, t.createdAt),
    index("invitations_invited_by_idx").on(t.invitedBy),
    index("invitations_accepted_by_idx").on(t.acceptedBy),
    index("invitations_created_idx").on(t.createdAt, t.id),
    check("invitations_company_role_known", oneOf(t.companyRole, TEAM_ROLES)),
    check("invitations_role_with_kind", sql`(${t.kind} = 'COMPANY_MEMBER') = (${t.companyRole} is not null)`),
    check("invitations_company_with_kind", sql`(${t.kind} = 'COMPANY_MEMBER') = (${t.companyId} is not null)`),
  ],
)

export const apiKeys = pgTable(
  "api_keys",
  {
    id: id(),
    userId: text("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    name: text("name").notNull(),
    prefix: text("prefix").notNull(),
    keyHash: text("key_hash").notNull().unique("api_keys_key_hash_unique"),
    scopes: json("scopes", z.array(z.string())).notNull(),
    lastUsedAt: instant("last_used_at"),
    expiresAt: instant("expires_at"),
    revokedAt: instant("revoked_at"),
    createdAt: createdAt(),
  },
  (t) => [index("api_keys_user_idx").on(t.userId, t.createdAt)],
)
