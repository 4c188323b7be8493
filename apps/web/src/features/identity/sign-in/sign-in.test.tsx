// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react"
import { afterEach, beforeEach, expect, test, vi } from "vitest"
import * as m from "@/messages/index.ts"
import { SecondFactorForm } from "./second-factor-form.tsx"
import { SignInForm } from "./sign-in-form.tsx"
import { SignUpForm } from "./sign-up-form.tsx"

const push = vi.fn()
vi.mock("next/navigation", () => ({ useRouter: () => ({ push }) }))

const fetched = vi.fn<typeof fetch>()
const answer = (status: number, body: unknown) =>
  fetched.mockResolvedValueOnce(new Response(JSON.stringify(body), { status }))

const box = (label: string) => screen.getByLabelText<HTMLInputElement>(label, { exact: true })
const write = (label: string, value: string) => fireEvent.change(box(label), { target: { value } })
const press = (name: string) => act(async () => void fireEvent.click(screen.getByRole("button", { name })))
const alert = () => screen.getByRole("alert").textContent
const described = (label: string) =>
  (box(label).getAttribute("aria-describedby") ?? "")
    .split(" ")
    .map((id) => document.getElementById(id)?.textContent)
    .join(" ")

const { fields, required, failure } = m.auth

beforeEach(() => {
  vi.stubGlobal("fetch", fetched)
  vi.spyOn(window.location, "assign").mockImplementation(() => undefined)
})
afterEach(() => {
  cleanup()
  window.sessionStorage.clear()
  fetched.mockReset()
  vi.unstubAllGlobals()
})

const signIn = () => render(<SignInForm next="/client" google={false} demoLogins={[]} />)
async function trySigningIn(status: number, body: unknown): Promise<void> {
  answer(status, body)
  write(fields.email, "lena@nordlicht.example")
  write(fields.password, "correct horse")
  await press(m.auth.signIn.submit)
}

test("nothing is asked while the address or the password is missing", async () => {
  signIn()
  await press(m.auth.signIn.submit)
  expect([described(fields.email), described(fields.password)]).toEqual([required.email, required.password])
  expect(document.activeElement).toBe(box(fields.email))
  expect(fetched).not.toHaveBeenCalled()
})

test("the library's refusal is told in the catalogue's words, and what was typed stays", async () => {
  signIn()
  await trySigningIn(401, { code: "INVALID_EMAIL_OR_PASSWORD", message: "Invalid email or password" })
  expect(alert()).toContain(failure.INVALID_EMAIL_OR_PASSWORD)
  expect(box(fields.email).value).toBe("lena@nordlicht.example")
  await trySigningIn(429, { retryAfterSeconds: 120 })
  expect(alert()).toContain(m.auth.wait("2 minutes"))
  fetched.mockRejectedValueOnce(new TypeError("fetch failed"))
  await press(m.auth.signIn.submit)
  expect(alert()).toContain(m.auth.offline)
  await trySigningIn(500, {})
  expect(alert()).toContain(m.errors.unknown)
})

test("an address that was not confirmed gets its e-mail once more", async () => {
  signIn()
  await trySigningIn(403, { code: "EMAIL_NOT_VERIFIED" })
  expect(screen.queryByRole("alert")).toBeNull()
  answer(200, {})
  await press(m.auth.checkMail.resend)
  screen.getByText(m.auth.checkMail.resent)
  expect(JSON.parse(String(fetched.mock.lastCall?.[1]?.body))).toEqual({ email: "lena@nordlicht.example" })
})

test("with a second factor the code is asked for, sent when it is complete, and asked for again when it is wrong", async () => {
  signIn()
  await trySigningIn(200, { twoFactorRedirect: true })
  answer(401, { code: "INVALID_CODE" })
  await act(async () => write(fields.code, "123456"))
  expect(alert()).toContain(failure.INVALID_CODE)
  expect(box(fields.code).value).toBe("")
  expect(window.location.assign).not.toHaveBeenCalled()
  answer(200, {})
  await act(async () => write(fields.code, "654321"))
  expect(fetched).toHaveBeenCalledTimes(3)
  expect(window.location.assign).toHaveBeenCalledWith("/client")
})

test("once the code cannot be tried again, only beginning anew is offered", async () => {
  render(<SecondFactorForm next="/client" />)
  answer(401, { code: "TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE" })
  await act(async () => write(fields.code, "123456"))
  expect(screen.queryByText(m.auth.secondFactor.useBackup)).toBeNull()
  screen.getByText(m.auth.secondFactor.startAgain)
})

test("what the server says of a password stands at the password; it is not kept over a reload", async () => {
  const page = render(<SignUpForm google={false} />)
  write(fields.name, "Lena")
  write(fields.email, "lena@nordlicht.example")
  write(fields.password, "nordlicht1")
  answer(400, { code: "INVALID_INPUT", fieldErrors: { password: ["Choose another password."] } })
  await press(m.auth.signUp.submit)
  expect(described(fields.password)).toContain("Choose another password.")
  expect(document.activeElement).toBe(box(fields.password))
  page.unmount()
  render(<SignUpForm google={false} />)
  expect([box(fields.name).value, box(fields.password).value]).toEqual(["Lena", ""])
  write(fields.password, "another horse battery")
  answer(200, {})
  await press(m.auth.signUp.submit)
  expect(push).toHaveBeenCalledWith("/check-mail?email=lena%40nordlicht.example")
  expect(window.sessionStorage).toHaveLength(0)
})
