import { settings } from "@atelier/db/schema"
import { SETTING_KEYS, SETTINGS } from "@atelier/domain/admin"
import { afterAll, beforeAll, expect, test, vi } from "vitest"
import { type Harness, setup } from "../testing/harness.ts"
import { forgetSettings, setting } from "./settings.ts"

let h: Harness
beforeAll(async () => {
  h = await setup()
})
afterAll(() => h.close())

async function store(key: string, value: unknown) {
  await h.app.db.insert(settings).values({ key, value }).onConflictDoUpdate({ target: settings.key, set: { value } })
  forgetSettings()
}

test("every default fits its own shape", () => {
  for (const key of SETTING_KEYS) {
    expect(SETTINGS[key].schema.safeParse(SETTINGS[key].fallback).success, key).toBe(true)
  }
})

test("a stored number counts; one that does not fit is passed over for the default", async () => {
  forgetSettings()
  expect(await setting(h.system(), "holdDays")).toBe(7)
  await store("holdDays", 3)
  expect(await setting(h.system(), "holdDays")).toBe(3)
  await store("holdDays", -1)
  expect(await setting(h.system(), "holdDays")).toBe(7)
  await store("reviewReminderDays", [2])
  expect(await setting(h.system(), "reviewReminderDays")).toEqual([2])
})

test("a number is read once in two seconds, and at once after it was stored here", async () => {
  await store("maxRevisions", 4)
  expect(await setting(h.system(), "maxRevisions")).toBe(4)
  await h.app.db.update(settings).set({ value: 5 })
  expect(await setting(h.system(), "maxRevisions")).toBe(4)
  forgetSettings()
  expect(await setting(h.system(), "maxRevisions")).toBe(5)
  await h.app.db.update(settings).set({ value: 6 })
  const now = performance.now()
  vi.spyOn(performance, "now").mockReturnValue(now + 2_001)
  expect(await setting(h.system(), "maxRevisions")).toBe(6)
})
