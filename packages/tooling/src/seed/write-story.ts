import { randomUUID } from "node:crypto"
import { type App, callerOf, createCtx, drainJobs } from "@atelier/api/seeding"
import { settleDemoPurchase } from "./purchase.ts"
import { deliver, order, pass, takeUp } from "./steps.ts"
import { demoId } from "./write-people.ts"

const AUTUMN = [
  "We launch our autumn coffee blend. Need something for Instagram, five slides people swipe through, warm and a bit like a magazine. No stock photos please.",
  "People who brew at home, 25 to 40",
]
const LATTE = [
  "An Instagram post about our new oat latte, playful, for people who do not know us yet, to bring them into the cafe",
]
const MENU = ["A poster for print about our winter menu, calm and minimal, for people who buy from us already", "A3"]
const FAIR = ["A LinkedIn banner about the Hamburg trade fair, clear and dependable, for cafe owners"]

const BEANS = [
  "An Instagram carousel of three slides about our new house beans, warm and a bit like a magazine, for people who buy from us already",
]

/** A little history through the same procedures that people use. What the hour of the day does not allow is left out. */
export async function writeStory(app: App, people: { lena: string; admin: string }): Promise<number> {
  await settleDemoPurchase(createCtx(app, { kind: "system", job: "seed" }), people.lena)
  const lena = await callerOf(app, people.lena)

  const beans = await order(app, people.lena, BEANS)
  const mira = demoId("mira@studio.example")
  await (await callerOf(app, people.admin)).tasks.admin.assign({ taskId: beans, freelancerId: mira })
  await (await callerOf(app, mira)).tasks.start({ taskId: beans })
  await deliver(app, beans, mira, 1)
  await pass(app, people.admin, beans)
  await lena.delivery.approve({ taskId: beans })
  await lena.delivery.rate({ taskId: beans, score: 5, comment: "Exactly the bag as it stands on our shelf." })

  const autumn = await order(app, people.lena, AUTUMN)
  const autumnBy = await takeUp(app, autumn)
  if (autumnBy) {
    await deliver(app, autumn, autumnBy, 1)
    await pass(app, people.admin, autumn)
    const feedback = "Could the red be the brand red? It reads darker on my phone. And the second line is too small."
    await lena.delivery.revise({ taskId: autumn, feedback })
    await deliver(app, autumn, autumnBy, 2)
    await pass(app, people.admin, autumn)
  }

  const fair = await order(app, people.lena, FAIR)
  const fairBy = await takeUp(app, fair)
  if (fairBy) {
    const body = "Do you have the logo as a vector?"
    await (await callerOf(app, fairBy)).delivery.sendMessage({ taskId: fair, body, idempotencyKey: randomUUID() })
  }

  const menu = await order(app, people.lena, MENU)
  const menuBy = await takeUp(app, menu)
  if (menuBy) {
    await deliver(app, menu, menuBy, 1)
  }

  await order(app, people.lena, LATTE)
  await lena.briefs.start({ idempotencyKey: randomUUID(), message: "A landing page for our gift set" })
  await drainJobs(app)
  return 5
}
