import { randomUUID } from "node:crypto"
import { type App, type Caller, callerOf, drainJobs, uploadAs } from "@atelier/api/seeding"
import { taskOffers } from "@atelier/db/schema"
import { and, eq } from "drizzle-orm"
import { drawPicture } from "./picture.ts"

const key = () => randomUUID()

/** Talks a brief to READY by taking the first quick reply wherever the messages leave something open. */
async function talkToReady(api: Caller, messages: readonly string[]): Promise<string> {
  const [first, ...rest] = messages
  const { id } = await api.briefs.start({ idempotencyKey: key(), ...(first ? { message: first } : {}) })
  const queue = [...rest]
  for (let turn = 0; turn < 15; turn++) {
    const now = await api.briefs.byId({ briefId: id })
    const last = now.messages.at(-1)
    if (last?.step?.kind === "ready") {
      return id
    }
    if (last?.step?.kind === "styles" && last.styles.length > 0) {
      const styleIds = last.styles.slice(0, 2).map((style) => style.id)
      await api.briefs.chooseStyles({ briefId: id, version: now.version, styleIds })
      continue
    }
    const offered = last?.step?.kind === "ask" ? last.step.quickReplies[0]?.label : undefined
    await api.briefs.say({
      briefId: id,
      text: queue.shift() ?? offered ?? "You decide",
      clientMessageId: key(),
      version: now.version,
    })
  }
  return id
}

/** From a conversation to a paid task that looks for its freelancer. */
export async function order(app: App, client: string, messages: readonly string[]): Promise<string> {
  const api = await callerOf(app, client)
  const briefId = await talkToReady(api, messages)
  const { credits } = await api.tasks.quote({ briefId })
  const { taskId } = await api.tasks.submit({ briefId, quotedCredits: credits, idempotencyKey: key() })
  await drainJobs(app)
  return taskId
}

/** Who has the open offer of a task; null when nobody has one. */
async function holderOf(app: App, taskId: string): Promise<{ offerId: string; freelancerId: string } | null> {
  const [offer] = await app.db
    .select({ offerId: taskOffers.id, freelancerId: taskOffers.artistId })
    .from(taskOffers)
    .where(and(eq(taskOffers.taskId, taskId), eq(taskOffers.response, "PENDING")))
  return offer ?? null
}

/** The offered freelancer accepts and starts; their id, or null when the hour finds nobody. */
export async function takeUp(app: App, taskId: string): Promise<string | null> {
  const holder = await holderOf(app, taskId)
  if (!holder) {
    return null
  }
  const api = await callerOf(app, holder.freelancerId)
  await api.matching.accept({ offerId: holder.offerId })
  await api.tasks.start({ taskId })
  await drainJobs(app)
  return holder.freelancerId
}

/** The freelancer delivers a drawn picture as the next version. */
export async function deliver(app: App, taskId: string, freelancerId: string, version: number): Promise<void> {
  const name = `version-${version}.png`
  const fileId = await uploadAs(
    app,
    freelancerId,
    { taskId, kind: "DELIVERABLE", name },
    drawPicture(540, 675, version),
  )
  const api = await callerOf(app, freelancerId)
  const note =
    version === 1
      ? "First version, with the serif from your brand page."
      : "The red is your brand red now; the second line is larger."
  await api.delivery.deliver({ taskId, fileIds: [fileId], note, idempotencyKey: key() })
  await drainJobs(app)
}

/** An admin lets the waiting version through. */
export async function pass(app: App, adminId: string, taskId: string): Promise<void> {
  await (await callerOf(app, adminId)).delivery.admin.pass({ taskId })
  await drainJobs(app)
}
