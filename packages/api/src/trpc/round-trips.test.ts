import { afterAll, beforeAll, expect, test } from "vitest"
import { flushed } from "#platform/outbox"
import { deliverPicture, newKey, sendFile } from "#testing/delivery-fixtures"
import { type Harness, setup } from "#testing/harness"
import { createMarket, openOfferOf } from "#testing/market-fixtures"
import { giveCredits, readyBrief, stageTask } from "#testing/task-fixtures"

let roundTrips = 0
const statements: string[] = []
let h: Harness
beforeAll(async () => {
  const onRoundTrip = () => {
    roundTrips += 1
  }
  h = await setup({}, { max: 1, onRoundTrip, onStatement: (text) => statements.push(text) })
})
afterAll(() => h.close())

type Call = () => Promise<unknown>
async function staged(status: Parameters<typeof stageTask>[1]) {
  const task = await stageTask(h, status, { credits: 20 })
  return { ...task, client: await h.as(task.clientId), freelancer: await h.as(task.freelancerId), ...newKey() }
}
async function offered() {
  const market = await createMarket(h, 2)
  const { taskId } = await market.submit()
  await h.drainJobs()
  const { id: offerId, artistId } = await openOfferOf(h, taskId)
  return { offerId, freelancer: await h.as(artistId) }
}
async function quoted() {
  const { id } = await h.make.client()
  await giveCredits(h, id, 100)
  const briefId = await readyBrief(h, id)
  const client = await h.as(id)
  const { credits } = await client.tasks.quote({ briefId })
  return { client, briefId, quotedCredits: credits, ...newKey() }
}

/** How often a call waits for the database when it is made again, begin and commit among them. */
const MAX_ROUND_TRIPS: Record<string, [max: number, stage: () => Promise<Call>]> = {
  "tasks.submit": [
    1,
    async () => {
      const { client, ...input } = await quoted()
      return () => client.tasks.submit(input)
    },
  ],
  "tasks.start": [
    5,
    async () => {
      const { freelancer, taskId, idempotencyKey } = await staged("ASSIGNED")
      return () => freelancer.tasks.start({ taskId, idempotencyKey })
    },
  ],
  "tasks.release": [
    5,
    async () => {
      const { freelancer, taskId, idempotencyKey } = await staged("IN_PROGRESS")
      return () => freelancer.tasks.release({ taskId, reason: "I fell ill this week.", idempotencyKey })
    },
  ],
  "tasks.cancel": [
    8,
    async () => {
      const { client, taskId, idempotencyKey } = await staged("IN_PROGRESS")
      return () => client.tasks.cancel({ taskId, reason: "Not needed any more.", idempotencyKey })
    },
  ],
  "delivery.approve": [
    7,
    async () => {
      const { client, taskId, idempotencyKey } = await staged("IN_REVIEW")
      return () => client.delivery.approve({ taskId, idempotencyKey })
    },
  ],
  "delivery.revise": [
    7,
    async () => {
      const { client, taskId, idempotencyKey } = await staged("IN_REVIEW")
      return () => client.delivery.revise({ taskId, feedback: "A larger headline, please.", idempotencyKey })
    },
  ],
  "matching.accept": [
    8,
    async () => {
      const { freelancer, offerId } = await offered()
      return () => freelancer.matching.accept({ offerId })
    },
  ],
  "matching.decline": [
    8,
    async () => {
      const { freelancer, offerId } = await offered()
      return () => freelancer.matching.decline({ offerId, reason: "TOO_BUSY" })
    },
  ],
  "delivery.deliver": [
    8,
    async () => {
      const { freelancer, freelancerId, taskId, idempotencyKey } = await staged("IN_PROGRESS")
      const fileIds = [await sendFile(h, freelancerId, { taskId, kind: "DELIVERABLE" })]
      return () => freelancer.delivery.deliver({ taskId, note: "", fileIds, idempotencyKey })
    },
  ],
  "delivery.admin.pass": [
    6,
    async () => {
      const admin = await h.as((await h.make.admin()).id)
      const task = await staged("IN_PROGRESS")
      await deliverPicture(h, task)
      return () => admin.delivery.admin.pass({ taskId: task.taskId })
    },
  ],
  "delivery.sendMessage": [
    5,
    async () => {
      const { client, taskId, idempotencyKey } = await staged("IN_PROGRESS")
      return () => client.delivery.sendMessage({ taskId, body: "How is it going?", idempotencyKey })
    },
  ],
  "briefs.say": [
    6,
    async () => {
      const client = await h.as((await h.make.client()).id)
      const { id: briefId } = await client.briefs.start({ message: "An Instagram post about our sale", ...newKey() })
      const { version } = await client.briefs.byId({ briefId })
      return () => client.briefs.say({ briefId, text: "Blue", clientMessageId: newKey().idempotencyKey, version })
    },
  ],
}

test.for(Object.entries(MAX_ROUND_TRIPS))("%s waits for the database a few times", async ([, [max, stage]]) => {
  await (await stage())()
  const again = await stage()
  await flushed(h.app.db)
  statements.length = 0
  roundTrips = 0
  await again()
  expect(
    roundTrips,
    statements.map((text) => text.replaceAll(/\s+/g, " ").slice(0, 160)).join("\n"),
  ).toBeLessThanOrEqual(max)
})
