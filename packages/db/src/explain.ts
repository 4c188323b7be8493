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

/** Why the database cannot be used, in a sentence for whoever runs a command; undefined when the trouble is something else. */
export const explainDatabase = (error: unknown): string | undefined => {
  for (let e: unknown = error, depth = 0; e instanceof Error && depth < 5; e = e.cause, depth++) {
    const code = "code" in e ? String(e.code) : ""
    const known = REASONS.find(([pattern]) => pattern.test(code))
    if (known) {
      return known[1]
    }
  }
  return undefined
}
