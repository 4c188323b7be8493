import { randomUUID } from "node:crypto"
import { earn, giveDestination } from "@atelier/api/testing/payout-fixtures"
import { giveCredits, stageTask } from "@atelier/api/testing/task-fixtures"
import type { Page } from "playwright-core"
import { expect } from "vitest"
import { createJourney, forgive, type Person } from "./journey.ts"
import { undisturbed } from "./shifts.ts"
import type { Stack } from "./stack.ts"
import { dialog, expectTurn, said, withoutReload } from "./working.ts"

const { step, open } = createJourney("admin-work")

const [JONAS, NORA, LENA] = ["jonas@atelier.example", "nora@atelier.example", "lena@nordlicht.example"] as const
const MOVED_ON = "Someone else already decided this. The page now shows the current status."

const people = {} as Record<"jonas" | "nora" | "lena" | "mira", Person>
let taskId = ""

async function control(stack: Stack, name: string, body: Record<string, unknown>) {
  const answer = await fetch(`${stack.emulators}/control/${name}`, { method: "POST", body: JSON.stringify(body) })
  expect(answer.status).toBe(200)
}
/** A payout by bank transfer that waits for a decision; its freelancer's name. */
async function askPayout(stack: Stack, credits: number): Promise<string> {
  const freelancerId = await earn(stack.h, [credits])
  await giveDestination(stack.h, freelancerId, "BANK_TRANSFER")
  const freelancer = await stack.h.as(freelancerId)
  await freelancer.payouts.request({ method: "BANK_TRANSFER", idempotencyKey: randomUUID() })
  return (await freelancer.identity.me()).name
}
const waiting = (page: Page, who: string) => page.getByRole("listitem").filter({ hasText: who })

step("an admin changes the details of a task; everyone who looks at it sees them", async (stack) => {
  const [clientId, freelancerId] = [await stack.userId(LENA), await stack.userId("mira@studio.example")]
  ;({ taskId } = await stageTask(stack.h, "IN_PROGRESS", {
    clientId,
    freelancerId,
    title: "Poster for the door",
    credits: 20,
  }))
  people.jonas = await open(JONAS)
  people.lena = await open(LENA)
  people.mira = await open("mira@studio.example")
  const [jonas, lena, mira] = [people.jonas.page, people.lena.page, people.mira.page]
  await Promise.all([
    jonas.goto(`/admin/tasks/${taskId}`),
    lena.goto(`/client/tasks/${taskId}`),
    mira.goto(`/freelancer/tasks/${taskId}`),
  ])
  for (const page of [jonas, lena, mira]) {
    await page.getByRole("heading", { level: 1, name: "Poster for the door" }).waitFor()
  }
  await withoutReload(lena, async () => {
    await jonas.getByRole("button", { name: "Edit", exact: true }).click()
    await dialog(jonas).getByLabel("Title").fill("Po")
    await dialog(jonas).getByRole("button", { name: "Save changes" }).click()
    await dialog(jonas).getByText("Between 3 and 200 characters.").waitFor()
    await dialog(jonas).getByLabel("Title").fill("Poster for the back door")
    await dialog(jonas).getByLabel("Due").fill("1 Jan 2020, 10:00")
    await dialog(jonas).getByRole("button", { name: "Save changes" }).click()
    await dialog(jonas).getByText("Choose a time in the future.").waitFor()
    await dialog(jonas)
      .getByLabel("Due")
      .fill(`1 Feb ${new Date().getFullYear() + 1}, 10:00`)
    expect(await dialog(jonas).getByLabel("Difficulty").isDisabled()).toBe(true)
    await dialog(jonas).getByRole("button", { name: "Save changes" }).click()
    await said(jonas, "Saved.")
    for (const page of [jonas, lena, mira]) {
      await page.getByRole("heading", { level: 1, name: "Poster for the back door" }).waitFor()
      await said(page, /1 Feb/)
    }
  })
})

