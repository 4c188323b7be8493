import type { AnyTRPCProcedure } from "@trpc/server"
import { z } from "zod"
import type { Meta } from "#trpc/init"
import { appRouter } from "#trpc/root"

export type Procedure = {
  path: string
  type: "query" | "mutation" | "subscription"
  meta: Meta
  input: z.ZodType | null
}

const procedures = appRouter._def.procedures as unknown as Record<string, AnyTRPCProcedure>

/** Every procedure of the router, by path. */
export function allProcedures(): Procedure[] {
  return Object.entries(procedures)
    .map(([path, procedure]) => {
      const def = procedure._def as unknown as { type: Procedure["type"]; meta?: Meta; inputs: unknown[] }
      const input = def.inputs[0]
      return { path, type: def.type, meta: def.meta ?? {}, input: input instanceof z.ZodType ? input : null }
    })
    .toSorted((a, b) => a.path.localeCompare(b.path))
}

/** Calls a procedure of a caller by its path. */
export function callByPath(caller: unknown, path: string, input: unknown): Promise<unknown> {
  let at: unknown = caller
  for (const part of path.split(".")) {
    at = (at as Record<string, unknown>)[part]
  }
  return (at as (input: unknown) => Promise<unknown>)(input)
}

type Json = Record<string, unknown>

const UUID = "00000000-0000-4000-8000-000000000000"

function text(schema: Json, name: string): string {
  if (schema.format === "uuid") {
    return UUID
  }
  if (schema.format === "date-time") {
    return "2030-01-01T12:00:00.000Z"
  }
  if (schema.format === "email" || /e-?mail/i.test(name)) {
    return "someone@example.com"
  }
  if (schema.format === "uri" || /url|website/i.test(name)) {
    return "https://example.com/"
  }
  if (/timezone/i.test(name)) {
    return "Europe/Berlin"
  }
  if (/idempotencyKey|clientMessageId/.test(name)) {
    return `key-${Math.random().toString(36).slice(2)}-sample`
  }
  if (/hoursStart|hoursEnd|^start$|^end$/i.test(name)) {
    return "09:00"
  }
  if (/color/i.test(name)) {
    return "#112233"
  }
  if (name === "deliverable") {
    return "d2"
  }
  const least = Number(schema.minLength ?? 1)
  return "sample-text-of-some-length".padEnd(least, "x").slice(0, Math.max(least, Number(schema.maxLength ?? 40)))
}

/** The smallest value a JSON schema allows, for inputs that only need to be well formed. */
export function sampleOf(schema: Json, name = ""): unknown {
  const options = (schema.anyOf ?? schema.oneOf) as Json[] | undefined
  if (options?.[0]) {
    return sampleOf(options[0], name)
  }
  if ("const" in schema) {
    return schema.const
  }
  if (Array.isArray(schema.enum)) {
    return schema.enum[0]
  }
  switch (schema.type) {
    case "object": {
      const properties = (schema.properties ?? {}) as Record<string, Json>
      const required = (schema.required ?? []) as string[]
      return Object.fromEntries(
        required.flatMap((key) => (properties[key] ? [[key, sampleOf(properties[key], key)]] : [])),
      )
    }
    case "array":
      return Array.from({ length: Number(schema.minItems ?? 0) }, () => sampleOf((schema.items ?? {}) as Json, name))
    case "integer":
    case "number":
      return Math.max(1, Number(schema.minimum ?? 1))
    case "boolean":
      return true
    case "null":
      return null
    default:
      return text(schema, name)
  }
}

/** A well-formed input of a procedure, with these fields replaced wherever they occur at the top. */
export function sampleInput(procedure: Procedure, fields: Json = {}): unknown {
  if (!procedure.input) {
    return undefined
  }
  const schema = z.toJSONSchema(procedure.input, { io: "input", unrepresentable: "any" }) as Json
  const sample = sampleOf(schema)
  if (typeof sample !== "object" || sample === null) {
    return sample
  }
  const replaced = Object.entries(fields).filter(([key]) => key in sample)
  return { ...sample, ...Object.fromEntries(replaced) }
}
