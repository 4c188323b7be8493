import { randomUUID } from "node:crypto"
import { briefMessages, briefs, taskFiles } from "@atelier/db/schema"
import { viewOf } from "@atelier/domain/briefs"
import { and, eq, sql } from "drizzle-orm"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { newKey, sendFile } from "#testing/delivery-fixtures"
import { openFileClient } from "#testing/file-client"
import { type Harness, setup } from "#testing/harness"
import { giveCredits } from "#testing/task-fixtures"
import { removeDiscarded } from "./jobs/remove-discarded.ts"

let h: Harness
beforeAll(async () => {
  h = await setup()
})
afterAll(() => h.close())

/** A client in a conversation, with what is done in it on the version that was left. */
async function talk(message: string, said: string[] = []) {
  const { id: clientId } = await h.make.client()
  const api = await h.as(clientId)
  const { id: briefId } = await api.briefs.start({ message, ...newKey() })
  const read = () => api.briefs.byId({ briefId })
  const say = async (text: string) => {
    await api.briefs.say({ briefId, text, clientMessageId: randomUUID(), version: (await read()).version })
    return read()
  }
  for (const text of said) {
    await say(text)
  }
  const set = async (change: { field: "quantity"; value: number; deliverable?: string }) =>
    api.briefs.setField({ briefId, version: (await read()).version, ...change })
  const revise = async (was: string, text: string | null) => {
    const { version, messages } = await read()
    const messageId = messages.find(({ role, body }) => role === "USER" && body === was)?.id ?? ""
    await api.briefs.revise({ briefId, version, messageId, text })
    return read()
  }
  const back = async () => {
    const { version, back } = await read()
    await api.briefs.restoreVersion({ briefId, version, to: back?.to ?? 0 })
    return read()
  }
  return { api, clientId, briefId, read, say, set, revise, back }
}

type Brief = Awaited<ReturnType<Awaited<ReturnType<typeof talk>>["read"]>>
const bodies = ({ messages }: Brief, role = "USER") =>
  messages.filter((one) => one.role === role).map(({ body }) => body)
const reason = (call: Promise<unknown>) =>
  call.then(
    () => "done",
    (error: { cause: { reason: string } }) => error.cause.reason,
  )

