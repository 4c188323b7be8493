import { type AnyColumn, type SQL, StringChunk, sql } from "drizzle-orm"
import { timestamp, uuid } from "drizzle-orm/pg-core"
import { z } from "zod"
import { json } from "../stored-json.ts"

export { json }

/** Primary key made by the database unless the application brings its own UUID. */
export const id = () => uuid("id").primaryKey().defaultRandom()

/** timestamptz of milliseconds, so that a cursor that went through a JavaScript Date still equals the row. */
export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "date", precision: 3 })

export const createdAt = () => instant("created_at").notNull().defaultNow()

export function updatedAt() {
  return instant("updated_at")
    .notNull()
    .defaultNow()
    .$onUpdate(() => sql`now()`)
}

/** Any JSON object: whoever needs to know what is in it parses it. */
export const Facts = z.record(z.string(), z.unknown())

/** A JSON array, empty by default. */
export const jsonList = <T>(name: string, item: z.ZodType<T>) => json(name, z.array(item)).notNull().default([])

/** A JSON array of strings, empty by default. */
export const textList = (name: string) => jsonList(name, z.string())

/** A JSON object, empty by default; all of its keys are optional. */
export function jsonObject<T extends object>(name: string, schema: z.ZodType<T>) {
  return json(name, schema).notNull().default(sql`'{}'::jsonb`)
}

// A CHECK cannot carry parameters; everything written here is a constant of the source.
function literal(value: string | number) {
  return new StringChunk(typeof value === "number" ? `${value}` : `'${value.replaceAll("'", "''")}'`)
}

/** CHECK: the text is one of a closed set. */
export function oneOf(column: AnyColumn, values: readonly string[]): SQL {
  return sql`${column} in (${sql.join(
    values.map((value) => sql`${literal(value)}`),
    sql`, `,
  )})`
}

/** CHECK: the stored value takes at most so many bytes. */
export function atMostBytes(column: AnyColumn, bytes: number): SQL {
  return sql`pg_column_size(${column}) <= ${literal(bytes)}`
}
