import { describe, expect, test } from "vitest"
import { readEnv } from "#platform/env"
import { clientAddress, networkOf } from "./client-address.ts"

function envWith(trusted: string) {
  return readEnv({
    NODE_ENV: "test",
    DATABASE_URL: "postgres://unused",
    BETTER_AUTH_SECRET: "test-secret-of-sufficient-length",
    FILE_SIGNING_SECRET: "test-secret-of-sufficient-length",
    STRIPE_SECRET_KEY: "sk_test_emulator",
    STRIPE_WEBHOOK_SECRET: "whsec_emulator",
    SMTP_URL: "smtp://127.0.0.1:4025",
    TRUSTED_PROXIES: trusted,
  })
}
function address(trusted: string, peer: string, forwarded?: string) {
  return clientAddress(envWith(trusted), {
    get: (name) => (name === "x-atelier-peer" ? peer : name === "x-forwarded-for" ? (forwarded ?? null) : null),
  })
}

describe("client address", () => {
  test.each([
    ["", "203.0.113.9", "10.0.0.1", "203.0.113.9"],
    ["10.0.0.0/8", "203.0.113.9", "198.51.100.1", "203.0.113.9"],
    ["10.0.0.0/8", "10.1.2.3", "198.51.100.1", "198.51.100.1"],
    ["10.0.0.0/8", "10.1.2.3", "1.2.3.4, 198.51.100.1, 10.9.9.9", "198.51.100.1"],
    ["10.1.2.3", "::ffff:10.1.2.3", "2001:db8::5", "2001:db8::5"],
    ["10.0.0.0/8", "10.1.2.3", "nonsense", "10.1.2.3"],
    ["10.0.0.0/8", "10.1.2.3", undefined, "10.1.2.3"],
    ["2001:db8::/32", "2001:db8::1", "198.51.100.1", "198.51.100.1"],
    ["", "::ffff:203.0.113.9", undefined, "203.0.113.9"],
  ])("trusting %j, from %s with %j, it is %s", (trusted, peer, forwarded, expected) => {
    expect(address(trusted, peer, forwarded)).toBe(expected)
  })

  test("no peer is no address, whatever is forwarded", () => {
    expect(address("10.0.0.0/8", "", "198.51.100.1")).toBeNull()
  })

  test.each([
    ["203.0.113.9", "203.0.113.9"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
    ["2001:db8:1:2::1", "2001:db8:1:2::/64"],
    ["2001:0DB8:0001:0002::1", "2001:db8:1:2::/64"],
    ["::1", "0:0:0:0::/64"],
    ["fe80::1%eth0", "fe80:0:0:0::/64"],
  ])("%s counts as %s", (one, network) => {
    expect(networkOf(one)).toBe(network)
  })
})
