import { randomUUID } from "node:crypto"
import { auditLogs, rateLimits } from "@atelier/db/schema"
import { and, eq, sql } from "drizzle-orm"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { type Harness, setup } from "#testing/harness"
import { type IdField, idFieldsOf, inputWith } from "#testing/id-fields"
import { answerOf, isOpenTo, kindOf, memberProcedures, ownId, ownInput, withBesides } from "#testing/own-ids"
import { callByPath, type Procedure } from "#testing/procedures"
import { createWorlds, type Side, type World } from "#testing/world"

/** Answer the same for foreign and made-up ids without refusing them: what is not the caller's is passed over. */
const PASSED_OVER = [
  "credits.earnings",
  "credits.journal",
  "delivery.unread",
  "notifications.markRead",
  "tasks.approvals.of",
]

let h: Harness
let ours: World
let theirs: World
beforeAll(async () => {
  h = await setup()
  const worlds = await createWorlds(h, ["zebra", "walrus"])
  theirs = worlds[0]
  ours = worlds[1]
}, 60_000)
afterAll(() => h.close())

const procedures = memberProcedures()

type Case = { path: string; side: Side; procedure: Procedure; field: IdField; at: number }
const cases: Case[] = procedures.flatMap((procedure) =>
  (["CLIENT", "FREELANCER"] as const)
    .filter((side) => isOpenTo(procedure, side))
    .flatMap((side) =>
      idFieldsOf(procedure)
        .map((field, at) => ({ path: procedure.path, side, procedure, field, at }))
        .filter(({ path, field }) => kindOf(path, field.name) !== "public"),
    ),
)
const named = cases.map((one) => [`${one.side} ${one.path} ${one.field.name} (${one.at})`, one] as const)

async function callAs(world: World, { path, side, procedure, field }: Case, value: unknown) {
  const input = inputWith(procedure, field, value, (name, sampled) => ownId(world, path, side, name, sampled))
  return answerOf(callByPath(await h.as(world.users[side]), path, withBesides(path, input)))
}

/** Written about a refusal, not by the verb. */
const ABOUT_REFUSALS = ["audit_logs", "rate_limits"]
/** Ids whose refusal the audit log tells, when there is such a thing and it is someone else's. */
const TOLD: Partial<Record<string, string>> = {
  taskId: "tasks",
  briefId: "briefs",
  templateId: "brief_templates",
  fileId: "task_files",
  versionId: "delivery_versions",
  pinId: "review_pins",
  offerId: "task_offers",
  colleagueId: "users",
  approvalId: "order_approvals",
}

async function deniedNow(userId: string): Promise<unknown[]> {
  const rows = await h.app.db
    .select({ metadata: auditLogs.metadata })
    .from(auditLogs)
    .where(and(eq(auditLogs.action, "ACCESS_DENIED"), eq(auditLogs.actorId, userId)))
    .orderBy(auditLogs.createdAt)
  await h.app.db.delete(rateLimits)
  return rows.map(({ metadata }) => metadata)
}

/** A fingerprint of every row of every table. */
async function fingerprint(): Promise<Record<string, string>> {
  const tables = await h.app.db.execute<{ name: string }>(
    sql`select tablename as name from pg_tables where schemaname = 'public' and tablename <> all(${sql.param(ABOUT_REFUSALS)}::text[]) order by tablename`,
  )
  const prints = tables.map(
    ({ name }) =>
      sql`select ${name}::text as name, coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as print from ${sql.identifier(name)} t`,
  )
  const rows = await h.app.db.execute<{ name: string; print: string }>(sql.join(prints, sql` union all `))
  return Object.fromEntries(rows.map(({ name, print }) => [name, print]))
}

/** What the last case left is what the next one finds: nobody else writes here. */
let last: Record<string, string> | undefined

describe("another client's and another freelancer's ids", () => {
  test("every id of every procedure says whose it is", () => {
    const unknown = procedures.flatMap((procedure) =>
      idFieldsOf(procedure)
        .filter(({ name }) => kindOf(procedure.path, name) === undefined)
        .map(({ name }) => `${procedure.path} ${name}`),
    )
    expect(unknown).toEqual([])
    expect(cases.length).toBeGreaterThan(50)
  })

  test.each(named)("%s: as if there were nothing", async (_name, one) => {
    const kind = kindOf(one.path, one.field.name)
    const foreign = kind === "freelancer" ? [theirs.users.FREELANCER] : theirs.ids[kind as keyof World["ids"]]
    expect(foreign.length).toBeGreaterThan(0)
    const before = last ?? (await fingerprint())
    const userId = ours.users[one.side]
    const told = TOLD[one.field.name]
    const seen = (await deniedNow(userId)).length
    const nothing = await callAs(ours, one, randomUUID())
    expect(await deniedNow(userId), "nobody is accused of what does not exist").toHaveLength(seen)
    expect(nothing.code).toBe(PASSED_OVER.includes(one.path) ? "OK" : "NOT_FOUND")
    for (const id of foreign) {
      const before = (await deniedNow(userId)).length
      expect(await callAs(ours, one, id), id).toEqual(nothing)
      const rows = (await deniedNow(userId)).slice(before)
      if (told && nothing.code === "NOT_FOUND") {
        expect(rows).toEqual([{ reason: "NOT_FOUND", [told]: id }])
      }
    }
    last = await fingerprint()
    expect(last).toEqual(before)
  })
})

