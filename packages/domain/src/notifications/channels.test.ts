import { describe, expect, test } from "vitest"
import { channelsFor, DEFAULT_CHANNELS, isQuiet, NOTIFICATION_EVENTS, NotificationPreferences } from "./index.ts"

describe("channels", () => {
  test("every event reaches the screen by default", () => {
    for (const event of NOTIFICATION_EVENTS) {
      expect(DEFAULT_CHANNELS[event], event).toContain("IN_APP")
    }
  })
  test("own switches take away and the platform's limit what there is", () => {
    const off = { channels: { OFFER_RECEIVED: { EMAIL: false } } }
    expect(channelsFor("OFFER_RECEIVED", off)).toEqual(["WHATSAPP", "IN_APP"])
    expect(channelsFor("TASK_STARTED", { channels: { TASK_STARTED: { EMAIL: true } } })).toEqual(["IN_APP"])
    expect(channelsFor("TASK_ASSIGNED", { channels: {} }, ["EMAIL"])).toEqual(["EMAIL"])
  })
  test("what concerns the account's money cannot be switched off", () => {
    const off = { channels: { PAYOUT_ACCOUNT_CHANGED: { EMAIL: false, IN_APP: false } } }
    expect(channelsFor("PAYOUT_ACCOUNT_CHANGED", off)).toEqual(["EMAIL", "IN_APP"])
  })
  test("wishes are complete when nothing is said, and unknown events are refused", () => {
    expect(NotificationPreferences.parse({})).toEqual({ channels: {}, quietHours: null, digest: "OFF" })
    expect(NotificationPreferences.safeParse({ channels: { NOPE: { EMAIL: true } } }).success).toBe(false)
    expect(NotificationPreferences.safeParse({ quietHours: { start: "22:00", end: "7:00" } }).success).toBe(false)
  })
})

describe("quiet hours", () => {
  const night = { start: "22:00", end: "07:00" }
  const quiet = (at: string, event: "TASK_ASSIGNED" | "OFFER_RECEIVED" = "TASK_ASSIGNED") =>
    isQuiet(event, night, new Date(at), "Europe/Berlin")
  test("are on the person's clock and pass midnight", () => {
    expect(quiet("2026-11-22T21:00:00Z")).toBe(true)
    expect(quiet("2026-11-22T20:59:00Z")).toBe(false)
    expect(quiet("2026-11-23T05:59:00Z")).toBe(true)
    expect(quiet("2026-11-23T06:00:00Z")).toBe(false)
  })
  test("an offer does not wait", () => {
    expect(quiet("2026-11-22T23:00:00Z", "OFFER_RECEIVED")).toBe(false)
    expect(isQuiet("TASK_ASSIGNED", null, new Date(), "UTC")).toBe(false)
    expect(isQuiet("TASK_ASSIGNED", { start: "08:00", end: "08:00" }, new Date(), "UTC")).toBe(false)
  })
})
