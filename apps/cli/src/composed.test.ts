import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { type Harness, setup } from "@atelier/api/testing"
import { png } from "@atelier/api/testing/file-bytes"
import { stageTask } from "@atelier/api/testing/task-fixtures"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { runCli } from "./testing/spawn-cli.ts"

let h: Harness
let admin: string
let client: string
let folder: string
beforeAll(async () => {
  h = await setup()
  admin = (await h.make.admin()).email
  client = (await h.make.client({ name: "Mina Roth" })).email
  folder = await mkdtemp(join(tmpdir(), "cli-files-"))
})
afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
  await h.close()
})

const cli = (...argv: string[]) => runCli(argv)
async function emailOf(id: string) {
  return (await h.database.sql`select email from users where id = ${id}`)[0]?.email as string
}
const taskOf = async (id: string) => (await h.database.sql`select * from tasks where id = ${id}`)[0]

describe("people by address", () => {
  test("are found for admins, whatever the case, and unknown ones are said", async () => {
    const found = await cli("identity", "admin", "get-user", "--user-id", client.toUpperCase(), "--as", admin)
    expect(found.out).toMatch(/^name +Mina Roth$/m)
    expect((await cli("identity", "admin", "get-user", "--user-id", "gone@example.com", "--as", admin)).err).toBe(
      "--user-id: There is no user with the address gone@example.com.",
    )
    // An address that only begins like another is not that other's.
    expect((await cli("identity", "admin", "get-user", "--user-id", client.slice(0, -1), "--as", admin)).err).toMatch(
      /There is no user/,
    )
  })

  test("are not found for others, who learn nothing of who is there", async () => {
    const known = await cli("matching", "set-affinity", "--freelancer-id", admin, "--wish", "NONE", "--as", client)
    const unknown = await cli(
      "matching",
      "set-affinity",
      "--freelancer-id",
      "x@example.com",
      "--wish",
      "NONE",
      "--as",
      client,
    )
    expect(known).toEqual(unknown)
    expect(known).toMatchObject({
      status: 1,
      out: "",
      err: "--freelancer-id: Only admins can name people by e-mail address. Give the user id.",
    })
  })
})

describe("text that may be empty", () => {
  test("is given as it is, and cleared with null", async () => {
    const { id, email } = await h.make.freelancer()
    const bioOf = async () => (await h.database.sql`select bio from freelancer_profiles where user_id = ${id}`)[0]?.bio
    const phoneOf = async () => (await h.database.sql`select phone from users where id = ${id}`)[0]?.phone
    expect((await cli("identity", "freelancer", "update", "--bio", 'Layouts "and" type', "--as", email)).err).toBe("")
    expect((await cli("identity", "update", "--phone", "+49 30 123456", "--as", email)).err).toBe("")
    expect([await bioOf(), await phoneOf()]).toEqual(['Layouts "and" type', "+49 30 123456"])
    const piped = await runCli(["identity", "freelancer", "update", "--bio", "-", "--as", email], {
      stdin: async () => "Piped\ntext",
    })
    expect(piped.err).toBe("")
    expect(await bioOf()).toBe("Piped\ntext")
    await cli("identity", "freelancer", "update", "--bio", "null", "--as", email)
    await cli("identity", "update", "--phone", "null", "--as", email)
    expect([await bioOf(), await phoneOf()]).toEqual([null, null])
  })
})

describe("a whole input", () => {
  const input = { reason: "A welcome", credits: 3, idempotencyKey: "whole-input-1" }

  test("comes from a file or from standard input, with people by address", async () => {
    const path = join(folder, "grant.json")
    await writeFile(path, JSON.stringify({ ...input, userId: client }))
    const granted = await cli("credits", "admin", "grant", "--input", path, "--as", admin)
    expect(granted).toMatchObject({ status: 0, err: "" })
    const again = await runCli(["credits", "admin", "grant", "--input", "-", "--as", admin, "--json"], {
      stdin: async () => JSON.stringify({ ...input, userId: client }),
    })
    expect(JSON.parse(again.out)).toMatchObject({ balanceAfter: 3, repeated: true })
  })

  test("is refused by a command that has none, by the name it is given under", async () => {
    const refused = await runCli(["admin", "dashboard", "--input", "-", "--as", admin], { stdin: async () => "{}" })
    expect(refused).toMatchObject({
      status: 1,
      out: "",
      err: expect.stringMatching(/^error: unknown option '--input'/),
    })
  })

  test("that is no JSON, or lacks something, is refused in words", async () => {
    const empty = await runCli(["credits", "admin", "grant", "--input", "-", "--as", admin], { stdin: async () => "{" })
    expect(empty).toMatchObject({ status: 1, err: "--input: standard input is not JSON." })
    const lacking = await runCli(["credits", "admin", "grant", "--input", "-", "--as", admin], {
      stdin: async () => "{}",
    })
    expect(lacking).toMatchObject({ status: 1, err: expect.stringMatching(/^--user-id: /m) })
  })
})