const marksOf = (world: World) => [...Object.values(world.ids).flat(), ...Object.values(world.users), ...world.words]

/** Everything that a person can ask for without naming an object of someone else, as text. */
async function readAll(world: World, side: Side): Promise<string> {
  const answers: unknown[] = []
  for (const procedure of procedures.filter((one) => one.type === "query")) {
    if (isOpenTo(procedure, side) || procedure.meta.access === "public") {
      const api = await h.as(world.users[side])
      answers.push([procedure.path, await answerOf(callByPath(api, procedure.path, ownInput(world, procedure, side)))])
    }
  }
  const files = await h.as(world.users[side])
  answers.push(await answerOf(files.delivery.files({ taskId: world.working })))
  return JSON.stringify(answers)
}

describe("lists and pages", () => {
  test.each(["CLIENT", "FREELANCER"] as const)("of a %s hold nothing of others", async (side) => {
    const text = await readAll(ours, side)
    expect(marksOf(theirs).filter((mark) => text.includes(mark))).toEqual([])
  })

  test("of the people themselves hold what is theirs", async () => {
    const text = `${await readAll(ours, "CLIENT")}${await readAll(ours, "FREELANCER")}`
    const { task, brief, offer, message, purchase, payout, audience, notification, session } = ours.ids
    const own = [task, brief, offer, message, purchase, payout, audience, notification, session].flat()
    expect(own.filter((id) => !text.includes(id))).toEqual([])
  })
})

describe("a freelancer who is out", () => {
  const seen = async (freelancerId: string, taskId: string) => {
    const api = await h.as(freelancerId)
    const codes: Record<string, unknown> = {}
    for (const path of ["tasks.byId", "tasks.timeline", "delivery.files", "delivery.versions", "delivery.messages"]) {
      codes[path] = (await answerOf(callByPath(api, path, { taskId }))).code
    }
    const { items } = await api.tasks.list({})
    return { codes: Object.values(codes), listed: items.some(({ id }) => id === taskId) }
  }
  const nothing = { codes: Array(5).fill("NOT_FOUND"), listed: false }

  test("because of a declined offer sees neither the task nor its brief", async () => {
    const [offerId, taskId] = [ours.ids.offer[0] ?? "", ours.ids.task[0] ?? ""]
    const freelancerId = ours.users.FREELANCER
    const api = await h.as(freelancerId)
    expect((await api.tasks.byId({ taskId })).id).toBe(taskId)
    expect((await api.matching.offer({ offerId })).brief).not.toBeNull()
    await api.matching.decline({ offerId, reason: "TOO_BUSY" })
    expect(await seen(freelancerId, taskId)).toEqual(nothing)
    expect((await api.matching.offer({ offerId })).brief).toBeNull()
  })

  test("because of a release sees neither the task, its conversation nor own uploads", async () => {
    const { working: taskId, unused } = ours
    const freelancerId = ours.users.FREELANCER
    const api = await h.as(freelancerId)
    expect((await api.delivery.messages({ taskId })).items.length).toBeGreaterThan(0)
    await api.tasks.release({ taskId, reason: "I fell ill this week." })
    expect(await seen(freelancerId, taskId)).toEqual(nothing)
    for (const fileId of [unused.deliverable, unused.attachment.FREELANCER, ...ours.ids.file.slice(2, 4)]) {
      expect((await answerOf(api.delivery.fileUrl({ fileId }))).code, fileId).toBe("NOT_FOUND")
    }
    const answer = await answerOf(
      api.delivery.editMessage({ messageId: ours.message.FREELANCER, body: "Changed afterwards" }),
    )
    expect(answer.code).toBe("NOT_FOUND")
  })
})

describe("the same calls with one's own ids", () => {
  // Without this, a malformed sample or a missing row would pass for a refusal.
  test.each(named)("%s: are understood", async (_name, one) => {
    const own = ownId(theirs, one.path, one.side, one.field.name, undefined)
    const { code, message } = await callAs(theirs, one, own)
    expect(["NOT_FOUND", "BAD_REQUEST", "INTERNAL_SERVER_ERROR"], String(message)).not.toContain(code)
  })
})
