import { type EmulatorProcess, startEmulators } from "@atelier/emulators/testing"
import { sql } from "drizzle-orm"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { z } from "zod"
import { type Harness, setup } from "#testing/harness"
import { answerOf, isOpenTo, memberProcedures, ownInput } from "#testing/own-ids"
import { allProcedures, callByPath, type Procedure, sampleInput } from "#testing/procedures"
import { giveCredits, readyBrief } from "#testing/task-fixtures"
import { inviteToTeam } from "#testing/team-fixtures"
import { createWorlds, type Side, type World } from "#testing/world"

let emulators: EmulatorProcess
let h: Harness
let plain: World
let evil: World
beforeAll(async () => {
  emulators = await startEmulators()
  h = await setup({ STRIPE_API_URL: emulators.url, STRIPE_SECRET_KEY: emulators.stripeKey })
  const worlds = await createWorlds(h, ["plain", "wicked"])
  plain = worlds[0]
  evil = worlds[1]
}, 60_000)
afterAll(async () => {
  await h.close()
  await emulators.stop()
})

/** What only the server decides. Whoever sends it along is not refused, and changes nothing by it. */
function privileged() {
  return {
    role: "ADMIN",
    credits: 1_000_000,
    emailVerified: true,
    userId: plain.users.CLIENT,
    clientId: plain.users.CLIENT,
    companyId: "00000000-0000-4000-8000-000000000000",
    status: "COMPLETED",
    price: 0,
    creditsUsed: 0,
    amountCents: 1,
    payCentsPerCredit: 1_000_000,
    createdAt: new Date("2001-01-01T00:00:00Z"),
  }
}

/** Adds the privileged fields to an input and to every object in it; what the input says itself stays. */
function poison(input: unknown): unknown {
  if (Array.isArray(input)) {
    return input.map(poison)
  }
  if (typeof input !== "object" || input === null || input instanceof Date) {
    return input
  }
  const inner = Object.entries(input).map(([key, value]) => [key, poison(value)] as const)
  return { ...privileged(), ...Object.fromEntries(inner) }
}

function keysOf(value: unknown): string[] {
  return typeof value === "object" && value !== null && !(value instanceof Date)
    ? Object.entries(value).flatMap(([key, item]) => [key, ...keysOf(item)])
    : []
}

function declaredKeys(schema: unknown): string[] {
  return typeof schema === "object" && schema !== null
    ? Object.entries(schema).flatMap(([key, value]) => [
        ...(key === "properties" && typeof value === "object" && value !== null ? Object.keys(value) : []),
        ...declaredKeys(value),
      ])
    : []
}

function declaredBy({ input }: Procedure) {
  return input ? declaredKeys(z.toJSONSchema(input, { io: "input", unrepresentable: "any" })) : []
}

const mutations = memberProcedures().filter(({ type }) => type === "mutation")

describe("input", () => {
  test("of no mutation of clients and freelancers names what only the server decides", () => {
    const named = mutations.flatMap((procedure) =>
      declaredBy(procedure)
        .filter((key) => key in privileged())
        .map((key) => `${procedure.path} ${key}`),
    )
    expect(named).toEqual([])
  })

  test.each(
    allProcedures()
      .filter(({ type, input }) => type === "mutation" && input)
      .map((procedure) => [procedure.path, procedure] as const),
  )("of %s loses what it does not name", (_path, procedure) => {
    const declared = declaredBy(procedure)
    const parsed = procedure.input?.safeParse(poison(sampleInput(procedure)))
    const kept = keysOf(parsed?.data).filter((key) => key in privileged() && !declared.includes(key))
    expect(kept).toEqual([])
  })
})

const TABLES = [
  "users",
  "tasks",
  "purchases",
  "companies",
  "audiences",
  "freelancer_profiles",
  "briefs",
  "payouts",
  "freelancer_earnings",
  "credit_transactions",
  "task_messages",
  "task_files",
  "delivery_versions",
  "client_artist_affinity",
  "stripe_connect_accounts",
  "payout_destinations",
]
const WATCHED = ["role", "credits", "email_verified", "status", "state", "credits_used", "amount_cents", "amount"]
const PEOPLE = ["user_id", "client_id", "freelancer_id", "artist_id", "sender_id", "submitted_by", "uploaded_by"]

type Row = Record<string, unknown>
type Snapshot = Map<string, Row>