describe("grant-credits", () => {
  test("gives credits to an address, and a repeat with its key gives nothing twice", async () => {
    const first = await cli("grant-credits", client, "25", "--reason", "A welcome", "--as", admin, "--json")
    expect(first.status).toBe(0)
    const [, key = ""] = /^--idempotency-key (\S+) \(repeats this safely\)$/.exec(first.err) ?? []
    expect(key).toMatch(/^[0-9a-f-]{36}$/)
    const again = await cli(
      "grant-credits",
      client,
      "25",
      "--reason",
      "A welcome",
      "--as",
      admin,
      "--json",
      "--idempotency-key",
      key,
    )
    expect(again.err).toBe("")
    expect(JSON.parse(again.out)).toEqual({ ...JSON.parse(first.out), repeated: true })
  })

  test("is an admin's, and refuses what is no number of credits", async () => {
    const given = ["grant-credits", client, "25", "--reason", "For me"]
    expect(await cli(...given, "--as", client)).toMatchObject({ status: 1, out: "" })
    expect((await cli("grant-credits", client, "many", "--reason", "For me", "--as", admin)).err).toMatch(
      /^<credits>: "many" is not a number\.$/m,
    )
    expect((await cli("grant-credits", client, "0", "--reason", "For me", "--as", admin)).err).toMatch(/^--credits: /m)
  })
})

describe("reassign", () => {
  test("moves a task from its freelancer to another, with the reason in its history", async () => {
    const { taskId } = await stageTask(h, "IN_PROGRESS")
    const next = await h.make.freelancer()
    const moved = await cli("reassign", taskId, next.email, "--reason", "The first one is ill", "--as", admin)
    expect(moved).toMatchObject({ status: 0, err: "" })
    expect(await taskOf(taskId)).toMatchObject({ status: "ASSIGNED", freelancer_id: next.id })
    const [entry] = await h.database
      .sql`select * from audit_logs where resource_id = ${taskId} order by created_at desc limit 1`
    expect(JSON.stringify(entry)).toContain("The first one is ill")
    expect(entry).toMatchObject({ actor_type: "script" })
  })

  test("leaves the task where it is when the other cannot take it", async () => {
    const { taskId, freelancerId } = await stageTask(h, "IN_PROGRESS")
    const refused = await cli("reassign", taskId, client, "--reason", "A mistake", "--as", admin)
    expect(refused).toMatchObject({ status: 1, out: "" })
    expect(await taskOf(taskId)).toMatchObject({ status: "IN_PROGRESS", freelancer_id: freelancerId })
  })
})

test("replay-webhook is the admins' procedure under a shorter name", async () => {
  const unknown = crypto.randomUUID()
  const long = await cli("billing", "admin", "replay-webhook", "--event-id", unknown, "--as", admin)
  expect(await cli("replay-webhook", unknown, "--as", admin)).toEqual(long)
  expect(long).toMatchObject({ status: 1, err: "Not found, or you don't have access." })
  expect((await cli("replay-webhook", unknown, "--as", client)).err).toBe("You don't have permission to do this.")
})

describe("files", () => {
  test("are uploaded and delivered by the freelancer, and saved by whoever may read them", async () => {
    const { taskId, freelancerId, clientId } = await stageTask(h, "IN_PROGRESS")
    const freelancer = await emailOf(freelancerId)
    const [one, two] = [join(folder, "one.png"), join(folder, "two.png")]
    await writeFile(one, png(4, 4))
    await writeFile(two, png(5, 5))
    const sent = await cli("upload", taskId, one, two, "--note", "Both sizes", "--as", freelancer, "--json")
    expect(sent.status).toBe(0)
    const { files, delivery } = JSON.parse(sent.out)
    expect(files.map(({ fileName }: { fileName: string }) => fileName)).toEqual(["one.png", "two.png"])
    expect(delivery).toBeTruthy()
    expect(await taskOf(taskId)).toMatchObject({ status: "PENDING_ADMIN_REVIEW" })

    const saved = join(folder, "saved.png")
    for (const [who, place] of [
      [freelancer, saved],
      [admin, join(folder, "admin.png")],
    ] as const) {
      expect(await cli("download", files[0].id, "--to", place, "--as", who)).toMatchObject({ status: 0, err: "" })
      expect(await readFile(place)).toEqual(png(4, 4))
    }
    expect((await cli("download", files[0].id, "--to", saved, "--as", freelancer)).err).toMatch(/is there already/)
    // The review has not passed it yet.
    expect(
      await cli("download", files[0].id, "--to", join(folder, "no.png"), "--as", await emailOf(clientId)),
    ).toMatchObject({ status: 1 })
  })

  test("that are refused leave the task as it was, and what is kept is said", async () => {
    const { taskId, freelancerId } = await stageTask(h, "IN_PROGRESS")
    const freelancer = await emailOf(freelancerId)
    const [good, bad] = [join(folder, "good.png"), join(folder, "bad.exe")]
    await writeFile(good, png(4, 4))
    await writeFile(bad, "MZ")
    const refused = await cli("upload", taskId, good, bad, "--as", freelancer)
    expect(refused).toMatchObject({ status: 1, out: "" })
    expect(refused.err).toMatch(
      /Nothing was delivered\. Uploaded and kept for now: good\.png \([0-9a-f-]{36}\)\.\nbad\.exe: /,
    )
    expect((await cli("upload", taskId, join(folder, "missing.png"), "--as", freelancer)).err).toContain(
      "There is no file",
    )
    expect((await cli("upload", taskId, good, "--as", client)).status).toBe(1)
    expect(await taskOf(taskId)).toMatchObject({ status: "IN_PROGRESS" })
  })
})
