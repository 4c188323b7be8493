import { FORMATS } from "@atelier/domain/copy"
import { z } from "zod"

/** JSON schema of an input, with the marks that the domain's schemas carry: who is a person, what is secret or made. */
type Json = {
  type?: string | string[]
  enum?: unknown[]
  const?: unknown
  format?: string
  description?: string
  default?: unknown
  anyOf?: Json[]
  oneOf?: Json[]
  allOf?: Json[]
  items?: Json
  properties?: Record<string, Json>
  required?: string[]
  minLength?: number
  maxLength?: number
  minimum?: number
  maximum?: number
  maxItems?: number
  person?: boolean
  secret?: boolean
  generated?: boolean
  positional?: boolean
}

type Kind = "text" | "number" | "boolean" | "date" | "json" | "any"

/** One option (or argument) of a command. */
export type Option = {
  name: string
  kind: Kind
  /** The words it may be, when only these. */
  choices: string[] | undefined
  list: boolean
  nullable: boolean
  required: boolean
  /** A user's id, for which an e-mail address does as well. */
  person: boolean
  /** Asked for or read from standard input, so that it stands in no history. */
  secret: boolean
  /** Made when left out. */
  generated: boolean
  positional: boolean
  description: string
}

function branchesOf(schema: Json): Json[] {
  const parts = schema.anyOf ?? schema.oneOf
  const said = schema.description === undefined ? {} : { description: schema.description }
  if (Array.isArray(schema.type)) {
    return schema.type.map((type) => ({ ...schema, type }))
  }
  return parts ? parts.flatMap(branchesOf).map((branch) => ({ ...branch, ...said })) : [schema]
}

function typeOf({ type, enum: words, const: word }: Json): string | undefined {
  return (
    (Array.isArray(type) ? undefined : type) ??
    (words ?? (word === undefined ? [] : [word])).map((one) => typeof one).at(0)
  )
}

function kindOf(schemas: Json[]): Kind {
  const types = [...new Set(schemas.map((one) => typeOf(one)?.replace("integer", "number")))]
  const [type] = types
  if (types.length !== 1 || type === undefined) {
    return "any"
  }
  if (type === "string") {
    return schemas.every(({ format }) => format === "date-time") ? "date" : "text"
  }
  return type === "number" || type === "boolean" ? type : "json"
}

function choicesOf(schemas: Json[]): string[] | undefined {
  const words = schemas.map((one) => one.enum ?? (one.const === undefined ? undefined : [one.const]))
  const all = words.flatMap((some) => some ?? [undefined])
  return all.length > 0 && all.every((word) => typeof word === "string") ? [...new Set(all)] : undefined
}

const numbers = new Intl.NumberFormat(FORMATS)

/** Bounds in words: what an error would say anyway, said before. */
function boundsOf({ minLength = 0, maxLength, minimum, maximum, format }: Json): string[] {
  const limit = Number.MAX_SAFE_INTEGER
  if (maxLength !== undefined && format === undefined) {
    const most = numbers.format(maxLength)
    return [minLength > 1 ? `${numbers.format(minLength)} to ${most} characters` : `at most ${most} characters`]
  }
  const [least, most] = [minimum, maximum].map((one) =>
    one === undefined || Math.abs(one) === limit ? undefined : one,
  )
  if (least === undefined) {
    return most === undefined ? [] : [`at most ${numbers.format(most)}`]
  }
  return [
    most === undefined ? `at least ${numbers.format(least)}` : `${numbers.format(least)} to ${numbers.format(most)}`,
  ]
}

