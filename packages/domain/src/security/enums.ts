export const SECURITY_TEST_STATUSES = ["PENDING", "RUNNING", "PASSED", "FAILED", "ERROR", "SKIPPED"] as const
export type SecurityTestStatus = (typeof SECURITY_TEST_STATUSES)[number]

export const SECURITY_TEST_RUN_STATUSES = ["PENDING", "RUNNING", "COMPLETED", "FAILED", "CANCELLED"] as const
export type SecurityTestRunStatus = (typeof SECURITY_TEST_RUN_STATUSES)[number]

export const TEST_SCHEDULE_FREQUENCIES = ["MANUAL", "HOURLY", "DAILY", "WEEKLY", "MONTHLY"] as const
export type TestScheduleFrequency = (typeof TEST_SCHEDULE_FREQUENCIES)[number]

export const SECURITY_TEST_CATEGORIES = [
  "AUTHENTICATION",
  "AUTHORIZATION",
  "TENANCY",
  "INPUT",
  "HEADERS",
  "FILES",
  "MONEY",
  "RATE_LIMITS",
] as const
export type SecurityTestCategory = (typeof SECURITY_TEST_CATEGORIES)[number]

export const SECURITY_SEVERITIES = ["LOW", "MEDIUM", "HIGH", "CRITICAL"] as const
export type SecuritySeverity = (typeof SECURITY_SEVERITIES)[number]
