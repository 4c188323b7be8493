import { type Column, getTableName, sql } from "drizzle-orm"
import type { AnyCtx } from "./ctx.ts"
import { DomainError } from "./errors.ts"

/**
 * The row that the actor may use; NOT_FOUND otherwise, whether there is none or it is someone else's. Only the audit log is
 * told which (`recordRefusal`).
 */
export async function orNotYours<T>(ctx: AnyCtx, row: T | null | undefined, key: Column, id: string): Promise<T> {
  if (row !== null && row !== undefined) {
    return row
  }
  const found = await ctx.db.execute(sql`select 1 from ${key.table} where ${key} = ${id}`)
  throw new DomainError("NOT_FOUND", {}, found.length > 0 ? { [getTableName(key.table)]: id } : undefined)
}