function describe(option: Omit<Option, "description">, schemas: Json[], { maxItems, ...whole }: Json): string {
  const { kind, choices, list, nullable, required, person, secret, generated, positional } = option
  const [own] = [whole, ...schemas].flatMap(({ description }) => (description ? [description] : []))
  const value = [whole, ...schemas].find((one) => one.default !== undefined)?.default
  const shown =
    value === undefined || JSON.stringify(value).length > 40 || value === "" ? undefined : JSON.stringify(value)
  const bounded = !choices && !person && !generated && !secret && schemas.length === 1
  const notes = [
    ...(person ? ["user id or e-mail address"] : []),
    ...(bounded && schemas[0] ? boundsOf(schemas[0]) : []),
    ...(kind === "json" ? ["as JSON"] : []),
    ...(kind === "any" && !choices ? ["text or JSON"] : []),
    ...(list && maxItems !== undefined && kind !== "json" ? [`at most ${maxItems} values`] : []),
    ...(nullable ? ["null clears it"] : []),
    ...(secret ? ["asked for when given without a value, - reads standard input"] : []),
    ...(generated && required ? ["made when left out"] : []),
    ...(shown === undefined || shown === "[]" || shown === "{}" ? [] : [`${shown.replaceAll('"', "")} when left out`]),
    ...(required && !generated && !secret && !positional ? ["required"] : []),
  ]
  return own === undefined ? "" : `${own}${notes.length > 0 ? ` (${notes.join("; ")})` : ""}`
}

function toOption(name: string, schema: Json, isRequired: boolean): Option {
  const all = branchesOf(schema)
  const rest = all.filter(({ type }) => type !== "null")
  const list = rest.length > 0 && rest.every(({ type }) => type === "array")
  const values = list ? rest.flatMap(({ items }) => branchesOf(items ?? {})) : rest
  const marks = [schema, ...rest, ...values]
  const marked = (mark: "person" | "secret" | "generated" | "positional") => marks.some((one) => one[mark] === true)
  const option = {
    name,
    kind: kindOf(values),
    choices: choicesOf(values),
    list,
    nullable: rest.length < all.length,
    required: isRequired && marks.every((one) => one.default === undefined),
    person: marked("person"),
    secret: marked("secret"),
    generated: marked("generated"),
    positional: marked("positional"),
  }
  const [array] = list ? rest : []
  return { ...option, description: describe(option, values, { ...schema, ...(array ? array : {}) }) }
}

type Fields = { properties: Map<string, Json>; required: Set<string> }

/** The fields of an object; of several objects, each field with all its shapes. */
function fieldsOf(schema: Json): Fields {
  const parts = schema.anyOf ?? schema.oneOf ?? schema.allOf
  if (!parts) {
    return { properties: new Map(Object.entries(schema.properties ?? {})), required: new Set(schema.required) }
  }
  const fields = parts.map(fieldsOf)
  const properties = new Map<string, Json>()
  for (const [name, shape] of fields.flatMap((one) => [...one.properties])) {
    const known = properties.get(name)
    const same = known === undefined || JSON.stringify(known) === JSON.stringify(shape)
    properties.set(name, same ? shape : { anyOf: [known, shape] })
  }
  const inAny = [...properties.keys()]
  const needs = (name: string) =>
    schema.allOf ? fields.some((one) => one.required.has(name)) : fields.every((one) => one.required.has(name))
  return { properties, required: new Set(inAny.filter(needs)) }
}

/** The options of a command, from the zod schema of its input. */
export function optionsOf(input: z.ZodType | undefined): Option[] {
  if (!input) {
    return []
  }
  const schema = z.toJSONSchema(input, {
    io: "input",
    unrepresentable: "any",
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema._zod.def.type === "date") {
        Object.assign(jsonSchema, { type: "string", format: "date-time" })
      }
    },
  }) as Json
  const { properties, required } = fieldsOf(schema)
  return [...properties].map(([name, shape]) => toOption(name, shape, required.has(name)))
}

/** What trpc-cli has to know of the options; how a value is read from its text is ours. */
export function schemaFor(options: readonly Option[]) {
  return {
    type: "object",
    properties: Object.fromEntries(
      options.map(({ name, kind, choices, list, nullable, required, positional, description }) => {
        const words = choices && (nullable ? [...choices, "null"] : choices)
        const text = { type: "string", ...(words ? { enum: words } : {}) }
        const one = kind === "boolean" && !nullable ? { type: "boolean" } : text
        const value = list ? { type: "array", items: text } : one
        return [
          name,
          positional ? { ...value, positional, description, optional: !required } : { ...value, description },
        ]
      }),
    ),
  }
}
