import type { Page } from "playwright-core"
import { expect } from "vitest"
import type { Stack } from "./stack.ts"

export type NewClient = { name: string; email: string; password: string }

type Account = { email: string; password: string }

/** Fills in the sign-in form that is on the screen, or opens it. */
export async function signInAgain(page: Page, { email, password }: Account): Promise<void> {
  if (!new URL(page.url()).pathname.startsWith("/sign-in")) {
    await page.goto("/sign-in")
  }
  await page.getByLabel("E-mail address").fill(email)
  await page.getByLabel("Password", { exact: true }).fill(password)
  await page.getByRole("button", { name: "Sign in", exact: true }).click()
  await page.waitForURL(/\/(client|freelancer|admin)(\/|$|\?)/)
}

/** Opens the link in the first e-mail to this address, which confirms it, and goes on to the sign-in form. */
async function confirmAddress(stack: Stack, page: Page, email: string): Promise<void> {
  await expect.poll(async () => (await stack.emails(email)).length, { timeout: 15_000 }).toBe(1)
  const [first] = await stack.emails(email)
  const link = first?.links.find((href) => href.includes("verify"))
  await page.goto(link ?? "the e-mail has no link")
  await page.getByRole("heading", { name: "E-mail address confirmed" }).waitFor()
  await page.getByRole("link", { name: "Sign in", exact: true }).click()
}

/** Applies as a freelancer, confirms the address and signs in; ends in the workspace that waits for the approval. */
export async function apply(stack: Stack, page: Page, who: NewClient): Promise<void> {
  await page.goto("/join")
  await page.getByRole("button", { name: "Send application" }).click()
  await page.getByText("Enter your name.").first().waitFor()
  await page.getByLabel("Your name").fill(who.name)
  await page.getByLabel("E-mail address").fill(who.email)
  await page.getByLabel("Password", { exact: true }).fill(who.password)
  await page.getByLabel("Add a skill").selectOption({ label: "Typography" })
  await page.getByRole("button", { name: "Send application" }).click()
  await page.getByText("Once you confirm, someone from Atelier reviews your application.").waitFor()
  await confirmAddress(stack, page, who.email)
  await signInAgain(page, who)
}

/** Signs up, opens the link in the e-mail and signs in; ends on the page that asks for the company. */
export async function signUp(stack: Stack, page: Page, client: NewClient): Promise<void> {
  await page.goto("/sign-up")
  await page.getByLabel("Your name").fill(client.name)
  await page.getByLabel("E-mail address").fill(client.email)
  await page.getByLabel("Password", { exact: true }).fill(client.password)
  await page.getByRole("button", { name: "Create account" }).click()
  await page.getByRole("heading", { name: "Check your inbox" }).waitFor()
  await page.getByText(`We sent an e-mail to ${client.email}.`).waitFor()
  await confirmAddress(stack, page, client.email)
  await signInAgain(page, client)
  await page.waitForURL("**/client/welcome")
}

/** The one short page about the company; ends on the client's home. */
export async function describeCompany(page: Page, company: { name: string; audience: string }): Promise<void> {
  await page.getByLabel("Company").fill(company.name)
  await page.getByLabel("Industry").fill("Coffee roasting")
  await page.getByLabel("Who do you want to reach first?").fill(company.audience)
  await page.getByRole("button", { name: "Continue" }).click()
  await page.waitForURL("**/client")
}

/** Buys a package on the payment service's page; ends on the credits page once it is paid. */
export async function buyCredits(page: Page, credits: number, price: string): Promise<void> {
  await page.goto("/client/credits")
  await page.getByRole("button", { name: `Buy ${credits} credits for $${price}` }).click()
  await page.getByRole("button", { name: new RegExp(`^Pay USD.${price.replace(".", "\\.")}$`) }).click()
  await page.waitForURL("**/client/credits?purchase=*")
  await page.getByText("Payment received. Your credits are ready.").waitFor()
  await page.getByText(`${credits} credits added.`).waitFor()
}
