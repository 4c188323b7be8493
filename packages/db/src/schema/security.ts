import {
  SECURITY_SEVERITIES,
  SECURITY_TEST_CATEGORIES,
  SECURITY_TEST_RUN_STATUSES,
  SECURITY_TEST_STATUSES,
  TEST_SCHEDULE_FREQUENCIES,
} from "@atelier/domain/security"
import { sql } from "drizzle-orm"
import { boolean, check, index, integer, pgEnum, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core"
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
  textList,
  updatedAt,
} from "./columns.ts"
import { users } from "./identity.ts"

export const securityTestStatus = pgEnum("security_test_status", SECURITY_TEST_STATUSES)
export const securityTestRunStatus = pgEnum("security_test_run_status", SECURITY_TEST_RUN_STATUSES)
export const testScheduleFrequency = pgEnum("test_schedule_frequency", TEST_SCHEDULE_FREQUENCIES)
export const securityTestCategory = pgEnum("security_test_category", SECURITY_TEST_CATEGORIES)
export const securitySeverity = pgEnum("security_severity", SECURITY_SEVERITIES)

/** A test as data: steps that request something as a role and say what must come back. */
export const securityTests = pgTable(
  "security_tests",
  {
    id: id(),
    slug: text("slug").notNull().unique("security_tests_slug_unique"),
    name: text("name").notNull(),
    description: text("description"),
    category: securityTestCategory("category").notNull(),
    severity: securitySeverity("severity").notNull().default("MEDIUM"),
    steps: json("steps", z.array(Facts)).notNull(),
    isActive: boolean("is_active").notNull().default(true),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [check("security_tests_steps_size", atMostBytes(t.steps, 65536))],
)

export const testSchedules = pgTable(
  "test_schedules",
  {
    id: id(),
    name: text("name").notNull(),
    frequency: testScheduleFrequency("frequency").notNull().default("MANUAL"),
    testIds: textList("test_ids"),
    isActive: boolean("is_active").notNull().default(true),
    lastRunAt: instant("last_run_at"),
    nextRunAt: instant("next_run_at"),
    createdBy: text("created_by").references(() => users.id, { onDelete: "set null" }),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    index("test_schedules_due_idx").on(t.nextRunAt).where(sql`${t.isActive}`),
    index("test_schedules_created_by_idx").on(t.createdBy),
    check("test_schedules_manual_has_no_date", sql`${t.frequency} <> 'MANUAL' or ${t.nextRunAt} is null`),
  ],
)

export const securityTestRuns = pgTable(
  "security_test_runs",
  {
    id: id(),
    scheduleId: uuid("schedule_id").references(() => testSchedules.id, { onDelete: "set null" }),
    startedBy: text("started_by").references(() => users.id, { onDelete: "set null" }),
    status: securityTestRunStatus("status").notNull().default("PENDING"),
    total: integer("total").notNull().default(0),
    passed: integer("passed").notNull().default(0),
    failed: integer("failed").notNull().default(0),
    errored: integer("errored").notNull().default(0),
    skipped: integer("skipped").notNull().default(0),
    score: integer("score"),
    error: text("error"),
    startedAt: instant("started_at"),
    completedAt: instant("completed_at"),
    createdAt: createdAt(),
  },
  (t) => [
    index("security_test_runs_created_idx").on(t.createdAt, t.id),
    index("security_test_runs_schedule_idx").on(t.scheduleId),
    index("security_test_runs_started_by_idx").on(t.startedBy),
    uniqueIndex("security_test_runs_one_running").on(t.status).where(sql`${t.status} = 'RUNNING'`),
    check("security_test_runs_score_range", sql`${t.score} between 0 and 100`),
    check(
      "security_test_runs_counts",
      sql`least(${t.passed}, ${t.failed}, ${t.errored}, ${t.skipped}) >= 0 and ${t.passed} + ${t.failed} + ${t.errored} + ${t.skipped} <= ${t.total}`,
    ),
  ],
)

export const securityTestResults = pgTable(
  "security_test_results",
  {
    id: id(),
    runId: uuid("run_id")
      .notNull()
      .references(() => securityTestRuns.id, { onDelete: "cascade" }),
    testId: uuid("test_id")
      .notNull()
      .references(() => securityTests.id, { onDelete: "cascade" }),
    status: securityTestStatus("status").notNull().default("PENDING"),
    message: text("message"),
    evidence: jsonList("evidence", Facts),
    durationMs: integer("duration_ms"),
    startedAt: instant("started_at"),
    completedAt: instant("completed_at"),
  },
  (t) => [
    uniqueIndex("security_test_results_run_test_unique").on(t.runId, t.testId),
    index("security_test_results_test_idx").on(t.testId, t.completedAt),
    check("security_test_results_evidence_size", atMostBytes(t.evidence, 262144)),
  ],
)

/** The state of the whole installation at one moment, for the trend. */
export const securitySnapshots = pgTable(
  "security_snapshots",
  {
    id: id(),
    runId: uuid("run_id").references(() => securityTestRuns.id, { onDelete: "set null" }),
    score: integer("score").notNull(),
    ssl: jsonObject("ssl", Facts),
    headers: jsonObject("headers", Facts),
    dependencies: jsonObject("dependencies", Facts),
    endpoints: jsonObject("endpoints", Facts),
    rateLimits: jsonObject("rate_limits", Facts),
    createdAt: createdAt(),
  },
  (t) => [
    index("security_snapshots_created_idx").on(t.createdAt, t.id),
    index("security_snapshots_run_idx").on(t.runId),
    check("security_snapshots_score_range", sql`${t.score} between 0 and 100`),
  ],
)
