import { copy, formatIssue, formatReason } from "@atelier/domain/copy"
import type { Reason } from "@atelier/domain/errors"
import type { UserRole } from "@atelier/domain/identity"
import { cut } from "@atelier/domain/shared"
import { readWire, transformer, WireError } from "@atelier/domain/transformer"
import { initTRPC, TRPCError } from "@trpc/server"
import { ZodError, z } from "zod"
import type { PersonLimit } from "#modules/identity"
import type { Ctx } from "#platform/ctx"
import { type ErrorData, isDomainError, toDomainError } from "#platform/errors"

type Access = "public" | readonly UserRole[]
export type Meta = {
  access?: Access
  /** Active people only, unless widened: to those whose application waits or was rejected, or also to the suspended. */
  standing?: "waiting" | "any"
  /** Open before the e-mail address is confirmed. */
  unverified?: boolean
  /** A change that viewers of a company may make too: it is about themselves only. */
  viewers?: boolean
  /** Of the people of a company, only for its owner; whoever has no company may. */
  owner?: boolean
  /** Moves money or access: needs the second factor within the last 30 minutes where two-factor is on, and admins need it on. */
  fresh?: boolean
  /** Decided by a person only, never by a script that acts for nobody. */
  person?: boolean
  /** What it takes a turn of: a person may do so much of it in a while. */
  limit?: PersonLimit
  /** One line for the command-line program's help. */
  description?: string
}

// Checks without a sentence of their own speak as the catalogue does.
z.config({ localeError: formatIssue })

/** No one reads more of them, and a hostile input has a fault for each of its bytes. */
const MAX_ISSUES = 50

/** What is wrong with an input, by field. */
function fieldErrorsOf(error: ZodError): Record<string, string[]> {
  const fields: Record<string, string[]> = {}
  for (const issue of error.issues.slice(0, MAX_ISSUES)) {
    const path = issue.path.join(".")
    fields[path] = [...(fields[path] ?? []), issue.message]
  }
  return fields
}

/** What a caller reads who looks at no fields: a line for each. */
export function messageOf(error: ZodError): string {
  const lines = Object.entries(fieldErrorsOf(error)).flatMap(([field, said]) =>
    said.map((words) => (field ? `${field}: ${words}` : words)),
  )
  return cut(lines.join("\n"), 2000) || formatReason(copy, "INVALID_INPUT", {})
}

export const NOT_JSON = formatReason(copy, "NOT_JSON", {})

/** The one way in for inputs, whichever adapter they came by. */
export function readInput(wire: unknown): unknown {
  try {
    return readWire(wire)
  } catch (cause) {
    throw cause instanceof WireError ? new TRPCError({ code: "BAD_REQUEST", message: NOT_JSON, cause }) : cause
  }
}

type ErrorShapeData = {
  reason: Reason | null
  data: ErrorData
  fieldErrors: Record<string, string[]>
  requestId: string | null
}

const t = initTRPC
  .context<Ctx>()
  .meta<Meta>()
  .create({
    transformer: { input: { serialize: transformer.serialize, deserialize: readInput }, output: transformer },
    isDev: false,
    sse: {
      maxDurationMs: 300_000,
      ping: { enabled: true, intervalMs: 15_000 },
      client: { reconnectAfterInactivityMs: 30_000 },
    },
    errorFormatter: ({ shape, error, ctx }) => {
      const domain = isDomainError(error.cause) ? error.cause : undefined
      const zod = error.cause instanceof ZodError ? error.cause : undefined
      const extra: ErrorShapeData = {
        reason: domain?.reason ?? (zod || error.code === "BAD_REQUEST" ? "INVALID_INPUT" : null),
        data: domain?.data ?? {},
        fieldErrors: zod
          ? fieldErrorsOf(zod)
          : ((domain?.data.fieldErrors as Record<string, string[]> | undefined) ?? {}),
        requestId: ctx?.requestId ?? null,
      }
      const { stack: _stack, ...data } = shape.data
      const message = zod ? messageOf(zod) : shape.message
      return { ...shape, message, data: { ...data, ...extra } }
    },
  })

export const { router, createCallerFactory } = t
export const { middleware, procedure } = t

/** The typed-stack error of a refusal: same code for callers, HTTP clients and status lines. */
export function toTrpcError(error: unknown, requestId: string): TRPCError {
  const domain = toDomainError(error)
  if (domain) {
    return new TRPCError({ code: domain.code, message: domain.message, cause: domain })
  }
  if (error instanceof TRPCError && error.code !== "INTERNAL_SERVER_ERROR") {
    return error
  }
  return new TRPCError({
    code: "INTERNAL_SERVER_ERROR",
    message: copy.answers.internal(requestId),
    cause: error instanceof Error ? error : undefined,
  })
}

export { TRPCError }

/** What a procedure was declared with. */
export type Declared = { type: string; meta?: Meta; inputs: unknown[] }

/** Every procedure of a router by its path. The library types them as they are nested, and keeps them flat. */
export function proceduresOf({ _def }: { _def: { procedures: object } }): Map<string, Declared> {
  const procedures = Object.entries<{ _def: Declared }>({ ..._def.procedures })
  return new Map(procedures.map(([path, procedure]) => [path, procedure._def]))
}
