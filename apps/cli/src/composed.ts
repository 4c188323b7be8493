import { GrantCreditsInput } from "@atelier/domain/credits"
import { Id, IdempotencyKey, UserId } from "@atelier/domain/shared"
import { DeliverTaskInput, MAX_FILES_PER_DELIVERY, ReleaseTaskInput } from "@atelier/domain/tasks"
import { z } from "zod"
import { fetchFile, sendFile } from "./files.ts"
import type { Acting } from "./program.ts"

/** A command made of procedures: its rights and its traces are those of the procedures it calls. */
export type Composed = {
  path: string
  description: string
  input: z.ZodType
  run: (acting: Acting, input: unknown) => Promise<unknown>
}

function compose<I extends z.ZodType>(
  path: string,
  description: string,
  input: I,
  run: (acting: Acting, input: z.infer<I>) => Promise<unknown>,
): Composed {
  return { path, description, input, run: async (acting, given) => run(acting, input.parse(given)) }
}

const argument = { positional: true }
const Path = z.string().min(1)
const { credits, reason } = GrantCreditsInput.shape

const grantCredits = compose(
  "grantCredits",
  "Give a client credits",
  z.object({
    user: UserId.meta({ ...argument, description: "Client" }),
    credits: credits.meta(argument),
    reason,
    idempotencyKey: IdempotencyKey,
  }),
  ({ call }, { user, ...grant }) => call("credits.admin.grant", { userId: user, ...grant }),
)

// One procedure moves the task, so it is never left without either freelancer.
const reassign = compose(
  "reassign",
  "Move a task to another freelancer, whoever has it now",
  z.object({
    task: Id.meta({ ...argument, description: "Task" }),
    freelancer: UserId.meta({ ...argument, description: "Approved freelancer" }),
    reason: ReleaseTaskInput.shape.reason,
  }),
  ({ call }, { task, freelancer, reason }) =>
    call("tasks.admin.assign", { taskId: task, freelancerId: freelancer, reason }),
)

const replayWebhook = compose(
  "replayWebhook",
  "Handle a stored event of a payment provider again",
  z.object({ event: Id.meta({ ...argument, description: "Event, as billing admin webhooks lists it" }) }),
  ({ call }, { event }) => call("billing.admin.replayWebhook", { eventId: event }),
)

const upload = compose(
  "upload",
  "Upload files for a task and deliver them",
  z.object({
    task: Id.meta({ ...argument, description: "Task" }),
    files: z
      .array(Path)
      .min(1)
      .max(MAX_FILES_PER_DELIVERY)
      .meta({ ...argument, description: "Files to deliver" }),
    note: DeliverTaskInput.shape.note,
    deliver: z.boolean().default(true).describe("Deliver when all are there; false only uploads"),
    idempotencyKey: IdempotencyKey,
  }),
  async (acting, { task, files, note, deliver, idempotencyKey }) => {
    const uploaded: { id: string; fileName: string }[] = []
    try {
      for (const path of files) {
        uploaded.push(await sendFile(acting, { kind: "DELIVERABLE", taskId: task, path }))
      }
      const fileIds = uploaded.map(({ id }) => id)
      const delivery =
        deliver && (await acting.call("delivery.deliver", { taskId: task, note, fileIds, idempotencyKey }))
      return { ...(delivery ? { delivery } : {}), files: uploaded }
    } catch (error) {
      if (uploaded.length > 0) {
        const kept = uploaded.map(({ id, fileName }) => `${fileName} (${id})`).join(", ")
        acting.say(`Nothing was delivered. Uploaded and kept for now: ${kept}.`)
      }
      throw error
    }
  },
)

const download = compose(
  "download",
  "Save a file of a task or brief on this machine",
  z.object({
    file: Id.meta({ ...argument, description: "File" }),
    to: Path.optional().describe("Where to; without it under its own name in this folder"),
  }),
  (acting, { file, to }) => fetchFile(acting, file, to),
)

export const COMPOSED: readonly Composed[] = [grantCredits, reassign, replayWebhook, upload, download]
