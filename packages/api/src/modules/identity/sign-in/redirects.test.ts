import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { createBrowser } from "#testing/browser"
import { type Harness, setup } from "#testing/harness"
import { setPasswordOf } from "#testing/passwords"
import { safePath } from "./safe-path.ts"

const APP = "http://127.0.0.1:3000"
const PASSWORD = "plum-harbour-lantern-42"

const HOSTILE = [
  "//evil.example",
  "///evil.example",
  "////evil.example/x",
  "/.//evil.example",
  "/x/..//evil.example",
  "/./evil/../..//evil.example",
  "/%2e//evil.example",
  "/%2e%2e//evil.example",
  "/..%2f%2fevil.example",
  "/%2f/evil.example",
  "/%2fevil.example",
  "/%252f%252fevil.example",
  "/%25252fevil.example/..",
  "\\\\evil.example",
  "/\\evil.example",
  "\\/evil.example",
  "/\\/evil.example",
  "/%5cevil.example",
  "/%5c%5cevil.example",
  "/x/%5c%5cevil.example",
  "/\t/evil.example",
  "/\n/evil.example",
  "/\r\nLocation: https://evil.example",
  "/%0d%0aLocation:%20https://evil.example",
  "/%09/evil.example",
  "/x\u0000",
  "/%00",
  " //evil.example",
  "\u2028/evil.example",
  "https://evil.example",
  "https:evil.example",
  "http:///evil.example",
  "HTTPS://EVIL.EXAMPLE/",
  "javascript:alert(1)",
  "data:text/html,x",
  "http://127.0.0.1:3000@evil.example/",
  "http://127.0.0.1:3000.evil.example/",
  "http://127.0.0.1:3000\\@evil.example/",
  "http://127.0.0.1:3000//evil.example",
  "http://127.0.0.1:3001/",
  "evil.example",
  "/%zz",
  "/%ff",
  "",
  "?x=1",
  "#x",
  `/${"a".repeat(600)}`,
]

test.each(HOSTILE)("%j leads home", (value) => {
  expect(safePath(value, APP)).toBe("/")
})

test.each([undefined, null, 7, {}, ["/client"], true])("%j leads home", (value) => {
  expect(safePath(value, APP)).toBe("/")
})

test.each([
  ["/", "/"],
  ["/client", "/client"],
  ["/client/tasks/4b0f7c0e?tab=files#pin-3", "/client/tasks/4b0f7c0e?tab=files#pin-3"],
  ["/client?next=//evil.example", "/client?next=//evil.example"],
  ["/caf%C3%A9", "/caf%C3%A9"],
  ["http://127.0.0.1:3000/admin", "/admin"],
])("%s is a place of ours", (value, path) => {
  expect(safePath(value, APP)).toBe(path)
})

describe("through the sign-in routes", () => {
  let h: Harness
  beforeAll(async () => {
    h = await setup()
  })
  afterAll(() => h.close())

  const home = (location: string | null) => {
    const url = new URL(location ?? "", APP)
    return url.origin === APP && !url.pathname.startsWith("//") ? url.pathname : `abroad: ${location}`
  }

  test("a broken confirmation link never leads away", async () => {
    for (const value of HOSTILE) {
      const path = `/verify-email?token=bad&callbackURL=${encodeURIComponent(value)}`
      const answer = await createBrowser(h.app, "198.51.100.1").get(path)
      if (answer.status !== 429) {
        expect(answer.status).toBe(302)
        expect(home(answer.headers.get("location"))).toBe("/")
      }
    }
  })

  test("signing in answers with a path of ours whatever was asked for", async () => {
    const user = await h.make.client()
    await setPasswordOf(h.app, user.id, PASSWORD)
    const forged = ["/.//evil.example", "https://evil.example", "/%5cevil.example", "//evil.example"]
    for (const callbackURL of forged) {
      const answer = await createBrowser(h.app).post("/sign-in/email", {
        email: user.email,
        password: PASSWORD,
        callbackURL,
      })
      expect(answer.status).toBe(200)
      expect(answer.body.url).toBe("/")
      expect(home(answer.headers.get("location"))).toBe("/")
    }
    const own = await createBrowser(h.app).post("/sign-in/email", {
      email: user.email,
      password: PASSWORD,
      callbackURL: "/client",
    })
    expect(own.body.url).toBe("/client")
  })
})
