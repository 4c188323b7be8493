import type { Page } from "playwright-core"
import { expect } from "vitest"
import { signIn } from "./browser.ts"
import { apply, signInAgain } from "./joining.ts"
import { createJourney, forgive, type Person } from "./journey.ts"
import { freshCode, setUpTwoFactor } from "./second-factor.ts"
import { dialog, said, withoutReload } from "./working.ts"

const { step, open } = createJourney("admin")

const PASSWORD = "a lantern above the harbour"
const TILDA = { name: "Tilda Berg", email: "tilda@berg.example", password: PASSWORD }
const OMAR = { name: "Omar Haddad", email: "omar@haddad.example", password: PASSWORD }
const REASON = "Your portfolio shows photographs only, and we look for layout."
const NORA = "nora@atelier.example"

const people = {} as Record<"tilda" | "omar" | "admin" | "lena" | "phone" | "nora", Person>
let secret = ""

const tableRow = (page: Page, words: string) => page.getByRole("row").filter({ hasText: words })

const signedOut = /401|Failed to load resource: the server responded with a status of 401/

step("two people apply as freelancers; the admin sees the applications arrive", async (stack) => {
  people.admin = await open("jonas@atelier.example")
  const admin = people.admin.page
  await admin.goto("/admin/people?tab=applications")
  await tableRow(admin, "Ines Duarte").waitFor()
  await withoutReload(admin, async () => {
    for (const [key, who] of [
      ["tilda", TILDA],
      ["omar", OMAR],
    ] as const) {
      people[key] = await open(who.email, { signedIn: false })
      await apply(stack, people[key].page, who)
      await tableRow(admin, who.name).waitFor()
    }
  })
})

step("whoever waits sees that the application is being read, and can complete the profile", async () => {
  const { page } = people.tilda
  await said(page, "Your application is under review. You can edit your profile now")
  for (const path of ["/freelancer", "/freelancer/offers", "/freelancer/work", "/freelancer/earnings"]) {
    await page.goto(path)
    await page.getByRole("heading", { level: 1 }).waitFor()
    await said(page, "Your application is under review.")
  }
  await page.getByRole("link", { name: "Open profile" }).click()
  await page.getByRole("heading", { level: 2, name: "Atelier's turn: your application is under review" }).waitFor()
  await page.getByLabel("About you").fill("Layouts for books and magazines.")
  await page.getByText(/^Saved (just now|in|now|\d)/).waitFor()
  await page.reload()
  await expect.poll(() => page.getByLabel("About you").inputValue()).toBe("Layouts for books and magazines.")
})

step("the admin turns one down with a reason, which the person reads on the page and in an e-mail", async (stack) => {
  const [admin, tilda] = [people.admin.page, people.tilda.page]
  await admin.getByRole("link", { name: TILDA.name }).click()
  await admin.getByRole("heading", { level: 2, name: "Your turn: review this application." }).waitFor()
  await said(admin, "Layouts for books and magazines.")
  await admin.getByRole("button", { name: "Reject", exact: true }).click()
  await dialog(admin).getByRole("button", { name: "Reject", exact: true }).click()
  await dialog(admin).getByText("Enter a short reason.").waitFor()
  await dialog(admin).getByLabel("Reason").fill(REASON)
  await dialog(admin).getByRole("button", { name: "Reject", exact: true }).click()
  await said(admin, "Tilda Berg's application was rejected.")
  await admin.getByRole("heading", { level: 2, name: "This application was rejected." }).waitFor()
  await tilda.waitForURL(/\/sign-in/)
  forgive(people.tilda, signedOut)
  const emails = () => stack.emails(TILDA.email)
  await expect.poll(async () => (await emails())[0]?.subject, { timeout: 40_000 }).toBe("About your application")
  expect((await emails())[0]?.text.replaceAll(/\s+/g, " ")).toContain(REASON)
  await signInAgain(tilda, TILDA)
  await said(tilda, `Your application was rejected. Reason: ${REASON}`)
})

