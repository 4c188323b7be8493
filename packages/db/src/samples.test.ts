import { and, desc, eq, sql } from "drizzle-orm"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { Db, Tx } from "./client.ts"
import { creditTransactions, taskCategories, tasks, users } from "./schema/index.ts"
import { creditsOf, insertTask, insertUser, post } from "./test-rows.ts"
import { setupDatabase, type TestDatabase } from "./testing.ts"

// The query patterns that the product was ordered with, word for word. Each runs, or the database answers with the form that does.

let test: TestDatabase
let db: Db
let userId: string
let taskId: string

beforeAll(async () => {
  test = await setupDatabase()
  db = test.db
  userId = await insertUser(test.sql)
  await post(test.sql, userId, "BONUS", 40)
  taskId = await insertTask(test.sql, userId)
})
afterAll(() => test?.close())

const withTransaction = <T>(fn: (tx: Tx) => Promise<T>) => db.transaction(fn)

/** What PostgreSQL answers to a statement that it refuses. */
async function answer(work: PromiseLike<unknown>): Promise<string> {
  try {
    await work
    return "accepted"
  } catch (error) {
    return error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error)
  }
}

describe("the samples", () => {
  it("select", async () => {
    // Simple select
    const userTasks = await db.select().from(tasks).where(eq(tasks.clientId, userId)).orderBy(desc(tasks.createdAt))
    expect(userTasks.map(({ id }) => id)).toEqual([taskId])
    expect(
      await db
        .select()
        .from(tasks)
        .where(and(eq(tasks.clientId, userId), eq(tasks.status, "COMPLETED"))),
    ).toEqual([])
  })

  it("join", async () => {
    // Join
    const tasksWithFreelancer = await db
      .select({
        id: tasks.id,
        title: tasks.title,
        freelancerName: users.name,
      })
      .from(tasks)
      .leftJoin(users, eq(tasks.freelancerId, users.id))
    expect(tasksWithFreelancer).toEqual([{ id: taskId, title: "A poster", freelancerName: null }])
  })

  it("insert: a task has a category and a price, and the answer names the columns and the procedure", async () => {
    // Insert
    const insert = db
      .insert(tasks)
      // @ts-expect-error categoryId, creditsUsed and quote are missing
      .values({ clientId: userId, title: "...", description: "..." })
      .returning()
    expect(await answer(insert)).toBe(
      "a task needs a category and a price: insert category_id, credits_used and quote too, or submit its brief (tasks.submit), which writes them and charges the client",
    )

    const [category] = await db.select({ id: taskCategories.id }).from(taskCategories).limit(1)
    const [newTask] = await db
      .insert(tasks)
      .values({
        clientId: userId,
        categoryId: category?.id ?? "",
        title: "A banner",
        description: "A banner for the fair",
        creditsUsed: 5,
        quote: { credits: 5, lines: [], pricingVersion: 1 },
      })
      .returning()
    expect(newTask).toMatchObject({ clientId: userId, status: "PENDING" })
  })

  it("update: a status moves by the steps of the life cycle, and the answer names them", async () => {
    // Update
    const update = db.update(tasks).set({ status: "COMPLETED", completedAt: new Date() }).where(eq(tasks.id, taskId))
    expect(await answer(update)).toBe(
      "a task cannot go from PENDING to COMPLETED: it gets there from IN_REVIEW (approve, resolve), REVISION_REQUESTED (resolve); use the procedure of that step",
    )

    const freelancerId = await insertUser(test.sql, "FREELANCER")
    await db.update(tasks).set({ status: "ASSIGNED", freelancerId }).where(eq(tasks.id, taskId))
    for (const status of ["IN_PROGRESS", "PENDING_ADMIN_REVIEW", "IN_REVIEW"] as const) {
      await db.update(tasks).set({ status }).where(eq(tasks.id, taskId))
    }
    await db.update(tasks).set({ status: "COMPLETED", completedAt: new Date() }).where(eq(tasks.id, taskId))
    expect((await db.query.tasks.findFirst({ where: eq(tasks.id, taskId) }))?.status).toBe("COMPLETED")
  })

  it("transaction: a balance moves with its journal row, and the answer names that insert", async () => {
    const amount = 5
    const sample = withTransaction(async (tx) => {
      // All operations use tx instead of db
      const [user] = await tx.select({ credits: users.credits }).from(users).where(eq(users.id, userId)).for("update") // Row lock

      await tx
        .update(users)
        .set({ credits: sql`${users.credits} - ${amount}` })
        .where(eq(users.id, userId))

      await tx.insert(creditTransactions).values(usage(amount))

      return user
    })
    expect(await answer(sample)).toBe(
      "users.credits moves only with a row of credit_transactions: leave the update out, the insert moves the balance",
    )
    expect(await creditsOf(test.sql, userId)).toBe(40)

    const result = await withTransaction(async (tx) => {
      const [user] = await tx.select({ credits: users.credits }).from(users).where(eq(users.id, userId)).for("update")
      await tx.insert(creditTransactions).values(usage(amount))
      return user
    })
    expect(result).toEqual({ credits: 40 })
    expect(await creditsOf(test.sql, userId)).toBe(35)
  })

  const usage = (amount: number) => ({
    userId,
    type: "USAGE" as const,
    amount: -amount,
    description: "A poster",
    relatedTaskId: taskId,
    idempotencyKey: `usage:${taskId}`,
  })
})

describe("other refusals name the way too", () => {
  it("of a first state, of a step, of a row that stays", async () => {
    const { sql: raw } = test
    const messageOf = (work: PromiseLike<unknown>) =>
      Promise.resolve(work).then(
        () => "accepted",
        (error: Error) => error.message,
      )
    const freelancer = await insertUser(raw, "FREELANCER")
    const payout = (status: string) => raw`
      insert into payouts (freelancer_id, amount_cents, credits, method, status, idempotency_key)
      values (${freelancer}, 5000, 50, 'BANK_TRANSFER', ${status}, gen_random_uuid()) returning id`
    expect(await messageOf(payout("COMPLETED"))).toBe(
      "a row of payouts cannot start as COMPLETED: insert it as it starts (PENDING) and take the steps of its life cycle",
    )
    const [paid] = await payout("PENDING")
    expect(await messageOf(raw`update payouts set status = 'COMPLETED' where id = ${paid?.id}`)).toBe(
      "a row of payouts cannot go from PENDING to COMPLETED: from PENDING it goes to PROCESSING, CANCELLED",
    )
    // The product's own role may not even try.
    expect(await messageOf(test.owner.sql`delete from credit_transactions`)).toBe(
      "credit_transactions keeps its rows as they were written: DELETE refused; what was wrong is put right with a further row",
    )
  })
})