describe("a changed answer", () => {
  test("further up is read anew with what was said and clicked since, and keeps what it said before", async () => {
    const first = "A printed poster about our autumn fair"
    const { set, revise, back, read } = await talk(first, ["For families with children"])
    await set({ field: "quantity", value: 7 })
    const before = await read()
    const after = await revise(first, "A LinkedIn banner about our spring market")
    expect(viewOf(after.brief)).toMatchObject({
      contentType: { value: "banner" },
      platform: { value: ["linkedin"] },
      topic: { value: expect.stringMatching(/spring market/i) },
      audience: { value: { text: expect.stringMatching(/families/i) } },
      quantity: { value: 7, source: "confirmed" },
    })
    expect(bodies(after)).toEqual(["A LinkedIn banner about our spring market", "For families with children"])
    expect(after.messages.find(({ role }) => role === "USER")?.before).toEqual([first])
    expect(after.messages.at(-1)?.body).toContain("I read the brief again. Changed: ")
    const undone = await back()
    expect(undone.brief).toEqual(before.brief)
    expect(bodies(undone)).toEqual(bodies(before))
    expect(bodies(undone, "ASSISTANT")).toEqual(bodies(before, "ASSISTANT"))
  })

  test("that was the last gets its answer in the place of the earlier one, as if it had been said at once", async () => {
    const { revise } = await talk("A poster about our fair", ["For dentists"])
    const changed = await revise("For dentists", "For bakers")
    const plain = await (await talk("A poster about our fair", ["For bakers"])).read()
    expect(changed.brief.audience).toEqual(plain.brief.audience)
    expect(changed.messages.map(({ role, body }) => [role, body])).toEqual(
      plain.messages.map(({ role, body }) => [role, body]),
    )
    const again = await revise("For bakers", "For dentists")
    expect(again.messages[3]?.before).toEqual(["For dentists", "For bakers"])
    expect(again.messages).toHaveLength(5)
  })

  test("takes a deliverable with it, and what was set for it by click is named", async () => {
    const first = "An Instagram carousel and a printed poster for our autumn sale"
    const { set, revise, read } = await talk(first, ["For dentists"])
    const [, second] = (await read()).brief.deliverables
    await set({ field: "quantity", value: 9, deliverable: second?.id ?? "" })
    const after = await revise(first, "An Instagram carousel for our autumn sale")
    expect(after.brief.deliverables).toHaveLength(1)
    expect(after.messages.at(-1)?.body).toContain("No longer in the brief: the quantity.")
  })

  test("is refused to a tab that has not seen the latest, and nothing is lost", async () => {
    const { api, briefId, read, say } = await talk("A poster about our fair")
    const { version, undo } = await read()
    await say("For dentists")
    const late = { briefId, version, messageId: undo ?? "" }
    expect(await reason(api.briefs.revise({ ...late, text: "A flyer" }))).toBe("STALE_VERSION")
    expect(await reason(api.briefs.revise({ ...late, text: null }))).toBe("STALE_VERSION")
    expect(await reason(api.briefs.restoreVersion({ briefId, version, to: 1 }))).toBe("STALE_VERSION")
    expect(bodies(await read())).toEqual(["A poster about our fair", "For dentists"])
    const now = await read()
    const [one, two] = await Promise.all(
      ["For bakers", "For cooks"].map((text) =>
        reason(api.briefs.revise({ briefId, version: now.version, messageId: now.undo ?? "", text })),
      ),
    )
    expect([one, two].toSorted()).toEqual(["STALE_VERSION", "done"])
  })

  test("is one of one's own words, and a message of another brief is not found", async () => {
    const { api, briefId, read } = await talk("A poster about our fair")
    const { version, messages } = await read()
    const change = (messageId: string) => reason(api.briefs.revise({ briefId, version, messageId, text: "A flyer" }))
    expect(await change(messages[0]?.id ?? "")).toBe("INVALID_TRANSITION")
    expect(await change((await (await talk("A flyer")).read()).undo ?? "")).toBe("NOT_FOUND")
    expect((await read()).version).toBe(version)
  })
})

describe("a message that is taken back", () => {
  test("leaves the brief and the conversation as they were, what was clicked since stays, and comes back", async () => {
    const { read, say, set, revise, back } = await talk("A poster about our fair")
    const before = await read()
    await say("For dentists, in midnight blue")
    await set({ field: "quantity", value: 4 })
    const said = await read()
    const undone = await revise("For dentists, in midnight blue", null)
    expect(undone.brief).toEqual({
      ...before.brief,
      deliverables: said.brief.deliverables,
      taskSummary: expect.anything(),
    })
    expect(bodies(undone)).toEqual(["A poster about our fair"])
    expect(undone.messages.at(-1)?.step).toEqual(before.messages.at(-1)?.step)
    expect(undone.back).toMatchObject({ change: "UNDONE" })
    const redone = await back()
    expect(redone.brief).toEqual(said.brief)
    expect(bodies(redone)).toEqual(bodies(said))
    expect(redone.back).toBeNull()
  })

  test("is the last one, one after the other down to the first", async () => {
    const { revise, back, read } = await talk("A poster about our fair", ["For dentists", "in blue"])
    expect(await reason(revise("For dentists", null))).toBe("INVALID_TRANSITION")
    await revise("in blue", null)
    await revise("For dentists", null)
    expect(bodies(await revise("A poster about our fair", null))).toEqual([])
    expect((await read()).undo).toBeNull()
    expect(bodies(await back())).toEqual(["A poster about our fair"])
    expect(bodies(await back())).toEqual(["A poster about our fair", "For dentists"])
    expect(bodies(await back())).toEqual(["A poster about our fair", "For dentists", "in blue"])
  })

  test("takes the files along that were attached with it", async () => {
    const { api, clientId, briefId, read } = await talk("A poster about our fair")
    const fileId = await sendFile(h, clientId, { kind: "REFERENCE", briefId })
    await api.briefs.attach({ briefId, version: (await read()).version, fileIds: [fileId] })
    const { version, undo } = await read()
    await api.briefs.revise({ briefId, version, messageId: undo ?? "", text: null })
    expect((await read()).moodboard).toEqual([])
    const now = await read()
    await api.briefs.restoreVersion({ briefId, version: now.version, to: now.back?.to ?? 0 })
    expect((await read()).moodboard.map(({ id }) => id)).toEqual([fileId])
  })
})

