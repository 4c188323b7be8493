/** Who talks to the database: a page or a call that someone waits for, a job, a script, a migration. */
export type Caller = "web" | "job" | "script" | "migration"

/**
 * How long (ms, 0 without end) a caller waits for a lock, a statement may take, and an open transaction may do nothing.
 * One locked row, one endless query or one forgotten transaction then never takes a pool for longer than this.
 */
const LIMITS: Record<Caller, { lock: number; statement: number; idle: number }> = {
  web: { lock: 2_500, statement: 15_000, idle: 10_000 },
  job: { lock: 5_000, statement: 60_000, idle: 30_000 },
  script: { lock: 10_000, statement: 600_000, idle: 600_000 },
  migration: { lock: 10_000, statement: 0, idle: 0 },
}

/** The limits as settings of a session. */
export function limitsOf(caller: Caller) {
  const { lock, statement, idle } = LIMITS[caller]
  return { lock_timeout: lock, statement_timeout: statement, idle_in_transaction_session_timeout: idle }
}
