import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { giveCredits, stageTask } from "@atelier/api/testing/task-fixtures"
import type { Brief } from "@atelier/domain/briefs"
import { expect } from "vitest"
import { briefSheet, countAnswers, expectAnswers, offeredAnswers, readPrice } from "./briefing.ts"
import { createJourney, type Person } from "./journey.ts"
import { ROOT } from "./programs.ts"
import type { Stack } from "./stack.ts"
import { dialog, expectTurn, said } from "./working.ts"

type Client = {
  say: string[]
  answers: Record<string, string>
  want: {
    deliverables: { type: string; platform: string[]; quantity?: number; size?: string }[]
    topic: string
    audience?: string
    intent?: string
    words?: string[]
    colors?: string[]
    avoid?: string[]
    deadline?: string
    none?: ("audience" | "intent" | "avoid" | "deadline")[]
  }
}

const EMAIL = "lena@nordlicht.example"
const { step, open } = createJourney("clients")
let clients: Client[] = []
let lena: Person

/** The years that were to come when they were written are still to come. */
async function readClients(): Promise<Client[]> {
  const text = await readFile(join(ROOT, "packages/domain/bench/briefs/clients.json"), "utf8")
  const year = new Date().getFullYear()
  return JSON.parse(text.replaceAll("2027", `${year + 1}`).replaceAll("2026", `${year}`))
}

function clientAt(index: number): Client {
  const client = clients[index]
  if (!client) {
    throw new Error(`There is no client ${index}.`)
  }
  return client
}

async function briefOf(stack: Stack): Promise<{ brief: Brief; asked: string | null }> {
  const briefId = new URL(lena.page.url()).pathname.split("/").at(-1) ?? ""
  const { brief, messages } = await (await stack.as(EMAIL)).briefs.byId({ briefId })
  const last = messages.findLast((message) => message.step !== null)?.step
  return { brief, asked: last && last.kind !== "ready" ? last.field : null }
}

async function write(text: string): Promise<void> {
  const before = await countAnswers(lena.page)
  await lena.page.getByLabel("Write a message").fill(text)
  await lena.page.keyboard.press("Enter")
  await expectAnswers(lena.page, before + 1)
}

/** Says the first message and answers what is asked, with a click where the answer is offered, until nothing is asked. */
async function talk(stack: Stack, { say, answers }: Client): Promise<Brief> {
  const { page } = lena
  await page.goto("/client/tasks/new")
  await page.getByLabel("What do you need?").fill(say[0] ?? "")
  await page.getByRole("button", { name: "Get started", exact: true }).click()
  await page.waitForURL(/\/client\/tasks\/new\/[0-9a-f-]{36}/)
  await expectAnswers(page, 2)
  for (let turn = 0; turn < 12; turn += 1) {
    const { asked } = await briefOf(stack)
    if (asked === null) {
      break
    }
    const answer = answers[asked] ?? "not sure"
    const offered = offeredAnswers(page).getByRole("button", { name: answer, exact: true })
    if ((await offered.count()) > 0) {
      const before = await countAnswers(page)
      await offered.click()
      await expectAnswers(page, before + 1)
    } else {
      await write(answer)
    }
  }
  await briefSheet(page)
    .getByText(/^(Nothing missing|Enough to start)$/)
    .waitFor()
  return (await briefOf(stack)).brief
}

const lower = (words: readonly string[] | null | undefined) => (words ?? []).map((word) => word.toLowerCase())

function expectPieces({ deliverables }: Brief, want: Client["want"]["deliverables"]): void {
  expect(
    deliverables.map(({ contentType, platform, quantity, dimensions }, at) => ({
      type: contentType.value,
      platform: platform.value,
      ...(want[at]?.quantity ? { quantity: quantity.value } : {}),
      ...(want[at]?.size
        ? { size: dimensions.value?.map(({ label, width, height }) => `${label} ${width}x${height}`).join() }
        : {}),
    })),
  ).toEqual(want.map((piece) => (piece.size ? { ...piece, size: expect.stringContaining(piece.size) } : piece)))
}

function expectBrief(brief: Brief, { want }: Client): void {
  expectPieces(brief, want.deliverables)
  expect(brief.topic.value?.toLowerCase()).toContain(want.topic.toLowerCase())
  expect(brief.audience.value?.text.toLowerCase() ?? "").toContain(want.audience?.toLowerCase() ?? "")
  expect(brief.intent.value).toBe(want.intent ?? brief.intent.value)
  expect(lower(brief.visualDirection.value?.words)).toEqual(expect.arrayContaining(lower(want.words)))
  expect(lower(brief.colors.value)).toEqual(expect.arrayContaining(lower(want.colors)))
  expect(lower(brief.avoid.value)).toEqual(expect.arrayContaining(lower(want.avoid)))
  // A day without a year is the next of its name.
  expect(brief.deadline.value?.substring(4, 10) ?? "").toBe(want.deadline?.substring(4) ?? "")
  for (const field of want.none ?? []) {
    expect(brief[field].value).toBeNull()
  }
}

