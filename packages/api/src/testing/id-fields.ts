import { z } from "zod"
import { type Procedure, sampleOf } from "./procedures.ts"

type Json = Record<string, unknown>
type Step = { option: number } | { key: string } | "item"

/** A place in a procedure's input that names an object. */
export type IdField = { name: string; way: readonly Step[] }

const optionsOf = (schema: Json) => (schema.anyOf ?? schema.oneOf) as Json[] | undefined
function isId(schema: Json, name: string) {
  return schema.type === "string" && (schema.format === "uuid" || /^id$|Ids?$/.test(name))
}

function walk(schema: Json, name: string, way: readonly Step[]): IdField[] {
  const options = optionsOf(schema)
  if (options) {
    return options.flatMap((option, at) => walk(option, name, [...way, { option: at }]))
  }
  if (isId(schema, name)) {
    return [{ name, way }]
  }
  if (schema.type === "array") {
    return walk((schema.items ?? {}) as Json, name, [...way, "item"])
  }
  return Object.entries((schema.properties ?? {}) as Record<string, Json>).flatMap(([key, value]) =>
    walk(value, key, [...way, { key }]),
  )
}

const schemas = new WeakMap<z.ZodType, Json>()

function toSchema({ input }: Procedure): Json {
  if (!input) {
    return {}
  }
  const schema = schemas.get(input) ?? (z.toJSONSchema(input, { io: "input", unrepresentable: "any" }) as Json)
  schemas.set(input, schema)
  return schema
}

/** Every id that a procedure's input can name, at any depth and in every variant. */
export const idFieldsOf = (procedure: Procedure): IdField[] => walk(toSchema(procedure), "", [])

type Replace = (name: string, sampled: unknown) => unknown

/** Fills the ids that a sample carries by itself; those that may be left out stay out. */
function fill(schema: Json, name: string, sample: unknown, replace: Replace): unknown {
  const options = optionsOf(schema)
  if (options?.[0]) {
    return fill(options[0], name, sample, replace)
  }
  if (isId(schema, name)) {
    return replace(name, sample)
  }
  if (Array.isArray(sample)) {
    return sample.map((item) => fill((schema.items ?? {}) as Json, name, item, replace))
  }
  if (typeof sample !== "object" || sample === null) {
    return sample
  }
  const properties = (schema.properties ?? {}) as Record<string, Json>
  return Object.fromEntries(
    Object.entries(sample).map(([key, value]) => [key, fill(properties[key] ?? {}, key, value, replace)]),
  )
}

function place(schema: Json, name: string, way: readonly Step[], value: unknown, replace: Replace): unknown {
  const [step, ...rest] = way
  if (step === undefined) {
    return value
  }
  if (step === "item") {
    return [place((schema.items ?? {}) as Json, name, rest, value, replace)]
  }
  if ("option" in step) {
    return place(optionsOf(schema)?.[step.option] ?? {}, name, rest, value, replace)
  }
  const properties = (schema.properties ?? {}) as Record<string, Json>
  const around = fill(schema, name, sampleOf(schema, name), replace) as Json
  return { ...around, [step.key]: place(properties[step.key] ?? {}, step.key, rest, value, replace) }
}

/** A well-formed input with `value` in this field; the other ids that it needs come from `replace`. */
export function inputWith(procedure: Procedure, field: IdField, value: unknown, replace: Replace): unknown {
  return place(toSchema(procedure), "", field.way, value, replace)
}

/** A well-formed input whose ids come from `replace`. */
export function inputFrom(procedure: Procedure, replace: Replace): unknown {
  if (!procedure.input) {
    return undefined
  }
  const schema = toSchema(procedure)
  return fill(schema, "", sampleOf(schema), replace)
}
