import { afterAll, beforeAll, expect, test } from "vitest"
import { inspectDatabase, inspectForMigrations, isPooled, whyUnfit } from "./inspect.ts"
import { openPooler } from "./test-pooler.ts"

const direct = process.env.TEST_DATABASE_URL ?? ""
let pooled: string
let close: () => void

beforeAll(async () => {
  ;({ url: pooled, close } = await openPooler(direct))
})
afterAll(() => close())

test("a pooler in transaction mode is told from the database itself", async () => {
  expect(await isPooled(direct, false)).toBe(false)
  expect(await isPooled(pooled, false)).toBe(true)
})

test("it is refused until it is named, and the direct address must be one", async () => {
  const env = { url: pooled, directUrl: direct, ssl: false } as const
  await expect(inspectDatabase({ ...env, pooled: false })).rejects.toThrow(
    /^DATABASE_URL leads through a pooler .* set DATABASE_POOLED=1, and DATABASE_DIRECT_URL/,
  )
  await inspectDatabase({ ...env, pooled: true })
  await expect(inspectDatabase({ ...env, directUrl: pooled, pooled: true })).rejects.toThrow(
    /DATABASE_DIRECT_URL leads through the pooler too/,
  )
  await inspectDatabase({ ...env, url: direct, pooled: false })
})

test("before migrations an owner's address of its own is the one that counts", async () => {
  const env = { url: pooled, directUrl: pooled, pooled: false, ssl: false } as const
  await expect(inspectForMigrations({ ...env, ownerUrl: pooled })).rejects.toThrow(
    /^DATABASE_URL leads through a pooler/,
  )
  const owner = new URL(pooled)
  owner.searchParams.set("application_name", "owner")
  await expect(inspectForMigrations({ ...env, ownerUrl: owner.href })).rejects.toThrow(
    /^Migrations need a session of their own, and DATABASE_OWNER_URL leads through a pooler/,
  )
  await inspectForMigrations({ ...env, ownerUrl: direct })
})

test("an old server and a copy are no place for the data", () => {
  expect(whyUnfit(140_011, false)).toBe("The database of DATABASE_URL is PostgreSQL 14: Atelier needs 15 or newer.")
  expect(whyUnfit(140_011, false, "DATABASE_OWNER_URL")).toMatch(/^The database of DATABASE_OWNER_URL is/)
  expect(whyUnfit(150_000, true)).toMatch(/copy that only reads/)
  expect(whyUnfit(180_004, false)).toBeUndefined()
})
