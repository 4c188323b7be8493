import { deliverPicture, newKey } from "@atelier/api/testing/delivery-fixtures"
import { openSession } from "@atelier/api/testing/sessions"
import { stageTask } from "@atelier/api/testing/task-fixtures"
import type { TaskStatus } from "@atelier/domain/tasks"
import type { Browser, BrowserContext, BrowserContextOptions } from "playwright-core"
import { vi } from "vitest"
import { openContext } from "./browser.ts"
import type { Stack } from "./stack.ts"

/** Ids of everything that a route with a parameter can show; the freelancer is the one with an open offer. */
export type World = {
  users: Record<"client" | "newcomer" | "freelancer" | "applicant" | "admin", string>
  drafts: string[]
  tasks: string[]
  offers: string[]
  work: string[]
  toReview: string
  round: string
  imported: string
  rules: { active: string; draft: string }
  people: string[]
}

const idsOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => id)

async function workThrough(stack: Stack, clientId: string, freelancerId: string) {
  const { h } = stack
  const admin = await stack.as("jonas@atelier.example")
  const client = await h.as(clientId)
  const stage = async (status: TaskStatus, title: string) =>
    (await stageTask(h, status, { clientId, freelancerId, title, credits: 20 })).taskId
  const inReview = async (title: string) => {
    const taskId = await stage("IN_PROGRESS", title)
    await deliverPicture(h, { taskId, freelancerId }, "A first version.")
    await admin.delivery.admin.pass({ taskId })
    return taskId
  }
  await stage("ASSIGNED", "Assigned poster")
  await stage("IN_PROGRESS", "Started banner")
  await deliverPicture(h, { taskId: await stage("IN_PROGRESS", "Flyer to check"), freelancerId }, "To be checked.")
  await stage("UNASSIGNABLE", "Leaflet that nobody took")
  await client.tasks.cancel({
    taskId: await stage("PENDING", "Cancelled sticker"),
    reason: "Not needed any more.",
    ...newKey(),
  })
  const askFor = async (taskId: string, ...bodies: string[]) => {
    const [version] = await client.delivery.versions({ taskId })
    const at = { versionId: version?.id ?? "", fileId: version?.files[0]?.id ?? "" }
    for (const [index, body] of bodies.entries()) {
      const place = { shape: { kind: "box" as const, x: 10 + 30 * index, y: 20, width: 25, height: 30 } }
      await client.delivery.pins.add({ ...at, place, body, tag: "TASTE" })
    }
    await client.delivery.revise({ taskId, feedback: "A larger headline, please." })
    return client.delivery.pins.list({ taskId })
  }
  await askFor(await inReview("Menu with changes"), "The red is too dark.", "More room on the left.")
  const revised = await inReview("Sticker in its second round")
  for (const { id: pinId } of await askFor(revised, "The brand red, please.", "No stock photos.")) {
    await (await h.as(freelancerId)).delivery.pins.answer({ pinId, verdict: "FIXED", comment: "Changed." })
  }
  await deliverPicture(h, { taskId: revised, freelancerId }, "A second version.")
  await admin.delivery.admin.pass({ taskId: revised })
  const [paid, held] = [await inReview("Finished label"), await inReview("Finished card")]
  for (const taskId of [paid, held]) {
    await client.delivery.approve({ taskId, ...newKey() })
  }
  await client.delivery.rate({ taskId: paid, score: 5, comment: "Lovely work." })
  await stack.sql`update freelancer_earnings set hold_until = now() where task_id = ${paid}`
  await stack.wakeDeadlines()
  const available = () => stack.sql`select 1 from freelancer_earnings where state = 'AVAILABLE'`
  await vi.waitUntil(async () => (await available()).length === 1, { timeout: 20_000 })
  const { payouts } = await h.as(freelancerId)
  await payouts.setDestination({ method: "PAYPAL", email: "artist@example.com" })
  await payouts.request({ method: "PAYPAL", ...newKey() })
}

/** Adds to the demo what it lacks: a task in every status, earnings, a payout to approve, a client without a company. */
export async function furnish(stack: Stack): Promise<World> {
  const { sql, userId } = stack
  const client = await userId("lena@nordlicht.example")
  const [offer] = await sql<{ freelancer: string }[]>`
    select artist_id as freelancer from task_offers order by response <> 'PENDING', created_at desc limit 1`
  const freelancer = offer?.freelancer ?? (await userId("mira@studio.example"))
  await workThrough(stack, client, freelancer)
  const [admin, applicant] = [await userId("jonas@atelier.example"), await userId("ines@studio.example")]
  const newcomer = (await stack.h.make.client({ name: "Nils Neumann" })).id
  const tasks = await sql<{ id: string; mine: boolean; status: string }[]>`
    with own as (
      select id, status, created_at, freelancer_id is not distinct from ${freelancer} as mine from tasks
      where client_id = ${client})
    select distinct on (status, mine) id, status, mine from own order by status, mine, created_at desc`
  const matching = (await stack.h.as(admin)).matching.admin
  const [active, draft] = [await matching.activeConfig(), await matching.createDraft({ name: "A trial" })]
  const rules = { active: active.id, draft: draft.id }
  const imports = (await stack.h.as(admin)).imports.admin
  const { id: imported } = await imports.start({
    source: "manual_url",
    target: "deliverable_style",
    urls: ["http://127.0.0.1/nothing.png"],
  })
  const [round] = await sql<{ id: string }[]>`select id from matching_rounds order by created_at desc limit 1`
  return {
    users: { client, newcomer, freelancer, applicant, admin },
    drafts: idsOf(
      await sql<{ id: string }[]>`select id from briefs where client_id = ${client} and status in ('DRAFT', 'READY')`,
    ),
    tasks: idsOf(tasks),
    offers: idsOf(
      await sql<{ id: string }[]>`
        select distinct on (response) id from task_offers where artist_id = ${freelancer} order by response, created_at desc`,
    ),
    work: idsOf(tasks.filter(({ mine }) => mine)),
    toReview: tasks.find(({ status }) => status === "PENDING_ADMIN_REVIEW")?.id ?? "",
    round: round?.id ?? "",
    imported,
    rules,
    people: [client, freelancer, applicant],
  }
}

/** A browser that is signed in as this user already; without one, nobody's. */
export async function openAs(
  browser: Browser,
  stack: Stack,
  userId: string | null,
  options: BrowserContextOptions = {},
): Promise<BrowserContext> {
  const context = await openContext(browser, stack, options)
  if (userId) {
    const [name = "", value = ""] = (await openSession(stack.h.app, userId)).split("=")
    await context.addCookies([{ name, value, url: stack.base, httpOnly: true, sameSite: "Lax" }])
  }
  return context
}