test("an attached brief that is taken back leaves nothing of what was read in it, until it comes back", async () => {
  const { api, clientId, briefId, read } = await talk("Something for our fair")
  const files = await openFileClient(h.app, clientId)
  const body = new TextEncoder().encode("We need three posters for the harbour fair, A3, for families.")
  const { id } = (await files.upload({ kind: "REFERENCE", briefId, name: "brief.md" }, { body })).body
  await api.briefs.attach({ briefId, version: (await read()).version, fileIds: [String(id)] })
  await h.drainJobs()
  const before = await read()
  expect(viewOf(before.brief).quantity.value).toBe(3)
  await api.briefs.revise({ briefId, version: before.version, messageId: before.undo ?? "", text: null })
  const undone = await read()
  expect(viewOf(undone.brief).quantity.value).toBeNull()
  expect(undone.messages.map(({ role }) => role)).toEqual(["ASSISTANT", "USER", "ASSISTANT"])
  await api.briefs.restoreVersion({ briefId, version: undone.version, to: undone.back?.to ?? 0 })
  expect((await read()).brief).toEqual(before.brief)
  expect((await read()).messages).toHaveLength(6)
})

test("versions say what made them and what they changed, are paged, and any of them can be restored", async () => {
  const { api, briefId, read, set } = await talk("A poster about our fair", ["For dentists"])
  await set({ field: "quantity", value: 3 })
  const { items, nextCursor } = await api.briefs.versions({ briefId, limit: 3 })
  expect(items).toMatchObject([
    { version: 4, change: "SET", said: null, changed: ["quantity"] },
    { version: 3, change: "SAID", said: "For dentists", changed: expect.arrayContaining(["audience"]) },
    { version: 2, change: "SAID", said: "A poster about our fair" },
  ])
  const rest = await api.briefs.versions({ briefId, limit: 3, cursor: nextCursor ?? "" })
  expect(rest.items.map(({ version }) => version)).toEqual([1])
  const before = await read()
  await api.briefs.restoreVersion({ briefId, version: before.version, to: 2 })
  const restored = await read()
  expect(restored.brief.audience.value).toBeNull()
  expect(bodies(restored)).toEqual(["A poster about our fair"])
  await api.briefs.restoreVersion({ briefId, version: restored.version, to: 4 })
  expect((await read()).brief).toEqual(before.brief)
  expect(await reason(api.briefs.restoreVersion({ briefId, version: restored.version + 1, to: 99 }))).toBe("NOT_FOUND")
})

test("a submitted brief's conversation is frozen, by the database too, and tells what stood", async () => {
  const { api, clientId, briefId, read, say, revise } = await talk("An Instagram post about our autumn sale")
  await giveCredits(h, clientId, 200)
  await say("For dentists")
  await revise("For dentists", "For bakers")
  for (let turn = 0; turn < 8 && (await read()).status !== "READY"; turn += 1) {
    await say("not sure")
  }
  const { version, undo, messages } = await read()
  const { credits: quotedCredits } = await api.tasks.quote({ briefId })
  const { taskId } = await api.tasks.submit({ briefId, quotedCredits, ...newKey() })
  expect(await reason(api.briefs.revise({ briefId, version: version + 1, messageId: undo ?? "", text: null }))).toBe(
    "INVALID_TRANSITION",
  )
  expect(await reason(api.briefs.restoreVersion({ briefId, version: version + 1, to: 2 }))).toBe("INVALID_TRANSITION")
  const change = h.app.db.update(briefMessages).set({ body: "x" }).where(eq(briefMessages.briefId, briefId))
  await expect(change).rejects.toMatchObject({ cause: { constraint_name: "brief_messages_frozen" } })
  const [task] = await h.app.db.execute<{ said: { body: string }[] }>(
    sql`select chat_history said from tasks where id = ${taskId}`,
  )
  expect(task?.said.map(({ body }) => body)).toEqual(messages.map(({ body }) => body))
  expect((await read()).messages.map(({ body }) => body)).toEqual(messages.map(({ body }) => body))
})