step("a client with four deliverables edits an answer, takes one back, and reaches a right brief", async (stack) => {
  clients = await readClients()
  await giveCredits(stack.h, await stack.userId(EMAIL), 500)
  lena = await open(EMAIL)
  const { page } = lena
  const client = clientAt(0)
  const [first = ""] = client.say
  await talk(stack, { ...client, say: [first.replace("three Instagram posts", "two Instagram posts")] })
  await page.getByRole("button", { name: /^Edit "Hello!/ }).click()
  await page.getByRole("textbox", { name: "Your message" }).fill(first)
  await page.getByRole("button", { name: "Update" }).click()
  await page.getByText("I read the brief again.").waitFor()
  expectBrief((await briefOf(stack)).brief, client)
  await write("For dentists, in pink")
  await page.getByRole("button", { name: "Undo message" }).click()
  await page.getByText("You undid your last message.").waitFor()
  expectBrief((await briefOf(stack)).brief, client)
})

step("its four deliverables become four tasks with one click", async (stack) => {
  const { page } = lena
  const price = await readPrice(page)
  await page.getByRole("button", { name: `Submit for ${price} credits` }).click()
  expect(await page.getByRole("radio", { name: /^A task for each \(recommended\)/ }).isChecked()).toBe(true)
  const { credits } = await (await stack.as(EMAIL)).credits.balance()
  await page.getByRole("button", { name: `Submit 4 tasks and pay ${price} credits` }).dblclick()
  await page.getByText("This brief has become 4 tasks.").waitFor()
  expect(await page.getByRole("main").getByRole("listitem").count()).toBe(4)
  expect((await (await stack.as(EMAIL)).credits.balance()).credits).toBe(credits - price)
})

step("a German client reaches a right brief", async (stack) => {
  expectBrief(await talk(stack, clientAt(1)), clientAt(1))
})

step("a client who is only ever not sure reaches a brief in which nothing is made up", async (stack) => {
  expectBrief(await talk(stack, clientAt(2)), clientAt(2))
})

step("a pasted request for proposals becomes a right brief once its day is confirmed", async (stack) => {
  await talk(stack, clientAt(3))
  await write(`We need the final files by 15 January ${new Date().getFullYear() + 1}.`)
  expectBrief((await briefOf(stack)).brief, clientAt(3))
})

step(
  "a client and a freelancer who cannot agree settle it with an admin, each on a page of their own",
  async (stack) => {
    const [clientId, freelancerId] = [await stack.userId(EMAIL), await stack.userId("mira@studio.example")]
    const { taskId } = await stageTask(stack.h, "IN_REVIEW", {
      clientId,
      freelancerId,
      title: "Menu for the terrace",
      credits: 20,
    })
    const [mira, jonas] = [(await open("mira@studio.example")).page, (await open("jonas@atelier.example")).page]
    const { page } = lena
    await Promise.all([
      page.goto(`/client/tasks/${taskId}`),
      mira.goto(`/freelancer/tasks/${taskId}`),
      jonas.goto(`/admin/tasks/${taskId}`),
    ])
    await page.getByRole("button", { name: "Open a dispute" }).click()
    await dialog(page).getByRole("button", { name: "Open dispute" }).click()
    await said(page, "Describe it in at least 10 characters.")
    await dialog(page).getByLabel("What happened").fill("The menu has last year's prices.")
    await dialog(page)
      .getByLabel(/^Refund you propose/)
      .fill("50")
    await dialog(page).getByRole("button", { name: "Open dispute" }).dblclick()
    await said(page, "Dispute opened. Deadlines are paused.")
    await expectTurn(jonas, "Your turn: resolve the dispute.")
    await said(mira, "The menu has last year's prices.")
    await mira.getByRole("button", { name: "Answer", exact: true }).click()
    await dialog(mira).getByLabel("Your account").fill("The brief came with last year's prices.")
    await dialog(mira).getByRole("button", { name: "Send answer" }).click()
    await said(jonas, "The brief came with last year's prices.")
    await jonas.getByRole("button", { name: "Propose settlement" }).click()
    await dialog(jonas)
      .getByLabel(/^Refund/)
      .fill("5")
    await dialog(jonas).getByLabel("Reason").fill("The prices are easily changed.")
    await dialog(jonas).getByRole("button", { name: "Propose a refund of 5 credits" }).click()
    for (const side of [page, mira]) {
      await side.getByRole("button", { name: "Accept settlement" }).click()
      await dialog(side).getByRole("button", { name: "Accept settlement" }).click()
      await said(side, "Settlement accepted.")
    }
    await said(page, "Your refund: 5 credits")
    await said(mira, /^Your pay: \$[\d.,]+ USD$/)
    const [task] = await stack.sql<{ status: string }[]>`select status from tasks where id = ${taskId}`
    expect(task?.status).toBe("COMPLETED")
  },
)
