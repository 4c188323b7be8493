import type { Page } from "playwright-core"
import { expect } from "vitest"
import type { Stack } from "./stack.ts"

export type NewClient = { name: string; email: string; password: string }

/** Signs up, opens the link in the letter and signs in; ends on the page that asks for the company. */
export const signUp = async (stack: Stack, page: Page, client: NewClient): Promise<void> => {
  await page.goto("/sign-up")
  await page.getByLabel("Your name").fill(client.name)
  await page.getByLabel("E-mail address").fill(client.email)
  await page.getByLabel("Password", { exact: true }).fill(client.password)
  await page.getByRole("button", { name: "Create account" }).click()
  await page.getByRole("heading", { name: "Look into your mailbox" }).waitFor()
  await page.getByText(`We sent a letter to ${client.email}.`).waitFor()

  await expect.poll(async () => (await stack.letters(client.email)).length, { timeout: 15_000 }).toBe(1)
  const [letter] = await stack.letters(client.email)
  const link = letter?.links.find((href) => href.includes("verify"))
  await page.goto(link ?? "the letter has no link")
  await page.getByRole("heading", { name: "Your address is confirmed" }).waitFor()
  await page.getByRole("link", { name: "Sign in", exact: true }).click()
  await page.getByLabel("E-mail address").fill(client.email)
  await page.getByLabel("Password", { exact: true }).fill(client.password)
  await page.getByRole("button", { name: "Sign in", exact: true }).click()
  await page.waitForURL("**/client/welcome")
}

/** The one short page about the company; ends on the client's home. */
export const describeCompany = async (page: Page, company: { name: string; audience: string }): Promise<void> => {
  await page.getByLabel("Company").fill(company.name)
  await page.getByLabel("Industry").fill("Coffee roasting")
  await page.getByLabel("Whom do you want to reach first?").fill(company.audience)
  await page.getByRole("button", { name: "Continue" }).click()
  await page.waitForURL("**/client")
}

/** Buys a package on the payment service's page; ends on the credits page once it is paid. */
export const buyCredits = async (page: Page, credits: number, price: string): Promise<void> => {
  await page.goto("/client/credits")
  await page.getByRole("button", { name: `Buy ${credits} credits for $${price}` }).click()
  await page.getByRole("button", { name: new RegExp(`^Pay USD.${price.replace(".", "\\.")}$`) }).click()
  await page.waitForURL("**/client/credits?purchase=*")
  await page.getByText("Paid. The credits are yours.").waitFor()
  await page.getByText(`${credits} credits were added.`).waitFor()
}
