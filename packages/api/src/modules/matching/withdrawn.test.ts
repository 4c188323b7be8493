import { afterAll, beforeAll, expect, test } from "vitest"
import { type Harness, setup } from "#testing/harness"
import { createMarket, openOfferOf } from "#testing/market-fixtures"

let h: Harness
beforeAll(async () => {
  h = await setup()
})
afterAll(() => h.close())

test("offers that were withdrawn use up no level", async () => {
  const market = await createMarket(h, 5)
  const { taskId } = await market.submit()
  await h.drainJobs()
  for (const freelancer of market.freelancers.slice(0, 4)) {
    expect(await openOfferOf(h, taskId)).toMatchObject({ artistId: freelancer, escalationLevel: 1 })
    await (await h.as(freelancer)).identity.freelancer.update({ vacationMode: true })
    await h.drainJobs()
  }
  expect(await openOfferOf(h, taskId)).toMatchObject({ artistId: market.freelancers[4], escalationLevel: 1 })
})