async function snapshot(): Promise<Snapshot> {
  const rows: Snapshot = new Map()
  for (const table of TABLES) {
    const found = await h.app.db.execute<{ row: Row }>(sql`select to_jsonb(t) as row from ${sql.identifier(table)} t`)
    for (const { row } of found) {
      rows.set(`${table} ${row.id ?? `${row.user_id ?? row.client_id} ${row.artist_id ?? ""}`}`, row)
    }
  }
  return rows
}

function nameOf(world: World, id: unknown) {
  return Object.entries(world.users).find(([, userId]) => userId === id)?.[0] ?? (id === null ? null : "someone else")
}

/** What the server decides about a row, with people by their part in the world. */
function decidedIn(world: World, row: Row) {
  return {
    ...Object.fromEntries(WATCHED.filter((key) => key in row).map((key) => [key, row[key]])),
    ...Object.fromEntries(PEOPLE.filter((key) => key in row).map((key) => [key, nameOf(world, row[key])])),
    pay: row.pay_cents_per_credit,
    recent: typeof row.created_at === "string" && Date.now() - Date.parse(row.created_at) < 300_000,
  }
}

function changesOf(world: World, before: Snapshot, after: Snapshot): unknown[] {
  const changes: unknown[] = []
  for (const [key, row] of after) {
    const was = before.get(key)
    const columns = Object.keys(row).filter((column) => JSON.stringify(was?.[column]) !== JSON.stringify(row[column]))
    if (columns.length > 0) {
      changes.push([key.split(" ")[0], was ? columns : "new", decidedIn(world, row)])
    }
  }
  return changes.map((change) => JSON.stringify(change)).toSorted()
}

/** What a sample of this procedure needs to have an effect. */
async function besides(world: World, path: string, side: Side): Promise<Row> {
  switch (path) {
    case "billing.checkout":
      return { packageId: (await h.asNobody().billing.packages())[0]?.id }
    case "identity.join":
      return { email: `${world.words[0]}@example.com`, password: "a long and lovely passphrase" }
    case "identity.team.join":
      return {
        token: await inviteToTeam(h, `${world.words[0]}-joins@example.com`),
        password: "a long and lovely passphrase",
      }
    case "identity.team.accept":
      return { token: await inviteToTeam(h, (await (await h.as(world.users[side])).identity.me()).email) }
    case "identity.update":
      return { name: "Another Name" }
    case "companies.update":
      return { tagline: "We roast by hand" }
    case "payouts.setDestination":
      return { account: "DE89370400440532013000" }
    case "delivery.approve":
      return { taskId: world.reviewed }
    case "tasks.cancel":
      return { taskId: world.pending }
    case "tasks.submit": {
      const clientId = world.users.CLIENT
      await giveCredits(h, clientId, 100)
      const briefId = await readyBrief(h, clientId)
      return { briefId, quotedCredits: (await (await h.as(clientId)).tasks.quote({ briefId })).credits }
    }
    default:
      return {}
  }
}

function sides(procedure: Procedure): Side[] {
  return procedure.meta.access === "public"
    ? ["CLIENT"]
    : (["CLIENT", "FREELANCER"] as const).filter((side) => isOpenTo(procedure, side))
}

describe("the effect of every mutation", () => {
  const effective: string[] = []
  const cases = mutations.flatMap((procedure) =>
    sides(procedure).map((side) => [side, procedure.path, procedure] as const),
  )

  test.each(cases)("%s %s is the same with 12 privileged fields sent along", async (side, path, procedure) => {
    const effectIn = async (world: World, send: (input: unknown) => unknown) => {
      const input = { ...(ownInput(world, procedure, side) as Row), ...(await besides(world, path, side)) }
      const api = procedure.meta.access === "public" ? h.asNobody() : await h.as(world.users[side])
      const before = await snapshot()
      const { code, reason } = await answerOf(callByPath(api, path, procedure.input ? send(input) : undefined))
      return { code, reason, changes: changesOf(world, before, await snapshot()) }
    }
    const expected = await effectIn(plain, (input) => input)
    expect(["BAD_REQUEST", "NOT_FOUND", "INTERNAL_SERVER_ERROR"]).not.toContain(expected.code)
    expect(await effectIn(evil, poison)).toEqual(expected)
    if (expected.changes.length > 0) {
      effective.push(path)
    }
  })

  test("was really there", () => {
    expect(effective).toEqual(
      expect.arrayContaining([
        "billing.checkout",
        "identity.join",
        "identity.update",
        "tasks.submit",
        "delivery.approve",
      ]),
    )
    expect(effective.length).toBeGreaterThan(20)
  })
})