step("releases it from its freelancer: a search begins, and the freelancer's page says so", async () => {
  const [jonas, lena, mira] = [people.jonas.page, people.lena.page, people.mira.page]
  await jonas.getByRole("button", { name: "Unassign", exact: true }).click()
  await dialog(jonas).getByText("Unassign Mira Osei?").waitFor()
  await dialog(jonas).getByLabel("Reason").fill("Mira is ill this week.")
  await dialog(jonas).getByRole("button", { name: "Unassign and search again" }).click()
  await said(jonas, "Unassigned. A new search is running.")
  await expectTurn(lena, /A freelancer is deciding|looking for/)
  await said(mira, "This task is no longer assigned to you.")
  expect(await mira.getByRole("button", { name: "Release task" }).count()).toBe(0)
  forgive(people.mira, /404/)
})

step("assigns it; the client sees who has it", async (stack) => {
  const [jonas, lena] = [people.jonas.page, people.lena.page]
  await jonas.getByRole("button", { name: "Assign", exact: true }).click()
  await dialog(jonas).getByRole("button", { name: "Assign a freelancer" }).click()
  await dialog(jonas).getByText("Choose a freelancer first.").waitFor()
  await dialog(jonas).getByLabel("Name or e-mail address").fill("teo@")
  await dialog(jonas)
    .getByLabel(/^Teo Lindqvist/)
    .check()
  await dialog(jonas).getByLabel("Why this freelancer?").fill("Knows the house.")
  await dialog(jonas).getByRole("button", { name: "Assign Teo Lindqvist" }).click()
  await said(jonas, "Assigned to Teo Lindqvist.")
  await expectTurn(lena, "Teo accepted it and starts soon.")
  const [task] = await stack.sql<{ status: string }[]>`select status from tasks where id = ${taskId}`
  expect(task?.status).toBe("ASSIGNED")
})

step(
  "cancels it while another admin is about to: the client sees the refund, the other why nothing is left to do",
  async () => {
    people.nora = await open(NORA)
    const [jonas, nora, lena] = [people.jonas.page, people.nora.page, people.lena.page]
    const before = Number(
      /\d+/.exec(
        (await lena
          .getByRole("link", { name: /^\d+ credits$/ })
          .first()
          .textContent()) ?? "",
      )?.[0],
    )
    await nora.goto(`/admin/tasks/${taskId}`)
    await nora.getByRole("button", { name: "Cancel task" }).click()
    await dialog(nora).getByLabel("Reason").fill("The client asked for it.")
    await undisturbed(lena, async () => {
      await jonas.getByRole("button", { name: "Cancel task" }).click()
      await dialog(jonas)
        .getByText(/All 20 credits are refunded to Nordlicht Coffee immediately\./)
        .waitFor()
      await dialog(jonas).getByLabel("Reason").fill("The client asked for it on the telephone.")
      await dialog(jonas).getByRole("button", { name: "Cancel task, refund 20 credits" }).click()
      await said(jonas, "Cancelled. 20 credits refunded.")
      await expectTurn(lena, /[Cc]ancelled/)
      await lena
        .getByRole("link", { name: `${before + 20} credits` })
        .first()
        .waitFor()
    })
    await said(nora, MOVED_ON)
    expect(await dialog(nora).count()).toBe(0)
  },
)