describe("a deleted draft", () => {
  test("is found among the deleted ones, says so when it is written to, and comes back as it was", async () => {
    const { api, briefId, read } = await talk("A poster about our fair")
    const before = await read()
    const { version } = await api.briefs.discard({ briefId, version: before.version })
    const ids = async (status: "DRAFT" | "READY" | "DISCARDED") =>
      (await api.briefs.list({ status })).items.map(({ id }) => id)
    expect([await ids("DRAFT"), await ids("READY"), await ids("DISCARDED")]).toEqual([[], [], [briefId]])
    const say = { briefId, text: "For dentists", clientMessageId: randomUUID(), version }
    expect(await reason(api.briefs.say(say))).toBe("INVALID_TRANSITION")
    await api.briefs.recover({ briefId, version })
    const { brief, status } = await read()
    expect({ brief, status }).toEqual({ brief: before.brief, status: before.status })
    expect(await reason(api.briefs.recover({ briefId, version: version + 1 }))).toBe("INVALID_TRANSITION")
  })

  test("goes for good when it is deleted again, or after thirty days, with its files", async () => {
    const one = await talk("A poster")
    const other = await talk("A flyer")
    await sendFile(h, other.clientId, { kind: "REFERENCE", briefId: other.briefId })
    for (const { api, briefId } of [one, other]) {
      await api.briefs.discard({ briefId, version: 2 })
    }
    await one.api.briefs.discard({ briefId: one.briefId, version: 3 })
    expect(await reason(one.read())).toBe("NOT_FOUND")
    await removeDiscarded(h.system())
    expect((await other.read()).status).toBe("DISCARDED")
    await h.app.db.execute(sql`update briefs set updated_at = now() - interval '31 days' where id = ${other.briefId}`)
    await removeDiscarded(h.system())
    expect(await reason(other.read())).toBe("NOT_FOUND")
    expect(await h.app.db.select().from(taskFiles).where(eq(taskFiles.briefId, other.briefId))).toEqual([])
  })
})

test("drafts are found by their titles and by what was said in them", async () => {
  const { api, briefId } = await talk("A poster about our 100% wool fair", ["For dentists in Bergen"])
  await api.briefs.start({ message: "A flyer about 1000 sheep", ...newKey() })
  const found = async (search: string) => (await api.briefs.list({ search })).items.map(({ id }) => id)
  expect(await found("BERGEN")).toEqual([briefId])
  expect(await found("100% wool")).toEqual([briefId])
  expect(await found("100%")).toEqual([briefId])
  expect(await found("nothing of the kind")).toEqual([])
})

test("so many versions are kept, and the first", async () => {
  const { clientId, api, briefId, set, read } = await talk("A poster about our fair")
  await h.app.db
    .update(briefs)
    .set({ version: 202 })
    .where(and(eq(briefs.id, briefId), eq(briefs.clientId, clientId)))
  await set({ field: "quantity", value: 3 })
  expect((await api.briefs.versions({ briefId })).items.map(({ version }) => version)).toEqual([203, 2, 1])
  await h.app.db.update(briefs).set({ version: 201 }).where(eq(briefs.id, briefId))
  await set({ field: "quantity", value: 4 })
  expect((await api.briefs.versions({ briefId })).items.map(({ version }) => version)).toEqual([203, 202, 1])
  expect((await read()).undo).toBeNull()
})
