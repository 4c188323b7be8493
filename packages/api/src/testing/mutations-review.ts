import type { Harness } from "./harness.ts"
import type { Stages } from "./mutations.ts"
import { deliveredVersion, TOP_LEFT, taste } from "./review-fixtures.ts"

/** Mutations of pins: what is marked on a delivery, and what becomes of it. */
export function reviewStages(h: Harness): Stages {
  async function inReview() {
    const { client, freelancer, taskId, ...of } = await deliveredVersion(h, (await h.make.admin()).id)
    const pin = { versionId: of.versionId, fileId: of.fileId, place: TOP_LEFT, ...taste("Darker.") }
    return { client, freelancer, taskId, pin }
  }
  async function drafted() {
    const work = await inReview()
    return { ...work, pinId: (await work.client.delivery.pins.add(work.pin)).id }
  }
  async function asked() {
    const work = await drafted()
    await work.client.delivery.revise({ taskId: work.taskId })
    return work
  }
  async function resolved() {
    const work = await asked()
    await work.client.delivery.pins.resolve(work)
    return work
  }
  return {
    "delivery.pins.add": async () => {
      const { client, pin } = await inReview()
      return () => client.delivery.pins.add(pin)
    },
    "delivery.pins.edit": async () => {
      const { client, pinId, pin } = await drafted()
      return () => client.delivery.pins.edit({ pinId, place: pin.place, body: "Lighter." })
    },
    "delivery.pins.remove": async () => {
      const { client, pinId } = await drafted()
      return () => client.delivery.pins.remove({ pinId })
    },
    "delivery.pins.reply": async () => {
      const { freelancer, pinId } = await asked()
      return () => freelancer.delivery.pins.reply({ pinId, body: "How dark?" })
    },
    "delivery.pins.answer": async () => {
      const { freelancer, pinId } = await asked()
      return () => freelancer.delivery.pins.answer({ pinId, verdict: "FIXED", comment: "A third darker." })
    },
    "delivery.pins.resolve": async () => {
      const { client, pinId } = await asked()
      return () => client.delivery.pins.resolve({ pinId })
    },
    "delivery.pins.reopen": async () => {
      const { client, pinId } = await resolved()
      return () => client.delivery.pins.reopen({ pinId, body: "Darker still." })
    },
  }
}
