import { emptyDeliverable, viewOf } from "@atelier/domain/briefs"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { type Harness, setup } from "#testing/harness"

let app: Harness
let client: { id: string }
let stranger: { id: string }

beforeAll(async () => {
  app = await setup()
  client = await app.make.client()
  stranger = await app.make.client()
})
afterAll(() => app.close())

const key = () => crypto.randomUUID()
async function start(message: string) {
  const api = await app.as(client.id)
  const { id } = await api.briefs.start({ message, idempotencyKey: key() })
  return { api, id, brief: await api.briefs.byId({ briefId: id }) }
}

describe("the conversation", () => {
  test("reads the first message into the brief and asks for what is missing", async () => {
    const { brief } = await start(
      "We launch our autumn coffee blend. Need something for Instagram, maybe five slides people swipe through, like a magazine. No stock photos please.",
    )
    expect(viewOf(brief.brief).platform).toMatchObject({ value: ["instagram"], source: "inferred" })
    expect(viewOf(brief.brief).contentType.value).toBe("carousel")
    expect(viewOf(brief.brief).quantity.value).toBe(5)
    expect(brief.brief.avoid.value).toEqual(["stock photos"])
    expect(brief.messages.map(({ role }) => role)).toEqual(["ASSISTANT", "USER", "ASSISTANT"])
    expect(brief.messages.at(-1)?.step?.kind).toBe("ask")
    expect(brief.version).toBe(2)
  })

  test("comes to READY by answering, and shows style cards on the way", async () => {
    const { api, id } = await start("An Instagram post about our summer sale for people who buy from us already")
    let sawStyles = false
    for (let turn = 0; turn < 12; turn++) {
      const now = await api.briefs.byId({ briefId: id })
      const step = now.messages.at(-1)?.step
      if (now.status === "READY" && step?.kind === "ready") {
        break
      }
      if (step?.kind === "styles" && now.messages.at(-1)?.styles.length) {
        sawStyles = true
        const styleIds =
          now.messages
            .at(-1)
            ?.styles.slice(0, 2)
            .map(({ id }) => id) ?? []
        await api.briefs.chooseStyles({ briefId: id, version: now.version, styleIds })
        continue
      }
      const reply = step?.kind === "ready" ? "Fine" : (step?.quickReplies[0]?.label ?? "You decide")
      await api.briefs.say({ briefId: id, text: reply, clientMessageId: key(), version: now.version })
    }
    const done = await api.briefs.byId({ briefId: id })
    expect(done.status).toBe("READY")
    expect(done.readiness.missing).toEqual([])
    expect(sawStyles).toBe(true)
    expect(done.moodboard.filter(({ type }) => type === "style")).toHaveLength(2)
  })

  test("a card counts as soon as it is chosen, and can be let go again", async () => {
    const { api, id, brief } = await start("A warm, calm Instagram post about our summer sale")
    const cards = await api.briefs.moreStyles({ briefId: id, mode: "different", shown: [] })
    const [one = "", two = ""] = cards.map(({ id }) => id)
    const choose = async (styleIds: string[], done = false) => {
      const { version } = await api.briefs.byId({ briefId: id })
      await api.briefs.chooseStyles({ briefId: id, version, styleIds, done })
      return api.briefs.byId({ briefId: id })
    }
    const said = brief.brief.visualDirection.value?.words ?? []
    expect(said).not.toEqual([])
    const first = await choose([one])
    expect(first.brief.visualDirection.value).toMatchObject({ styleIds: [one], words: said })
    expect(first.moodboard.map(({ id }) => id)).toEqual([one])
    expect(first.messages).toHaveLength(brief.messages.length)
    expect((await choose([one, two])).moodboard).toHaveLength(2)
    const none = await choose([])
    expect(none.brief.visualDirection.value).toMatchObject({ styleIds: [], words: said })
    expect(none.moodboard).toEqual([])
  })

  test("a message sent twice is one turn, also at the same time", async () => {
    const { api, id, brief } = await start("A LinkedIn banner")
    const message = { briefId: id, text: "For CFOs", clientMessageId: key(), version: brief.version }
    const [one, two] = await Promise.all([api.briefs.say(message), api.briefs.say(message)])
    expect(one).toEqual(two)
    expect((await api.briefs.byId({ briefId: id })).messages).toHaveLength(5)
  })

  test("five tabs talking at once lose nothing", async () => {
    const { api, id, brief } = await start("A poster")
    const texts = ["It is about our fair", "for print", "for engineers", "A3", "two of them"]
    await Promise.all(
      texts.map((text) => api.briefs.say({ briefId: id, text, clientMessageId: key(), version: brief.version })),
    )
    const after = await api.briefs.byId({ briefId: id })
    expect(
      after.messages
        .filter(({ role }) => role === "USER")
        .map(({ body }) => body)
        .toSorted(),
    ).toEqual(["A poster", ...texts].toSorted())
    expect(after.version).toBe(brief.version + 5)
  })
})

