import { randomUUID } from "node:crypto"
import { type App, type Caller, callerOf, createCtx, drainJobs } from "@atelier/api/seeding"
import { settleDemoPurchase } from "./purchase.ts"

const CONVERSATIONS = [
  [
    "We launch our autumn coffee blend. Need something for Instagram, five slides people swipe through, warm and a bit like a magazine. No stock photos please.",
    "People who brew at home, 25 to 40",
  ],
  ["A poster for print about our winter menu, calm and minimal, for people who buy from us already", "A3"],
  ["A LinkedIn banner about the Hamburg trade fair, clear and dependable, for cafe owners"],
]

const key = () => randomUUID()

/** Talks a brief to READY by taking the first quick reply wherever the messages leave something open. */
const talkToReady = async (api: Caller, messages: readonly string[]): Promise<string> => {
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
      await api.briefs.chooseStyles({
        briefId: id,
        version: now.version,
        styleIds: last.styles.slice(0, 2).map((style) => style.id),
      })
      continue
    }
    const reply =
      queue.shift() ?? (last?.step?.kind === "ask" ? last.step.quickReplies[0]?.label : undefined) ?? "You decide"
    await api.briefs.say({ briefId: id, text: reply, clientMessageId: key(), version: now.version })
  }
  return id
}

const submit = async (api: Caller, briefId: string): Promise<string> => {
  const { credits } = await api.tasks.quote({ briefId })
  const { taskId } = await api.tasks.submit({ briefId, quotedCredits: credits, idempotencyKey: key() })
  return taskId
}

/** A little history through the same procedures that people use: credits bought, three tasks under way, one draft. */
export const writeStory = async (app: App, people: { lena: string }): Promise<number> => {
  await settleDemoPurchase(createCtx(app, { kind: "system", job: "seed" }), people.lena)
  const lena = await callerOf(app, people.lena)
  let tasks = 0
  for (const conversation of CONVERSATIONS) {
    await submit(lena, await talkToReady(lena, conversation))
    await drainJobs(app)
    tasks += 1
  }
  await lena.briefs.start({ idempotencyKey: key(), message: "A landing page for our gift set" })
  return tasks
}