step("and approves the other at a level; the e-mail leads to the workspace", async (stack) => {
  const [admin, omar] = [people.admin.page, people.omar.page]
  await admin.goto("/admin/people?tab=applications")
  await admin.getByRole("link", { name: OMAR.name }).click()
  await admin.getByRole("button", { name: "Approve" }).click()
  await dialog(admin).getByLabel("Experience").selectOption({ label: "Senior" })
  await dialog(admin).getByRole("button", { name: "Approve" }).click()
  await said(admin, "Omar Haddad is approved.")
  await admin.getByRole("button", { name: "Approve" }).waitFor({ state: "detached" })
  await omar.waitForURL(/\/sign-in/)
  forgive(people.omar, signedOut)
  const emails = () => stack.emails(OMAR.email)
  await expect.poll(async () => (await emails())[0]?.subject, { timeout: 40_000 }).toBe("Your application is approved")
  const [email] = await emails()
  await omar.goto(email?.links.find((href) => href.includes("sign-in")) ?? "the e-mail has no link")
  await signInAgain(omar, OMAR)
  await omar.waitForURL("**/freelancer")
  expect(await omar.getByText("Your application").count()).toBe(0)
  await omar.goto("/freelancer/profile")
  await said(omar, "Senior")
})

step("one of someone's devices is signed out at once; the other stays", async () => {
  const { page: admin } = people.admin
  people.lena = await open("lena@nordlicht.example")
  people.phone = await open("lena@nordlicht.example", {
    userAgent: "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19.0 Mobile/15E148 Safari/604.1",
  })
  await admin.goto("/admin/people")
  await admin.getByRole("link", { name: "Lena Hoffmann" }).click()
  const devices = admin.getByRole("list", { name: "Devices" })
  await devices.getByRole("listitem").nth(1).waitFor()
  await withoutReload(people.lena.page, async () => {
    await devices.getByRole("button", { name: "Sign out Safari on iPhone" }).click()
    await said(admin, "Safari on iPhone was signed out.")
    await people.phone.page.waitForURL(/\/sign-in/)
  })
  forgive(people.phone, signedOut)
  await expect.poll(() => devices.getByRole("listitem").count()).toBe(1)
  expect(new URL(people.lena.page.url()).pathname).toBe("/client")
})

step("a suspension ends what is open at once and is lifted again", async () => {
  const [admin, lena] = [people.admin.page, people.lena.page]
  await admin.getByRole("button", { name: "Suspend" }).click()
  await dialog(admin).getByLabel("Reason").fill("A payment was taken back without a word.")
  await dialog(admin).getByRole("button", { name: "Suspend Lena Hoffmann" }).click()
  await admin.getByRole("heading", { level: 2, name: "Suspended." }).waitFor()
  await said(admin, "Reason: A payment was taken back without a word.")
  await lena.waitForURL(/\/sign-in/)
  forgive(people.lena, signedOut)
  await signIn(lena, "lena@nordlicht.example")
  await said(lena, /Your account is suspended.*A payment was taken back/)
  await lena.getByRole("link", { name: "Credits", exact: true }).click()
  await lena.getByRole("row").filter({ hasText: "100 bought" }).waitFor()
  await lena
    .getByRole("link", { name: /^Tasks/ })
    .first()
    .click()
  await lena.getByRole("table", { name: "Your tasks" }).waitFor()
  expect(await lena.getByRole("link", { name: "New task" }).count()).toBe(0)
  await admin.getByRole("button", { name: "Lift suspension" }).click()
  await said(admin, "Lena Hoffmann is active again.")
  await lena.reload()
  await lena.waitForURL(/\/sign-in/)
  forgive(people.lena, signedOut)
  await signIn(lena, "lena@nordlicht.example")
  expect(await lena.getByText(/is suspended/).count()).toBe(0)
})