step("of two admins who approve one payout, one does, and the other reads that it is decided", async (stack) => {
  const [jonas, nora] = [people.jonas.page, people.nora.page]
  const [slow, race] = [await askPayout(stack, 20), await askPayout(stack, 30)]
  for (const page of [jonas, nora]) {
    await page.goto("/admin/money/payouts")
    await waiting(page, slow).getByRole("button", { name: "Approve" }).click()
  }
  await dialog(jonas).getByRole("button", { name: "Approve $68.60 USD" }).click()
  await said(jonas, `Approved. The payout to ${slow} is on its way.`)
  await said(nora, MOVED_ON)
  await waiting(nora, slow).getByRole("button", { name: "Record payment" }).waitFor()

  for (const page of [jonas, nora]) {
    await page.reload()
    await waiting(page, race).getByRole("button", { name: "Approve" }).click()
  }
  const yes = (page: Page) => dialog(page).getByRole("button", { name: "Approve $102.90 USD" }).click()
  // The words stay for a few seconds only, and the slower one may look for a button that has gone for longer.
  const words = (page: Page) =>
    page.getByText(`Approved. The payout to ${race} is on its way.`).or(page.getByText(MOVED_ON)).first().waitFor()
  await Promise.all([words(jonas), words(nora), yes(jonas).catch(() => undefined), yes(nora).catch(() => undefined)])
  for (const page of [jonas, nora]) {
    await waiting(page, race).getByRole("button", { name: "Record payment" }).waitFor()
  }
  const [row] = await stack.sql<{ times: number }[]>`
    select count(*)::int as times from audit_logs where action = 'PAYOUT_APPROVE'
    and resource_id = (select p.id::text from payouts p join users u on u.id = p.freelancer_id where u.name = ${race})`
  expect(row?.times).toBe(1)
  forgive(people.jonas, /payouts\.admin\.approve|status of 400/)
  forgive(people.nora, /payouts\.admin\.approve|status of 400/)
})

step("above the limit two admins approve, and what was paid manually is recorded", async (stack) => {
  const [jonas, nora] = [people.jonas.page, people.nora.page]
  const who = await askPayout(stack, 300)
  await withoutReload(nora, async () => {
    await waiting(nora, who).getByText("Two admins must approve this amount.").waitFor()
    await waiting(jonas, who).getByRole("button", { name: "Approve, one of two" }).click()
    await dialog(jonas).getByRole("button", { name: "Approve $1,029.00 USD" }).click()
    await said(jonas, "Approved. A second admin must approve it too.")
    await waiting(jonas, who).getByText("You approved this. A second admin must approve it too.").waitFor()
    await waiting(nora, who).getByText("One of two: Jonas Weber approved.").waitFor()
    await waiting(nora, who).getByRole("button", { name: "Approve and send" }).click()
    await dialog(nora).getByRole("button", { name: "Approve $1,029.00 USD" }).click()
  })
  await waiting(nora, who).getByRole("button", { name: "Record payment" }).click()
  await dialog(nora).getByRole("button", { name: "Record $1,029.00 USD as paid" }).click()
  await dialog(nora).getByText("Enter the reference.").waitFor()
  await dialog(nora).getByLabel("Bank or PayPal reference").fill("SEPA 2026-11-0042")
  await dialog(nora).getByRole("button", { name: "Record $1,029.00 USD as paid" }).click()
  await said(nora, "Recorded.")
  await nora
    .getByRole("row")
    .filter({ hasText: who })
    .filter({ hasText: "SEPA 2026-11-0042" })
    .filter({ hasText: "Jonas Weber, Nora Lind" })
    .waitFor()
})

step("a webhook that failed says why, runs again, and brings the client the credits", async (stack) => {
  const [jonas, lena] = [people.jonas.page, people.lena.page]
  const api = await stack.as(LENA)
  const { credits } = await api.identity.me()
  const [small] = await api.billing.packages()
  await control(stack, "faults", { method: "GET", path: "/v1/checkout/sessions/", status: 500, times: 6 })
  const { url } = await api.billing.checkout({ packageId: small?.id ?? "", idempotencyKey: randomUUID() })
  await jonas.goto("/admin/money/webhooks?status=FAILED")
  await said(jonas, "Nothing fits this filter.")
  await withoutReload(jonas, async () => {
    await control(stack, "pay", { session: /cs_\w+/.exec(url)?.[0], method: "card" })
    const failed = jonas.getByRole("row").filter({ hasText: "checkout.session.completed" })
    await failed
      .getByText(/500|did not|error/i)
      .first()
      .waitFor()
    await failed.getByRole("button", { name: /^Run again/ }).click()
    await said(jonas, "Running again.")
    await failed.waitFor({ state: "detached" })
  })
  await lena
    .getByRole("link", { name: `${credits + 50} credits` })
    .first()
    .waitFor()
  await jonas.getByLabel("Status").selectOption({ label: "Done" })
  await jonas.getByRole("row").filter({ hasText: "checkout.session.completed" }).first().waitFor()
})

