/**
 * What nothing uses yet and stays, and what will use it: exports, tables by their SQL name, kinds of notification and facts.
 * The list only shrinks: what has a use by now, or is gone, fails the check.
 */
export const AHEAD: Record<string, string> = {
  // The way in for whoever writes a program against the database (docs/decisions/0013-plain-queries.md).
  sql: "scripts of operators",
  withTransaction: "scripts of operators",

  CREDITS_REFUNDED: "refunds by an admin",

  isQuiet: "quiet hours of notifications",
  MENTIONED: "mentions in messages",
  notification_settings: "templates of notifications",

  journal_seals: "sealing the journals",
  review_links: "review by guests",
  api_keys: "callers other than the browser",

  security_tests: "the security console",
  security_test_runs: "the security console",
  security_test_results: "the security console",
  security_snapshots: "the security console",
  test_schedules: "the security console",
}
