import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { type Browser, createBrowser } from "#testing/browser"
import { type Harness, setup } from "#testing/harness"
import { setPasswordOf } from "#testing/passwords"

const PASSWORD = "plum-harbour-lantern-42"

let h: Harness
beforeAll(async () => {
  h = await setup()
})
afterAll(() => h.close())

async function clientWithPassword() {
  const user = await h.make.client()
  await setPasswordOf(h.app, user.id, PASSWORD)
  return user
}
async function signedIn(address?: string) {
  const user = await clientWithPassword()
  const browser = createBrowser(h.app, address)
  expect((await browser.post("/sign-in/email", { email: user.email, password: PASSWORD })).status).toBe(200)
  return { user, browser }
}

describe("requests from elsewhere", () => {
  let user: Awaited<ReturnType<typeof clientWithPassword>>
  let browser: Browser
  beforeAll(async () => {
    const made = await signedIn()
    user = made.user
    browser = made.browser
  })

  const FORMS: [string, Record<string, string>][] = [
    ["a foreign origin", { origin: "https://evil.example" }],
    ["a look-alike origin", { origin: "http://127.0.0.1:3000.evil.example" }],
    ["another port", { origin: "http://127.0.0.1:3001" }],
    ["the null origin", { origin: "null" }],
    ["a foreign site", { "sec-fetch-site": "cross-site" }],
    ["a sibling site", { "sec-fetch-site": "same-site" }],
    ["a form", { "content-type": "application/x-www-form-urlencoded" }],
    ["plain text", { "content-type": "text/plain" }],
    ["multipart", { "content-type": "multipart/form-data; boundary=x" }],
  ]
  test.each(FORMS)("%s cannot sign in", async (_name, headers) => {
    const foreign = createBrowser(h.app)
    const answer = await foreign.post("/sign-in/email", { email: user.email, password: PASSWORD }, headers)
    expect([400, 403]).toContain(answer.status)
    expect(foreign.jar.size).toBe(0)
  })

  test.each([
    "//sign-in/email",
    "/sign-in//email",
    "/sign-in/email/",
    "/Sign-In/email",
    "/sign-in/%65mail",
    "/update-user",
    "/list-sessions",
    "/delete-user",
    "/change-email",
    "/link-social",
    "/set-password",
    "/verify-password",
    "/update-session",
    "/revoke-sessions",
    "/two-factor/view-backup-codes",
    "/two-factor/send-otp",
    "/sign-in/social",
    "/ok",
    "/error",
  ])("there is nothing at %s", async (path) => {
    expect((await browser.post(path, { role: "ADMIN" })).status).toBe(404)
  })
})
