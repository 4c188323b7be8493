import { randomUUID } from "node:crypto"
import { briefMessages, notifications, orderApprovals, purchases, reviewPins, sessions } from "@atelier/db/schema"
import { desc, eq, sql } from "drizzle-orm"
import { approveDelivery } from "#modules/delivery"
import { png } from "./file-bytes.ts"
import { openFileClient } from "./file-client.ts"
import type { Harness } from "./harness.ts"
import { createMarket, openOfferOf } from "./market-fixtures.ts"
import { openSession } from "./sessions.ts"
import { readyBrief, stageTask } from "./task-fixtures.ts"

export type Side = "CLIENT" | "FREELANCER"

/** Everything one client and one freelancer who work together have; `ids` holds every object of theirs by its kind. */
export type World = {
  users: Record<Side, string>
  ids: Record<
    | "task"
    | "brief"
    | "said"
    | "template"
    | "file"
    | "offer"
    | "message"
    | "version"
    | "pin"
    | "purchase"
    | "payout"
    | "audience"
    | "colleague"
    | "invitation"
    | "approval"
    | "notification"
    | "session",
    string[]
  >
  /** The task that is being worked on, the one in review, and one that nobody has. */
  working: string
  reviewed: string
  pending: string
  /** An upload of each kind that is not used yet. */
  unused: { reference: string; attachment: Record<Side, string>; deliverable: string }
  message: Record<Side, string>
  session: Record<Side, string>
  notification: Record<Side, string>
  /** Names and words of theirs that nobody else may read. */
  words: string[]
}

async function upload(h: Harness, userId: string, query: Record<string, string>, name: string): Promise<string> {
  const { status, body } = await (await openFileClient(h.app, userId)).upload({ ...query, name }, { body: png(9, 9) })
  if (status !== 201) {
    throw new Error(`The upload was refused: ${JSON.stringify(body)}`)
  }
  return String(body.id)
}

async function lastSession(h: Harness, userId: string): Promise<string> {
  await openSession(h.app, userId)
  const [row] = await h.app.db
    .select({ id: sessions.id })
    .from(sessions)
    .where(eq(sessions.userId, userId))
    .orderBy(desc(sessions.createdAt))
    .limit(1)
  return row?.id ?? ""
}

async function notificationsOf(h: Harness, userId: string): Promise<string[]> {
  return (
    await h.app.db
      .select({ id: notifications.id })
      .from(notifications)
      .where(sql`${notifications.userId} = ${userId} and ${notifications.channel} = 'IN_APP'`)
  ).map(({ id }) => id)
}

async function openPurchase(h: Harness, userId: string): Promise<string> {
  const id = randomUUID()
  await h.app.db
    .insert(purchases)
    .values({ id, userId, credits: 10, amountCents: 4900, idempotencyKey: `purchase-${id}` })
  return id
}

/** A version that passed the review, and one upload that is still the freelancer's own. */
async function deliver(h: Harness, taskId: string, freelancerId: string, adminId: string, name: string) {
  const fileId = await upload(h, freelancerId, { kind: "DELIVERABLE", taskId }, name)
  const api = await h.as(freelancerId)
  await api.delivery.deliver({ taskId, fileIds: [fileId], note: name, idempotencyKey: `deliver-${fileId}` })
  await (await h.as(adminId)).delivery.admin.pass({ taskId })
  return fileId
}

async function say(h: Harness, userId: string, taskId: string, word: string) {
  const fileId = await upload(h, userId, { kind: "ATTACHMENT", taskId }, `${word}.png`)
  const api = await h.as(userId)
  const { id } = await api.delivery.sendMessage({ taskId, body: word, fileIds: [fileId], idempotencyKey: randomUUID() })
  return { id, fileId }
}

/** A pin that was sent, and a draft of the client's. */
async function markVersion(
  h: Harness,
  { clientId, ...of }: { taskId: string; versionId: string; clientId: string },
  word: string,
) {
  const pin = { ...of, authorId: clientId, side: "CLIENT" as const, tag: "TASTE" as const }
  const made = await h.app.db
    .insert(reviewPins)
    .values([
      { ...pin, body: `Pin-${word}`, number: 1, sentAt: new Date() },
      { ...pin, body: `Draft-${word}` },
    ])
    .returning({ id: reviewPins.id })
  return made.map(({ id }) => id)
}

async function earnAndAsk(h: Harness, taskId: string, freelancerId: string): Promise<string> {
  await approveDelivery(h.system(), { taskId })
  await h.app.db.execute(sql`update freelancer_earnings set hold_until = now() where freelancer_id = ${freelancerId}`)
  await h.sweep()
  const api = await h.as(freelancerId)
  await api.payouts.setDestination({ method: "PAYPAL", email: "artist@example.com" })
  return (await api.payouts.request({ method: "PAYPAL", idempotencyKey: randomUUID() })).id
}

