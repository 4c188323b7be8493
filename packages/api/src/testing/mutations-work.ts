import { emptyDeliverable } from "@atelier/domain/briefs"
import { deliverPicture, newKey, sendFile } from "./delivery-fixtures.ts"
import { disputeStages } from "./dispute-fixtures.ts"
import type { Harness } from "./harness.ts"
import { createMarket, openOfferOf } from "./market-fixtures.ts"
import type { Stages } from "./mutations.ts"
import { giveCredits, readyBrief, stageTask } from "./task-fixtures.ts"

/** Mutations of briefs, tasks, offers and deliveries. */
export function workStages(h: Harness): Stages {
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

  const reason = "A reason that is long enough."
  const admin = async () => h.as((await h.make.admin()).id)
  async function drafted() {
    const { id: clientId } = await h.make.client()
    const client = await h.as(clientId)
    const { id: briefId } = await client.briefs.start({ message: "An Instagram post about our sale", ...newKey() })
    const { version } = await client.briefs.byId({ briefId })
    return { client, clientId, briefId, version }
  }
  async function template() {
    const { client, briefId } = await drafted()
    const { id: templateId } = await client.briefs.templates.save({ briefId, name: `Sale ${newKey().idempotencyKey}` })
    return { client, templateId }
  }
  async function written() {
    const task = await staged("IN_PROGRESS")
    const { taskId, idempotencyKey } = task
    const { id: messageId } = await task.client.delivery.sendMessage({
      taskId,
      body: "How is it going?",
      idempotencyKey,
    })
    return { ...task, messageId }
  }
  return {
    "tasks.submit": async () => {
      const { client, ...input } = await quoted()
      return () => client.tasks.submit(input)
    },
    "tasks.start": async () => {
      const { freelancer, taskId, idempotencyKey } = await staged("ASSIGNED")
      return () => freelancer.tasks.start({ taskId, idempotencyKey })
    },
    "tasks.release": async () => {
      const { freelancer, taskId, idempotencyKey } = await staged("IN_PROGRESS")
      return () => freelancer.tasks.release({ taskId, reason: "I fell ill this week.", idempotencyKey })
    },
    "tasks.cancel": async () => {
      const { client, taskId, idempotencyKey } = await staged("IN_PROGRESS")
      return () => client.tasks.cancel({ taskId, reason: "Not needed any more.", idempotencyKey })
    },
    "delivery.approve": async () => {
      const { client, taskId, idempotencyKey } = await staged("IN_REVIEW")
      return () => client.delivery.approve({ taskId, idempotencyKey })
    },
    "delivery.revise": async () => {
      const { client, taskId, idempotencyKey } = await staged("IN_REVIEW")
      return () => client.delivery.revise({ taskId, feedback: "A larger headline, please.", idempotencyKey })
    },
    ...disputeStages(h),
    "delivery.buyRevision": async () => {
      const task = await stageTask(h, "IN_REVIEW", { credits: 15, maxRevisions: 0 })
      await giveCredits(h, task.clientId, 20)
      const client = await h.as(task.clientId)
      const { taskId } = task
      const bought = { taskId, feedback: "Once more", quotedCredits: 3, ...newKey() }
      return () => client.delivery.buyRevision(bought)
    },
    "matching.accept": async () => {
      const { freelancer, offerId } = await offered()
      return () => freelancer.matching.accept({ offerId })
    },
    "matching.decline": async () => {
      const { freelancer, offerId } = await offered()
      return () => freelancer.matching.decline({ offerId, reason: "TOO_BUSY" })
    },
    "delivery.deliver": async () => {
      const { freelancer, freelancerId, taskId, idempotencyKey } = await staged("IN_PROGRESS")
      const fileIds = [await sendFile(h, freelancerId, { taskId, kind: "DELIVERABLE" })]
      return () => freelancer.delivery.deliver({ taskId, note: "", fileIds, idempotencyKey })
    },
    "delivery.admin.pass": async () => {
      const admin = await h.as((await h.make.admin()).id)
      const task = await staged("IN_PROGRESS")
      await deliverPicture(h, task)
      return () => admin.delivery.admin.pass({ taskId: task.taskId })
    },
    "delivery.sendMessage": async () => {
      const { client, taskId, idempotencyKey } = await staged("IN_PROGRESS")
      return () => client.delivery.sendMessage({ taskId, body: "How is it going?", idempotencyKey })
    },
    "briefs.say": async () => {
      const client = await h.as((await h.make.client()).id)
      const { id: briefId } = await client.briefs.start({ message: "An Instagram post about our sale", ...newKey() })
      const { version } = await client.briefs.byId({ briefId })
      return () => client.briefs.say({ briefId, text: "Blue", clientMessageId: newKey().idempotencyKey, version })
    },
    "briefs.start": async () => {
      const client = await h.as((await h.make.client()).id)
      return () => client.briefs.start({ message: "An Instagram post about our sale", ...newKey() })
    },
    "briefs.startAgain": async () => {
      const { client, briefId, quotedCredits, idempotencyKey } = await quoted()
      const { taskId } = await client.tasks.submit({ briefId, quotedCredits, idempotencyKey })
      return () => client.briefs.startAgain({ taskId, ...newKey() })
    },
    "briefs.templates.save": async () => {
      const { client, briefId } = await drafted()
      return () => client.briefs.templates.save({ briefId, name: "Sale posts" })
    },
    "briefs.templates.start": async () => {
      const { client, templateId } = await template()
      return () => client.briefs.templates.start({ templateId, ...newKey() })
    },
    "briefs.templates.rename": async () => {
      const { client, templateId } = await template()
      return () => client.briefs.templates.rename({ templateId, name: "Winter sale" })
    },
    "briefs.templates.share": async () => {
      const { client, templateId } = await template()
      return () => client.briefs.templates.share({ templateId, shared: false })
    },
    "briefs.templates.remove": async () => {
      const { client, templateId } = await template()
      return () => client.briefs.templates.remove({ templateId })
    },
    "briefs.admin.offerTemplate": async () => {
      const [api, { templateId }] = [await admin(), await template()]
      return () => api.briefs.admin.offerTemplate({ templateId })
    },
    "briefs.admin.withdrawTemplate": async () => {
      const [api, { templateId }] = [await admin(), await template()]
      const { id } = await api.briefs.admin.offerTemplate({ templateId })
      return () => api.briefs.admin.withdrawTemplate({ templateId: id })
    },
    "briefs.setField": async () => {
      const { client, briefId, version } = await drafted()
      return () => client.briefs.setField({ briefId, version, field: "topic", value: "autumn sale" })
    },
    "briefs.restoreDeliverable": async () => {
      const { client, briefId, version } = await drafted()
      const { id: deliverable, ...fields } = emptyDeliverable("d2")
      return () => client.briefs.restoreDeliverable({ briefId, version, deliverable, fields, position: 1 })
    },
    "briefs.revise": async () => {
      const { client, briefId, version } = await drafted()
      const messageId = (await client.briefs.byId({ briefId })).undo ?? ""
      return () => client.briefs.revise({ briefId, version, messageId, text: "A LinkedIn post about our sale" })
    },
    "briefs.restoreVersion": async () => {
      const { client, briefId, version } = await drafted()
      return () => client.briefs.restoreVersion({ briefId, version, to: version - 1 })
    },
    "briefs.recover": async () => {
      const { client, briefId, version } = await drafted()
      const gone = await client.briefs.discard({ briefId, version })
      return () => client.briefs.recover({ briefId, version: gone.version })
    },
    "briefs.chooseStyles": async () => {
      const { client, briefId, version } = await drafted()
      return () => client.briefs.chooseStyles({ briefId, version, styleIds: [] })
    },
    "briefs.arrangeMoodboard": async () => {
      const { client, briefId, version } = await drafted()
      const items = [{ type: "color" as const, color: "#8a2b1d" }]
      return () => client.briefs.arrangeMoodboard({ briefId, version, items })
    },
    "briefs.attach": async () => {
      const { client, clientId, briefId, version } = await drafted()
      const fileIds = [await sendFile(h, clientId, { briefId, kind: "REFERENCE" })]
      return () => client.briefs.attach({ briefId, version, fileIds })
    },
    "briefs.discard": async () => {
      const { client, briefId, version } = await drafted()
      return () => client.briefs.discard({ briefId, version })
    },
    "tasks.admin.assign": async () => {
      const [api, { taskId, freelancerId }] = [await admin(), await stageTask(h, "PENDING")]
      return () => api.tasks.admin.assign({ taskId, freelancerId, ...newKey() })
    },
    "tasks.admin.release": async () => {
      const [api, { taskId }] = [await admin(), await stageTask(h, "IN_PROGRESS")]
      return () => api.tasks.admin.release({ taskId, reason, ...newKey() })
    },
    "tasks.admin.retry": async () => {
      const [api, { taskId }] = [await admin(), await stageTask(h, "UNASSIGNABLE")]
      return () => api.tasks.admin.retry({ taskId, ...newKey() })
    },
    "tasks.admin.cancel": async () => {
      const [api, { taskId }] = [await admin(), await stageTask(h, "PENDING")]
      return () => api.tasks.admin.cancel({ taskId, reason, ...newKey() })
    },
    "tasks.admin.end": async () => {
      const [api, { taskId }] = [await admin(), await stageTask(h, "IN_REVIEW", { credits: 20 })]
      return () => api.tasks.admin.end({ taskId, reason, refundCredits: 20, expectedCredits: 20, ...newKey() })
    },
    "tasks.admin.update": async () => {
      const [api, { taskId }] = [await admin(), await stageTask(h, "PENDING")]
      return () => api.tasks.admin.update({ taskId, priority: 2 })
    },
    "matching.setAffinity": async () => {
      const { clientId, freelancerId } = await stageTask(h, "IN_PROGRESS")
      const client = await h.as(clientId)
      return () => client.matching.setAffinity({ freelancerId, wish: "FAVOURITE" })
    },
    "matching.admin.createDraft": async () => {
      const api = await admin()
      return () => api.matching.admin.createDraft(newKey())
    },
    "matching.admin.updateDraft": async () => {
      const api = await admin()
      const { id: configId, config, updatedAt: expectedUpdatedAt } = await api.matching.admin.createDraft({})
      return () => api.matching.admin.updateDraft({ configId, config, expectedUpdatedAt } as never)
    },
    "matching.admin.deleteDraft": async () => {
      const api = await admin()
      const { id: configId } = await api.matching.admin.createDraft({})
      return () => api.matching.admin.deleteDraft({ configId })
    },
    "matching.admin.publish": async () => {
      const api = await admin()
      const { id: configId } = await api.matching.admin.createDraft({})
      return () => api.matching.admin.publish({ configId })
    },
    "delivery.removeFile": async () => {
      const { freelancer, freelancerId, taskId } = await staged("IN_PROGRESS")
      const fileId = await sendFile(h, freelancerId, { taskId, kind: "DELIVERABLE" })
      return () => freelancer.delivery.removeFile({ fileId })
    },
    "delivery.editMessage": async () => {
      const { client, messageId } = await written()
      return () => client.delivery.editMessage({ messageId, body: "How is it going now?" })
    },
    "delivery.markMessagesRead": async () => {
      const { freelancer, taskId, messageId } = await written()
      return () => freelancer.delivery.markMessagesRead({ taskId, upToMessageId: messageId })
    },
    "delivery.rate": async () => {
      const { client, taskId, idempotencyKey } = await staged("IN_REVIEW")
      await client.delivery.approve({ taskId, idempotencyKey })
      return () => client.delivery.rate({ taskId, score: 5 })
    },
    "delivery.admin.return": async () => {
      const [api, task] = [await admin(), await staged("IN_PROGRESS")]
      await deliverPicture(h, task)
      return () => api.delivery.admin.return({ taskId: task.taskId, feedback: "The logo is cut off.", ...newKey() })
    },
  }
}