describe("manually", () => {
  test("a field set manually is confirmed and survives what is said later", async () => {
    const { api, id, brief } = await start("An Instagram story about our new shop")
    await api.briefs.setField({ briefId: id, version: brief.version, field: "platform", value: ["linkedin"] })
    const next = await api.briefs.byId({ briefId: id })
    await api.briefs.say({ briefId: id, text: "maybe on facebook too", clientMessageId: key(), version: next.version })
    expect(viewOf((await api.briefs.byId({ briefId: id })).brief).platform).toMatchObject({ source: "confirmed" })
  })

  test("a deliverable is added, changed and removed again; only its form begins one", async () => {
    const { api, id, brief } = await start("A poster about our new shop")
    const set = (
      change: { field: "contentType"; value: "flyer" | null } | { field: "quantity"; value: number },
      version: number,
    ) => api.briefs.setField({ briefId: id, version, deliverable: "d2", ...change })
    const read = async () => (await api.briefs.byId({ briefId: id })).brief.deliverables
    await expect(set({ field: "quantity", value: 3 }, brief.version)).rejects.toMatchObject({
      cause: { reason: "INVALID_INPUT" },
    })
    const added = await set({ field: "contentType", value: "flyer" }, brief.version)
    const changed = await set({ field: "quantity", value: 3 }, added.version)
    expect(await read()).toMatchObject([
      { id: "d1", contentType: { value: "poster" } },
      { id: "d2", contentType: { value: "flyer", source: "confirmed" }, quantity: { value: 3 } },
    ])
    await set({ field: "contentType", value: null }, changed.version)
    expect(await read()).toMatchObject([{ id: "d1", contentType: { value: "poster" } }])
  })

  test("a change against an older version is refused with the newest", async () => {
    const { api, id, brief } = await start("A flyer")
    const change = { briefId: id, version: brief.version, field: "quantity" as const, value: 3 }
    await api.briefs.setField(change)
    await expect(api.briefs.setField(change)).rejects.toMatchObject({
      cause: { reason: "STALE_VERSION", data: { version: brief.version + 1 } },
    })
  })

  test("style cards that are not in the library are refused and nothing is written", async () => {
    const { api, id, brief } = await start("A flyer")
    const known = (await api.catalog.styles({ limit: 1 })).items[0]?.id ?? ""
    const set = (styleIds: string[]) =>
      api.briefs.setField({
        briefId: id,
        version: brief.version,
        field: "visualDirection",
        value: { styleIds, axes: [], words: ["calm"] },
      })
    for (const styleIds of [[crypto.randomUUID()], [known, crypto.randomUUID()]]) {
      await expect(set(styleIds)).rejects.toMatchObject({ cause: { reason: "INVALID_INPUT" } })
    }
    expect((await api.briefs.byId({ briefId: id })).version).toBe(brief.version)
    await expect(set([known])).resolves.toEqual({ version: brief.version + 1 })
  })

  test("values beyond a field's limits are refused and nothing is written", async () => {
    const { api, id, brief } = await start("A flyer")
    await expect(
      api.briefs.setField({ briefId: id, version: brief.version, field: "quantity", value: 100_000 }),
    ).rejects.toMatchObject({ code: "BAD_REQUEST" })
    expect((await api.briefs.byId({ briefId: id })).version).toBe(brief.version)
  })
})

