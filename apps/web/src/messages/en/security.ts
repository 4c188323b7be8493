import type {
  SecuritySeverity,
  SecurityTestCategory,
  SecurityTestRunStatus,
  SecurityTestStatus,
  TestScheduleFrequency,
} from "@atelier/domain/security"

export const security = {
  testStatus: {
    PENDING: "Waiting",
    RUNNING: "Running",
    PASSED: "Passed",
    FAILED: "Failed",
    ERROR: "Could not be run",
    SKIPPED: "Left out",
  } satisfies Record<SecurityTestStatus, string>,
  runStatus: {
    PENDING: "Waiting",
    RUNNING: "Running",
    COMPLETED: "Done",
    FAILED: "Failed",
    CANCELLED: "Cancelled",
  } satisfies Record<SecurityTestRunStatus, string>,
  frequency: {
    MANUAL: "By hand",
    HOURLY: "Every hour",
    DAILY: "Every day",
    WEEKLY: "Every week",
    MONTHLY: "Every month",
  } satisfies Record<TestScheduleFrequency, string>,
  category: {
    AUTHENTICATION: "Signing in",
    AUTHORIZATION: "Rights of each role",
    TENANCY: "Separation of clients",
    INPUT: "Hostile input",
    HEADERS: "Response headers",
    FILES: "Files",
    MONEY: "Money",
    RATE_LIMITS: "Rate limits",
  } satisfies Record<SecurityTestCategory, string>,
  severity: { LOW: "Low", MEDIUM: "Medium", HIGH: "High", CRITICAL: "Critical" } satisfies Record<
    SecuritySeverity,
    string
  >,
}
