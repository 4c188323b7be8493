import { afterAll, beforeAll, expect, test } from "vitest"
import { deliverPicture, newKey } from "#testing/delivery-fixtures"
import { type Harness, setup } from "#testing/harness"
import { stageTask } from "#testing/task-fixtures"

let h: Harness
beforeAll(async () => {
  h = await setup()
})
afterAll(() => h.close())

test("a suspended freelancer reads the own history up to the suspension, and nothing that came later", async () => {
  const { taskId, clientId, freelancerId } = await stageTask(h, "IN_PROGRESS")
  const client = await h.as(clientId)
  const admin = await h.as((await h.make.admin()).id)
  await client.delivery.sendMessage({ taskId, body: "Early", ...newKey() })
  const edited = await client.delivery.sendMessage({ taskId, body: "To be changed", ...newKey() })
  await deliverPicture(h, { taskId, freelancerId })
  await admin.identity.admin.suspendUser({ userId: freelancerId, reason: "Does not answer." })
  await client.delivery.sendMessage({ taskId, body: "Late", ...newKey() })
  await client.delivery.editMessage({ messageId: edited.id, body: "Changed later" })
  await admin.delivery.admin.return({ taskId, feedback: "Not yet", ...newKey() })

  const api = await h.as(freelancerId)
  const texts = (await api.delivery.messages({ taskId })).items.map(({ body }) => body)
  expect(texts).toContain("Early")
  expect(texts).not.toContain("Late")
  expect(texts).not.toContain("Changed later")
  expect(await api.delivery.versions({ taskId })).toMatchObject([{ number: 1, review: null }])
  const actions = (await api.tasks.timeline({ taskId })).items.map(({ action }) => action)
  expect(actions).toContain("submitted")
  expect(actions).not.toContain("returned")
  expect((await api.tasks.list({})).items.map(({ id }) => id)).toEqual([taskId])

  const whole = await admin.delivery.messages({ taskId })
  expect(whole.items.map(({ body }) => body)).toEqual(expect.arrayContaining(["Late", "Changed later"]))
  await admin.identity.admin.unsuspendUser({ userId: freelancerId })
  const back = await (await h.as(freelancerId)).delivery.messages({ taskId })
  expect(back.items.map(({ body }) => body)).toContain("Late")
})