describe("whose", () => {
  test("a stranger finds nothing, in every procedure", async () => {
    const { id, brief } = await start("A logo")
    const other = await app.as(stranger.id)
    const { version } = brief
    const tries = [
      () => other.briefs.byId({ briefId: id }),
      () => other.briefs.say({ briefId: id, text: "hello", clientMessageId: key(), version }),
      () => other.briefs.setField({ briefId: id, version, field: "quantity", value: 2 }),
      () => other.briefs.chooseStyles({ briefId: id, version, styleIds: [crypto.randomUUID()] }),
      () => other.briefs.attach({ briefId: id, version, fileIds: [crypto.randomUUID()] }),
      () => other.briefs.moreStyles({ briefId: id, mode: "different", shown: [] }),
      () => other.briefs.discard({ briefId: id, version }),
    ]
    for (const attempt of tries) {
      await expect(attempt()).rejects.toMatchObject({ code: "NOT_FOUND" })
    }
    expect((await other.briefs.list({})).items).toEqual([])
  })
})

test("a deliverable that was removed comes back with what was only guessed of it", async () => {
  const { api, id } = await start("An Instagram carousel and a printed poster for our autumn sale")
  const before = await api.briefs.byId({ briefId: id })
  const [poster, position] = [before.brief.deliverables[1], 1]
  expect(poster?.contentType).toMatchObject({ value: "poster", source: "inferred" })
  const change = { briefId: id, deliverable: poster?.id }
  const { version } = await api.briefs.setField({
    ...change,
    version: before.version,
    field: "contentType",
    value: null,
  })
  expect((await api.briefs.byId({ briefId: id })).brief.deliverables).toHaveLength(1)
  const { id: deliverable, ...fields } = poster ?? emptyDeliverable("d2")
  const back = { briefId: id, deliverable, fields, position }
  await expect(api.briefs.restoreDeliverable({ ...back, version: before.version })).rejects.toMatchObject({
    cause: { reason: "STALE_VERSION" },
  })
  await api.briefs.restoreDeliverable({ ...back, version })
  expect((await api.briefs.byId({ briefId: id })).brief).toEqual(before.brief)
})

test("a brief takes no more deliverables back than it has room for", async () => {
  const { api, id, brief } = await start("A poster")
  const { version } = await Array.from({ length: 11 }, (_, index) => `d${index + 2}`).reduce(
    async (last, deliverable) =>
      api.briefs.setField({ briefId: id, ...(await last), field: "contentType", value: "flyer", deliverable }),
    Promise.resolve({ version: brief.version }),
  )
  const { id: deliverable, ...fields } = emptyDeliverable("d99")
  const more = { briefId: id, version, deliverable, fields, position: 0 }
  await expect(api.briefs.restoreDeliverable(more)).rejects.toMatchObject({ cause: { reason: "INVALID_INPUT" } })
})

test("a long outline can be changed: what it said before takes no room from what it says", async () => {
  const { api, id, brief } = await start("A landing page for our shop")
  let { version } = brief
  for (const character of ["一", "二"]) {
    const value = Array.from({ length: 30 }, (_, index) => `${index}${character.repeat(290)}`)
    version = (await api.briefs.setField({ briefId: id, version, field: "contentOutline", value })).version
  }
  const { contentOutline } = (await api.briefs.byId({ briefId: id })).brief
  expect(contentOutline.value).toHaveLength(30)
  expect(contentOutline.was).toHaveLength(30)
})