step("purchases and the journal filter and load more, and say what an empty filter means", async (stack) => {
  const { page } = people.jonas
  const client = await stack.userId(LENA)
  await stack.sql`
    insert into purchases (user_id, credits, amount_cents, idempotency_key, created_at)
    select ${client}, 50, 24500, 'many-' || n, now() - n * interval '1 minute' from generate_series(1, 40) n`
  const rows = page.getByRole("row")
  await page.goto("/admin/money/purchases")
  await page.getByRole("table", { name: "Purchases" }).waitFor()
  expect(await rows.count()).toBe(31)
  await page.getByRole("button", { name: "Load more" }).click()
  await said(page, "No more results.")
  expect(await rows.count()).toBeGreaterThan(41)
  await page.getByLabel("Status").selectOption({ label: "Paid" })
  await page.waitForURL("**/purchases?status=PAID")
  await expect.poll(() => rows.filter({ hasText: "Waiting for payment" }).count()).toBe(0)
  await rows.filter({ hasText: "Lena Hoffmann" }).filter({ hasText: "Paid" }).first().waitFor()
  await page.getByLabel("Status").selectOption({ label: "Payment disputed" })
  await said(page, "Nothing fits this filter.")
  await page.getByRole("link", { name: "Show everything" }).click()
  await page.getByRole("table", { name: "Purchases" }).waitFor()

  for (let given = 0; given < 31; given++) {
    await giveCredits(stack.h, client, 1)
  }
  await page.getByRole("link", { name: "Journal" }).click()
  await page.getByRole("table", { name: "Journal of credits" }).waitFor()
  await expect.poll(() => rows.count()).toBe(31)
  await page.getByRole("button", { name: "Load more" }).click()
  await expect.poll(() => rows.count()).toBeGreaterThan(31)
  await page.getByLabel("What").selectOption({ label: "Refunded" })
  await page.waitForURL("**/journal?type=REFUND")
  await rows.filter({ hasText: "Poster for the back door" }).filter({ hasText: "20 in" }).waitFor()
  await expect.poll(() => rows.filter({ hasText: "Charged" }).count()).toBe(0)
})

step("of two tabs that edit a draft of the rules, the second is told that it has changed", async (stack) => {
  const { id } = await (await stack.as(JONAS)).matching.admin.createDraft({ name: "A trial" })
  const [jonas, nora] = [people.jonas.page, people.nora.page]
  for (const page of [jonas, nora]) {
    await page.goto(`/admin/matching/drafts/${id}`)
    await page.getByLabel("Name", { exact: true }).waitFor()
  }
  const why = nora.getByLabel("Why this change?")
  await expect
    .poll(async () => {
      await why.fill("More weight on time zones.")
      return (await nora.getByText("Unsaved changes").count()) > 0 && (await why.inputValue())
    })
    .toBe("More weight on time zones.")
  await jonas.getByLabel("Name", { exact: true }).fill("A trial by Jonas")
  await jonas.getByRole("button", { name: "Save draft" }).click()
  await said(jonas, "Draft saved.")
  await said(nora, /Someone else saved this draft while you were editing/)
  await Promise.all([nora.waitForResponse(/updateDraft/), nora.getByRole("button", { name: "Save draft" }).click()])
  await said(nora, /Someone else saved this draft while you were editing/)
  expect(await why.inputValue()).toBe("More weight on time zones.")
  await nora.getByRole("button", { name: "Load their version" }).click()
  await expect.poll(() => nora.getByLabel("Name", { exact: true }).inputValue()).toBe("A trial by Jonas")
  await why.fill("More weight on time zones.")
  await nora.getByRole("button", { name: "Save draft" }).click()
  await said(nora, "Draft saved.")
  expect(await (await stack.as(JONAS)).matching.admin.config({ configId: id })).toMatchObject({
    name: "A trial by Jonas",
    notes: "More weight on time zones.",
  })
  forgive(people.nora, /matching\.admin\.updateDraft|status of 4/)
})
