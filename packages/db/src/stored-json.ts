import { Column, getTableName, is, SQL } from "drizzle-orm"
import { customType } from "drizzle-orm/pg-core"
import { mapResultRow } from "drizzle-orm/utils"
import type { z } from "zod"

// The library's own reading of a row; its types leave it out.
declare module "drizzle-orm/utils" {
  export function mapResultRow(fields: SelectedField[], row: unknown[], joins: unknown): Record<string, unknown>
}

type SelectedField = { path: string[]; field: unknown }
type StoredPlace = { table?: string; column: string; row?: string }
type BrokenJson = Error & { place: StoredPlace; faults: string }

function brokenJson(place: StoredPlace, faults: string): BrokenJson {
  const { table, column, row = "a row read without its key" } = place
  const message = `Stored JSON does not fit its schema: ${table ? `${table}.` : ""}${column} of ${row}: ${faults}`
  return Object.assign(new Error(message), { name: "BrokenJson", place, faults })
}

function isBrokenJson(error: unknown): error is BrokenJson {
  return error instanceof Error && error.name === "BrokenJson" && "place" in error
}

const MAX_FAULTS = 3

/** Where and how, never what is stored there. */
function faultsOf({ issues }: z.ZodError): string {
  return issues
    .slice(0, MAX_FAULTS)
    .map(({ path, message }) => `${path.length > 0 ? `${path.join(".")}: ` : ""}${message}`)
    .join("; ")
}

/** What a raw query read from a JSON column, as its schema has it; throws an error that names the place and is INTERNAL to callers. */
export function parseStored<T>(schema: z.ZodType<T>, value: unknown, place: StoredPlace): T {
  const parsed = schema.safeParse(value)
  if (!parsed.success) {
    throw brokenJson(place, faultsOf(parsed.error))
  }
  return parsed.data
}

/** The decoder of an expression that answers JSON, for `mapWith`; `name` says which it is. */
export function readAs<T>(name: string, schema: z.ZodType<T>) {
  return (value: unknown): T => parseStored(schema, value, { column: name })
}

/** A jsonb column whose values are parsed whenever a row is read. The schema accepts whatever was ever written. */
export function json<T>(name: string, schema: z.ZodType<T>) {
  return customType<{ data: T; driverData: unknown }>({
    dataType: () => "jsonb",
    toDriver: (value) => JSON.stringify(value),
    fromDriver: readAs(name, schema),
  })(name)
}

function columnOf({ field }: SelectedField): Column | undefined {
  const source = is(field, SQL.Aliased) ? field.sql : field
  const column = is(source, SQL) && "decoder" in source ? source.decoder : source
  return is(column, Column) ? column : undefined
}

const isJson = (field: SelectedField) => columnOf(field)?.getSQLType() === "jsonb"

/** The keys that were read beside a column, those of its own table if there are any. */
function rowOf(fields: SelectedField[], row: unknown[], table: string | undefined): string | undefined {
  const keys = fields.flatMap((field, index) => {
    const column = columnOf(field)
    const isKey = column && (column.primary || /(^|_)(id|key)$/.test(column.name))
    return isKey && typeof row[index] === "string" ? [{ column, value: row[index] }] : []
  })
  const own = keys.filter(({ column }) => getTableName(column.table) === table)
  const best = own.find(({ column }) => column.primary)
  const named = (best ? [best] : own.length > 0 ? own : keys).map(({ column, value }) => `${column.name} ${value}`)
  return named.length > 0 ? named.join(", ") : undefined
}

function named(error: BrokenJson, fields: SelectedField[], row: unknown[]): BrokenJson {
  const column = fields.map(columnOf).find((one) => one?.name === error.place.column && one.getSQLType() === "jsonb")
  const table = column && getTableName(column.table)
  const key = rowOf(fields, row, table)
  return brokenJson({ ...error.place, ...(table && { table }), ...(key && { row: key }) }, error.faults)
}

/** Lets a statement that reads JSON columns say which row of which table it could not read. */
export function nameBrokenRows(prepared: object, fields: SelectedField[] | undefined): void {
  if (!fields?.some(isJson) || Reflect.get(prepared, "customResultMapper")) {
    return
  }
  const customResultMapper = (rows: unknown[][]) =>
    rows.map((row) => {
      try {
        return mapResultRow(fields, row, Reflect.get(prepared, "joinsNotNullableMap"))
      } catch (error) {
        throw isBrokenJson(error) ? named(error, fields, row) : error
      }
    })
  Object.assign(prepared, { customResultMapper })
}
