import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { COMMON_LONG_PASSWORDS } from "./common-passwords.ts"
import { passwordProblem } from "./password.ts"

describe("password", () => {
  test.each([
    ["", "TOO_SHORT"],
    ["kQ7.fhA!z2x", "TOO_SHORT"],
    ["ä".repeat(129), "TOO_LONG"],
    ["password1234", "COMMON"],
    ["Passw0rd1234", "COMMON"],
    ["P@$$w0rd!!!!", "COMMON"],
    ["1234password", "COMMON"],
    ["Welcome2026!", "COMMON"],
    ["Qwertyuiop99!", "COMMON"],
    ["1qaz2wsx3edc", "COMMON"],
    ["iloveyou1234", "COMMON"],
    ["administrator", "COMMON"],
    ["aaaaaaaaaaaa", "REPEATED"],
    ["xK9xK9xK9xK9", "REPEATED"],
    ["bananabanana1", "REPEATED"],
    ["abcdefgh1234567", "SEQUENCE"],
    ["hgfedcba98765", "SEQUENCE"],
    ["lena.hoffmann1", "CONTAINS_NAME"],
    ["hoffmann!2x7", "CONTAINS_NAME"],
    ["rosterei-k8x2", "CONTAINS_NAME"],
  ])("%s: %s", (password, problem) => {
    expect(passwordProblem(password, { email: "lena@rosterei.de", name: "Lena Hoffmann" })).toBe(problem)
  })
  test.each([
    "copper teapot orbits nine",
    "vQ3-mmr8-xTz1",
    "Wir essen gern um acht",
    "zwölf graue Elefanten",
    "my password is a long sentence",
  ])("%s is fine", (password) => {
    expect(passwordProblem(password, { email: "lena@rosterei.de", name: "Lena Hoffmann" })).toBeNull()
  })
  test("no listed password passes, in any case", () => {
    for (const password of COMMON_LONG_PASSWORDS) {
      expect(passwordProblem(password), password).not.toBeNull()
      expect(passwordProblem(password.toUpperCase()), password).not.toBeNull()
    }
  })
  test("answers quickly whatever is sent", { retry: 2 }, () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (value) => void passwordProblem(value, { email: value, name: value })),
    )
    const before = process.cpuUsage()
    passwordProblem(`${"ab".repeat(60)}cdefgh`)
    expect(process.cpuUsage(before).user).toBeLessThan(200_000)
  })
})
