import { expect, test } from "vitest"
import { SETTING_KEYS, SETTINGS, UpdateSettingInput } from "./index.ts"

test("every setting's own default fits its shape", () => {
  for (const key of SETTING_KEYS) {
    expect(UpdateSettingInput.safeParse({ key, value: SETTINGS[key].fallback }).success, key).toBe(true)
  }
})

test("a value that does not fit its setting is refused at its field", () => {
  const refused = UpdateSettingInput.safeParse({ key: "freelancerSharePercent", value: 101 })
  expect(refused.error?.issues.map(({ path }) => path)).toEqual([["value"]])
  expect(UpdateSettingInput.safeParse({ key: "holdDays", value: "7" }).success).toBe(false)
  expect(UpdateSettingInput.safeParse({ key: "creditPackages", value: [] }).success).toBe(false)
})