step("another role brings another place, at once", async () => {
  const [admin, tilda] = [people.admin.page, people.tilda.page]
  await admin.goto("/admin/people?tab=freelancers")
  await admin.getByRole("link", { name: TILDA.name }).click()
  await admin.getByRole("button", { name: "Change role" }).click()
  await dialog(admin).getByLabel("Client").check()
  await dialog(admin).getByRole("button", { name: "Make client" }).click()
  await said(admin, "Tilda Berg is now client.")
  await tilda.waitForURL(/\/sign-in/)
  forgive(people.tilda, signedOut)
  await signInAgain(tilda, TILDA)
  await tilda.waitForURL("**/client/welcome")
})

step(
  "an admin with two-factor is asked again after half an hour, and loses nothing of what was typed",
  async (stack) => {
    people.nora = await open(NORA)
    const { page } = people.nora
    secret = await setUpTwoFactor(page)
    await stack.sql`update sessions set two_factor_verified_at = now() - interval '31 minutes' where user_id = ${await stack.userId(NORA)}`
    await page.goto("/admin/people?tab=freelancers")
    await page.getByRole("link", { name: OMAR.name }).click()
    await page.getByRole("button", { name: "Suspend" }).click()
    const why = dialog(page).getByLabel("Reason")
    await why.fill("Asked for after two no-shows.")
    await dialog(page).getByRole("button", { name: "Suspend Omar Haddad" }).click()
    const again = page.getByRole("dialog", { name: "Confirm it's you" })
    await again.getByLabel("Code from your authenticator app").fill("000000")
    await again.getByRole("button", { name: "Confirm and continue" }).click()
    await again.getByText("Wrong code. Wait for the next one and try again.").waitFor()
    await again.getByLabel("Code from your authenticator app").fill(freshCode(secret))
    await again.getByRole("button", { name: "Confirm and continue" }).click()
    await said(page, "Omar Haddad is suspended.")
    await said(page, "Reason: Asked for after two no-shows.")
    forgive(people.nora, /suspendUser|two-factor|status of 40[13]/)
    await people.omar.page.waitForURL(/\/sign-in/)
    forgive(people.omar, signedOut)
  },
)

step("the audit log tells all of it in words, filters by action and result, and exports what it shows", async () => {
  const { page } = people.admin
  await page.goto("/admin/audit")
  const table = page.getByRole("table", { name: "Audit" })
  for (const [action, who, about] of [
    ["Suspended a freelancer", "Nora Lind", "Omar Haddad"],
    ["Turned on two-factor sign-in", "Nora Lind", "Nora Lind"],
    ["Changed a role", "Jonas Weber", "Tilda Berg"],
    ["Reinstated a user", "Jonas Weber", "Lena Hoffmann"],
    ["Suspended a user", "Jonas Weber", "Lena Hoffmann"],
    ["Ended a session", "Jonas Weber", "Lena Hoffmann"],
    ["Approved a freelancer", "Jonas Weber", "Omar Haddad"],
    ["Rejected a freelancer", "Jonas Weber", "Tilda Berg"],
  ] as const) {
    await table
      .getByRole("row")
      .filter({ hasText: action })
      .filter({ hasText: who })
      .filter({ hasText: about })
      .first()
      .waitFor()
  }
  await page.getByLabel("What", { exact: true }).selectOption({ label: "Changed a role" })
  await expect.poll(() => table.getByRole("row").count()).toBe(2)
  await table.getByRole("link", { name: "Changed a role" }).click()
  const entry = page.getByRole("dialog", { name: "Changed a role" })
  await entry.getByText("Role", { exact: true }).waitFor()
  await entry.getByText("Before: Freelancer").waitFor()
  await entry.getByText("After: Client").waitFor()
  await page.keyboard.press("Escape")
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Export as CSV" }).click(),
  ])
  expect(file.suggestedFilename()).toMatch(/^atelier-audit-.*\.csv$/)
  await said(page, "1 row exported.")
  await page.getByLabel("What", { exact: true }).selectOption({ label: "Exported data" })
  await table.getByRole("row").filter({ hasText: "Jonas Weber" }).filter({ hasText: "List" }).waitFor()
  await page.getByLabel("Result").selectOption({ label: "Failed" })
  await said(page, "Nothing fits this filter.")
})
