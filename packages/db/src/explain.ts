const REASONS: [code: RegExp, sentence: string][] = [
  [/^28/, "The database does not accept this user and password. Check DATABASE_URL."],
  [/^3D000$/, "There is no database of that name on the server. Create it first, or correct DATABASE_URL."],
  [/^53300$/, "The database has no connection to spare. Try again, or lower DATABASE_POOL_MAX."],
  [
    /^42P01$/,
    "The database does not have Atelier's tables. Check DATABASE_URL, then bring the schema with npm run db:migrate.",
  ],
  [/^42501$/, "The database does not let this user do that. Check which user DATABASE_URL names."],
  [
    /^(ENOTFOUND|EAI_AGAIN)$/,
    "There is no host of that name. Check DATABASE_URL, and whether this machine has a network.",
  ],
  [
    /^(CONNECTION_\w+|CONNECT_TIMEOUT|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH|08\w{3}|57P0[1-3])$/,
    "The database does not answer. Is it running, and are DATABASE_URL and DATABASE_SSL right?",
  ],
]

/** Errors of this package whose message is written for whoever runs a command. */
const SPOKEN = new Set(["AppRoleError", "DatabaseRefused", "MigrationError"])

const ADDED_TO = "is only added to: its rows are never changed or removed."
const STAYS = "never loses a row."
const AGAIN = "Add a row that says what was wrong and what is right."

/** What the programs' role may not even try, and what works instead; held to the triggers by a test. */
const KEPT: Record<string, string> = {
  audit_logs: `${ADDED_TO} ${AGAIN}`,
  waiting_intervals: `${STAYS} Close the open one; the next step of the task opens another.`,
  credit_transactions: `${ADDED_TO} Post a new entry that reverses the wrong one, as npm run atelier -- credits admin adjust does; the balance follows.`,
  freelancer_earnings: `${STAYS} Reverse the earning: its state becomes REVERSED.`,
  journal_seals: `${ADDED_TO} The next seal is written with the next proof of the books.`,
  payout_destinations: `${ADDED_TO} Where to pay from now on is a further row.`,
  payouts: `${STAYS} Cancel the payout or mark it as failed: what it held can be requested again.`,
  purchase_refunds: `${ADDED_TO} Add a row with the difference; a negative one undoes what left before.`,
  purchases: `${STAYS} A refund is a row of purchase_refunds.`,
  task_activity_log: `${ADDED_TO} ${AGAIN}`,
  task_transitions: `${ADDED_TO} They are the life cycle of a task as the domain declares it; npm run db:migrate adds what is new.`,
}

function refusedChange(message: string): string | undefined {
  const [, table = ""] = /^permission denied for table "?(\w+)/.exec(message) ?? []
  return KEPT[table] && `${table} ${KEPT[table]}`
}

/** Why the database cannot be used, in a sentence for whoever runs a command; undefined when the trouble is something else. */
export function explainDatabase(error: unknown): string | undefined {
  if (error instanceof Error && SPOKEN.has(error.name)) {
    return error.message
  }
  for (let e: unknown = error, depth = 0; e instanceof Error && depth < 5; e = e.cause, depth++) {
    const code = "code" in e ? String(e.code) : ""
    const known = REASONS.find(([pattern]) => pattern.test(code))
    if (known) {
      return (code === "42501" ? refusedChange(e.message) : undefined) ?? known[1]
    }
  }
  return undefined
}
