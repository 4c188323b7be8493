import { reviewPins } from "@atelier/db/schema"
import { asc, eq } from "drizzle-orm"
import type { Caller } from "#trpc/root"
import { deliverPicture } from "./delivery-fixtures.ts"
import type { Harness } from "./harness.ts"
import { stageTask, type TaskStage } from "./task-fixtures.ts"

export const TOP_LEFT = { shape: { kind: "point", x: 10, y: 12.5 } } as const

export const taste = (body: string) => ({ body, tag: "TASTE" }) as const

type ReviewStage = TaskStage & {
  client: Caller
  freelancer: Caller
  admin: Caller
  versionId: string
  fileId: string
}
type AskedStage = ReviewStage & { ids: readonly [string, string] }

/** A first version that waits for Atelier's own review, or for the client, with callers for everyone. */
export async function deliveredVersion(
  h: Harness,
  adminId: string,
  upTo: "admin" | "client" = "client",
): Promise<ReviewStage> {
  const stage = await stageTask(h, "IN_PROGRESS", { credits: 20 })
  const { taskId, clientId, freelancerId } = stage
  const { versionId } = await deliverPicture(h, stage)
  const [client, freelancer, admin] = await Promise.all([h.as(clientId), h.as(freelancerId), h.as(adminId)])
  if (upTo === "client") {
    await admin.delivery.admin.pass({ taskId })
  }
  const [version] = await freelancer.delivery.versions({ taskId })
  return { ...stage, client, freelancer, admin, versionId, fileId: version?.files[0]?.id ?? "" }
}

/** Two comments that the client has sent: one on the picture, one on the whole version. */
export async function askedChanges(h: Harness, adminId: string): Promise<AskedStage> {
  const work = await deliveredVersion(h, adminId)
  const { client, versionId, fileId, taskId } = work
  const first = await client.delivery.pins.add({ versionId, fileId, place: TOP_LEFT, ...taste("Brand red, please.") })
  const second = await client.delivery.pins.add({ versionId, ...taste("Warmer in all.") })
  await client.delivery.revise({ taskId })
  return { ...work, ids: [first.id, second.id] }
}

/** The freelancer marks each as fixed and delivers the next version. */
export async function answerAndDeliver(h: Harness, work: AskedStage) {
  for (const pinId of work.ids) {
    await work.freelancer.delivery.pins.answer({ pinId, verdict: "FIXED" })
  }
  return deliverPicture(h, work)
}

export const pinRowsOf = (h: Harness, taskId: string) =>
  h.app.db.select().from(reviewPins).where(eq(reviewPins.taskId, taskId)).orderBy(asc(reviewPins.createdAt))