async function settle(h: Harness, word: string, adminId: string) {
  const market = await createMarket(h, 0)
  const freelancerId = await market.join({ name: `Freelancer-${word}` })
  const clientId = (await h.make.client({ name: `Client-${word}` })).id
  const { taskId } = await market.submit({
    clientId,
    title: `Offered-${word}`,
    description: `Words of ${word}, offered`,
  })
  await h.drainJobs()
  const offer = await openOfferOf(h, taskId)
  return async (): Promise<World> => {
    await (await h.as(clientId)).companies.onboard({ name: `Company-${word}` })
    const client = await h.as(clientId)
    const audience = await client.companies.audiences.save({ name: `Audience-${word}` })
    const company = (await client.companies.mine())?.id ?? ""
    const colleague = await h.make.client({ name: `Colleague-${word}`, companyId: company, companyRole: "MEMBER" })
    const invitation = await client.identity.team.invite({ email: `${word}-team@example.com`, teamRole: "VIEWER" })
    const briefId = await readyBrief(h, clientId)
    const reference = await upload(h, clientId, { kind: "REFERENCE", briefId }, `reference-${word}.png`)
    const approval = randomUUID()
    const expiresAt = new Date(Date.now() + 86_400_000)
    const asked = { companyId: company, briefId, briefVersion: 1, title: `Asked-${word}`, credits: 1, expiresAt }
    await h.app.db
      .insert(orderApprovals)
      .values({ ...asked, id: approval, cause: "LIMIT", requestedBy: clientId, note: `Note-${word}` })
    const submitted = await readyBrief(h, clientId)
    const said = await h.app.db
      .select({ id: briefMessages.id })
      .from(briefMessages)
      .where(eq(briefMessages.briefId, briefId))
    const template = await client.briefs.templates.save({ briefId, name: `Template-${word}` })
    const stage = async (status: "PENDING" | "IN_PROGRESS", brief?: { id: string; version: number }) => {
      const task = { clientId, freelancerId, title: `${status}-${word}`, credits: 40, ...(brief ? { brief } : {}) }
      return (await stageTask(h, status, task)).taskId
    }
    const shown = await upload(h, clientId, { kind: "REFERENCE", briefId: submitted }, `shown-${word}.png`)
    const pending = await stage("PENDING")
    const working = await stage("IN_PROGRESS", { id: submitted, version: 1 })
    const reviewed = await stage("IN_PROGRESS")
    const finished = await stage("IN_PROGRESS")
    const files = [
      await deliver(h, reviewed, freelancerId, adminId, `review-${word}.png`),
      await deliver(h, finished, freelancerId, adminId, `final-${word}.png`),
    ]
    const [version] = await client.delivery.versions({ taskId: reviewed })
    const versionId = version?.id ?? ""
    const payout = await earnAndAsk(h, finished, freelancerId)
    await client.delivery.rate({ taskId: finished, score: 5, comment: `Rating-${word}` })
    const fromClient = await say(h, clientId, working, `client-says-${word}`)
    const fromFreelancer = await say(h, freelancerId, working, `freelancer-says-${word}`)
    const attachment = { kind: "ATTACHMENT", taskId: working }
    const unused = {
      reference,
      attachment: {
        CLIENT: await upload(h, clientId, attachment, `client-own-${word}.png`),
        FREELANCER: await upload(h, freelancerId, attachment, `freelancer-own-${word}.png`),
      },
      deliverable: await upload(h, freelancerId, { kind: "DELIVERABLE", taskId: working }, `draft-${word}.png`),
    }
    const session = { CLIENT: await lastSession(h, clientId), FREELANCER: await lastSession(h, freelancerId) }
    const told = { CLIENT: await notificationsOf(h, clientId), FREELANCER: await notificationsOf(h, freelancerId) }
    return {
      users: { CLIENT: clientId, FREELANCER: freelancerId },
      ids: {
        task: [taskId, pending, working, reviewed, finished],
        brief: [briefId, submitted],
        said: said.map(({ id }) => id),
        template: [template.id],
        file: [
          ...files,
          fromClient.fileId,
          fromFreelancer.fileId,
          reference,
          shown,
          ...Object.values(unused.attachment),
          unused.deliverable,
        ],
        offer: [offer.id],
        message: [fromClient.id, fromFreelancer.id],
        version: [versionId],
        pin: await markVersion(h, { taskId: reviewed, versionId, clientId }, word),
        purchase: [await openPurchase(h, clientId)],
        payout: [payout],
        audience: [audience.id],
        colleague: [colleague.id],
        invitation: [invitation.id],
        approval: [approval],
        notification: [...told.CLIENT, ...told.FREELANCER],
        session: Object.values(session),
      },
      working,
      reviewed,
      pending,
      unused,
      message: { CLIENT: fromClient.id, FREELANCER: fromFreelancer.id },
      session,
      notification: { CLIENT: told.CLIENT[0] ?? "", FREELANCER: told.FREELANCER[0] ?? "" },
      words: [word],
    }
  }
}

/** Two worlds of the same shape that have nothing to do with each other; `words` are their names. */
export async function createWorlds(h: Harness, words: readonly [string, string]): Promise<[World, World]> {
  const adminId = (await h.make.admin()).id
  // Both offers are made before anything else: a later round would look for people in both worlds.
  const first = await settle(h, words[0], adminId)
  const second = await settle(h, words[1], adminId)
  return [await first(), await second()]
}
