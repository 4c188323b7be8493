import { createHmac } from "node:crypto"
import { DEMO_PASSWORD } from "@atelier/domain/identity"
import type { Page } from "playwright-core"
import { settle } from "./inspect.ts"

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"

function decode(base32: string): Buffer {
  const bits = [...base32].map((sign) => ALPHABET.indexOf(sign).toString(2).padStart(5, "0")).join("")
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
}

/** What an authenticator app shows for this secret, `later` half minutes from now (RFC 6238). */
function codeOf(secret: string, later = 0): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + later))
  const hash = createHmac("sha1", decode(secret)).update(counter).digest()
  const offset = (hash.at(-1) ?? 0) & 15
  return String((hash.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, "0")
}

/** A code that was not used when two-factor was set up a moment ago: each works once, and the next is taken early. */
export const freshCode = (secret: string): string => codeOf(secret, 1)

/** Switches two-factor on in an admin's settings and returns the secret. */
export async function setUpTwoFactor(page: Page): Promise<string> {
  await page.getByRole("link", { name: "Set up two-factor sign-in" }).click()
  await page.getByRole("button", { name: "Set up" }).click()
  // Its code comes when it is wanted.
  await page.locator("input[name=password]").fill(DEMO_PASSWORD)
  await page.getByRole("button", { name: "Continue", exact: true }).click()
  const href = await page.getByRole("link", { name: "Open in an app on this device" }).getAttribute("href")
  const secret = new URL(href ?? "the page has no link").searchParams.get("secret") ?? ""
  await page.getByLabel("Code from your authenticator app").fill(codeOf(secret))
  await page.getByRole("button", { name: "Turn on" }).click()
  await page.getByRole("button", { name: "I've saved them" }).click()
  await page.getByRole("button", { name: "Turn off" }).waitFor()
  await settle(page)
  return secret
}
