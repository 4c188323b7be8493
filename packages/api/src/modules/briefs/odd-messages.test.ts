import { briefMessages } from "@atelier/db/schema"
import { MESSAGE_LENGTH } from "@atelier/domain/briefs"
import { and, eq } from "drizzle-orm"
import { afterAll, beforeAll, expect, test } from "vitest"
import { type Harness, setup } from "#testing/harness"

let h: Harness
let api: Awaited<ReturnType<Harness["as"]>>

beforeAll(async () => {
  h = await setup()
  api = await h.as((await h.make.client()).id)
})
afterAll(() => h.close())

const key = () => crypto.randomUUID()

async function say(text: string) {
  const { id: briefId } = await api.briefs.start({ message: "A poster about our autumn fair", idempotencyKey: key() })
  const { version } = await api.briefs.byId({ briefId })
  await api.briefs.say({ briefId, text, clientMessageId: key(), version })
  const [, said] = await h.app.db
    .select({ body: briefMessages.body })
    .from(briefMessages)
    .where(and(eq(briefMessages.briefId, briefId), eq(briefMessages.role, "USER")))
    .orderBy(briefMessages.seq)
  const { brief, messages } = await api.briefs.byId({ briefId })
  return { said: said?.body, brief, answer: messages.at(-1)?.body ?? "" }
}

const refusal = (text: string) =>
  say(text).then(
    () => "taken",
    (error: { cause: { reason: string; data: { fieldErrors: Record<string, string[]> } } }) => error.cause,
  )

test("a message as long as may be is kept and read to its end", async () => {
  const end = "No balloons, please."
  const filler = `${"We thought about it for a while. ".repeat(300)}`.substring(0, MESSAGE_LENGTH - end.length - 1)
  const { said, brief } = await say(`${filler} ${end}`)
  expect(said).toHaveLength(MESSAGE_LENGTH)
  expect(brief.avoid.value).toEqual(["balloons"])
})

test.each([
  ["one character too many", MESSAGE_LENGTH + 1],
  ["a million characters", 1_000_000],
])("%s is refused with how many, and nothing is written", async (_, length) => {
  const answer = await refusal("a".repeat(length))
  expect(JSON.stringify(answer)).toContain((length - MESSAGE_LENGTH).toLocaleString("en"))
})

test.each([
  ["only emoji", "🎉🎉👩‍👩‍👧‍👦🎈"],
  ["only a link", "https://example.com/our/last/campaign?utm=1"],
  ["a table", "Format\tSize\tQty\nPoster\tA2\t1\nFlyer\tA5\t200"],
  ["Hebrew", "אנחנו צריכים פוסטר לשוק האיכרים שלנו"],
  ["Chinese", "我们需要一张海报来宣传秋季集市"],
])("%s is kept as it was said and answered", async (_, text) => {
  const { said, brief, answer } = await say(text)
  expect(said).toBe(text)
  expect(answer).not.toBe("")
  expect(brief.topic.value).toMatch(/autumn fair/i)
})

test("what an office program leaves in a text is cleaned, not refused", async () => {
  const { said } = await say("For\u000bdog\u0000 owners\u0007 in\u2028Bergen")
  expect(said).toBe("For\ndog owners in\nBergen")
})
