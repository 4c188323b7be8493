import { expect } from "vitest"
import { describeCompany, signUp } from "./joining.ts"
import { answerTheRest, briefField, expectField, readPrice } from "./briefing.ts"
import { createJourney, type Person } from "./journey.ts"

const { step, open } = createJourney("main-job")

const CLIENT = { name: "Carla Winter", email: "carla@winter-roast.example", password: "a quiet roast before dawn" }
const WISH =
  "We launch our autumn coffee blend. Need something for Instagram, five slides people swipe through, warm and a bit like a magazine. No stock photos please."
const people = {} as Record<"client" | "first" | "second" | "admin", Person>

step("a client signs up, confirms the address and describes the company on one page", async (stack) => {
  people.client = await open(CLIENT.email, { signedIn: false })
  const { page } = people.client
  await signUp(stack, page, CLIENT)
  await describeCompany(page, { name: "Winter Roast", audience: "Home brewers, 25 to 40" })
  await page.getByRole("heading", { level: 1, name: "Welcome, Carla." }).waitFor()
  expect(await page.getByRole("link", { name: "0 credits" }).count()).toBe(1)
})

step("buys 50 credits", async (stack) => {
  const api = await stack.as(CLIENT.email)
  const [fifty] = (await api.billing.packages()).filter((one: { credits: number }) => one.credits === 50)
  const { url } = await api.billing.checkout({ packageId: fifty.id, idempotencyKey: crypto.randomUUID() })
  const { page } = people.client
  await page.goto(url)
  await page.getByRole("button", { name: /^Pay USD.245\.00$/ }).click()
  await page.waitForURL(/client/)
  console.log(page.url())
  await page.goto("/client")
  await page.getByRole("link", { name: "50 credits" }).waitFor()
})
step("x", async (stack) => {
  const { page } = people.client
  await page.getByRole("link", { name: "Describe your first task" }).click()
  await page.getByLabel("What do you need?").fill(WISH)
  await page.getByRole("button", { name: "Begin", exact: true }).click()
  await page.waitForURL(/\/client\/tasks\/new\/.+/)
  await page.screenshot({ path: "/tmp/e2e-1.png", fullPage: true })
  await expectField(page, "Where", /Instagram/)
  await expectField(page, "What", /Carousel.*from "five slides people swipe through"/s)
  await expectField(page, "Goal", /Awareness.*understood, \d+ % sure/s)
  await page.getByText(/^(Two|Three) things missing: .*the audience/).waitFor()
  const reply = page.getByRole("list", { name: "Answers to choose from" })
  await reply.getByRole("button", { name: "Home brewers, 25 to 40" }).click()
  const cards = page.getByRole("list", { name: "Directions to choose from" }).getByRole("button")
  await cards.first().click()
  await page.screenshot({ path: "/tmp/e2e-2.png", fullPage: true })
  await cards.nth(1).click()
  await page.getByRole("button", { name: "Use these 2 directions" }).click()
  await expectField(page, "Look", /2 directions chosen/)
  await briefField(page, "Goal").click()
  await page.getByRole("button", { name: "Sales", exact: true }).click()
  await expectField(page, "Goal", /Sales.*confirmed by you/s)
  await page.screenshot({ path: "/tmp/e2e-3.png", fullPage: true })
  await answerTheRest(page)
  await page.getByText("Everything is there").waitFor()
  await page.screenshot({ path: "/tmp/e2e-4.png", fullPage: true })
  console.log(await readPrice(page))
})
