import pino, { type Logger } from "pino"

export type Log = Logger

const REDACTED = [
  "password",
  "token",
  "secret",
  "authorization",
  "cookie",
  "*.password",
  "*.token",
  "*.secret",
  "headers.cookie",
]

const DEPTH = 3

/** What a log may say of an error: never the values of a query, which may be secrets. */
export function describeError(error: unknown, depth = 0): unknown {
  if (!(error instanceof Error)) {
    return typeof error === "object" ? { type: typeof error } : String(error)
  }
  const code = "code" in error ? error.code : undefined
  const constraint = "constraint_name" in error ? error.constraint_name : undefined
  const [message = ""] = error.message.split(/\nparams:/)
  return {
    type: error.name,
    message,
    ...(typeof code === "string" ? { code } : {}),
    ...(typeof constraint === "string" ? { constraint } : {}),
    ...(depth === 0 && error.stack ? { stack: error.stack.replace(/\nparams:[^\n]*/g, "") } : {}),
    ...(error.cause !== undefined && depth < DEPTH ? { cause: describeError(error.cause, depth + 1) } : {}),
  }
}

/** One JSON line a record on standard output; secrets are redacted by name, errors told without their queries' values. */
export function createLog(level: string): Log {
  return pino({ level, redact: REDACTED, base: null, serializers: { error: (error: unknown) => describeError(error) } })
}
