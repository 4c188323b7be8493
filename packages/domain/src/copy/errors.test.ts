import { expect, test } from "vitest"
import { REASONS, type Reason, type ReasonData } from "../errors/index.ts"
import { copy, formatReason } from "./index.ts"

/** Data for the reasons whose sentences are made of some. */
const DATA: Partial<Record<Reason, ReasonData<Reason>[]>> = {
  ARCHIVE_REFUSED: ["DAMAGED", "EMPTY", "TOO_MANY", "SWELLS", "OUTSIDE", "LINK"].map((because) => ({
    because,
    name: "a/b.png",
    max: 1000,
  })),
  AT_TASK_LIMIT: [{}, { limit: 1 }, { limit: 3 }],
  AUDIENCE_LIMIT: [{ max: 20 }],
  BRAND_FULL: [{ max: 20 }],
  FILE_NAME_REFUSED: [
    { because: "LONG", max: 255 },
    { because: "NULL", max: 255 },
  ],
  FILE_TOO_LARGE: [{}, { maxBytes: 2 * 1024 ** 3 }],
  IN_USE: [{ name: "Typesetting" }],
  FILE_TYPE_REFUSED: [
    {},
    ...["CAMERA_FORMAT", "NAME", "DAMAGED", "LOGO", "FONT"].map((because) => ({
      because,
      fileName: "logo.png",
      mimeType: "application/pdf",
      format: "PDF",
    })),
  ],
  IN_OTHER_COMPANY: [
    { company: "Nordlicht Coffee", alone: true },
    { company: "Nordlicht Coffee", alone: false },
  ],
  INVALID_INPUT: [{}, { fieldErrors: { password: ["Choose a longer password."] } }],
  MESSAGE_FIXED: [{ minutes: 15 }],
  NO_SUCH_USER: [{ email: "ida@example.com" }],
  PAYOUT_ACCOUNT_MISSING: [{}, { code: "ACCOUNT_REJECTED" }],
  PICTURE_TOO_LARGE: [{ width: 30_000, height: 20_000, maxSide: 42_000 }],
  PIN_OUTSIDE: [
    { because: "PICTURE" },
    { because: "PAGE", most: 1 },
    { because: "PAGE" },
    { because: "TIME", most: 75 },
    { because: "TIME" },
  ],
  PINS_FULL: [{ max: 200 }],
  PINS_UNANSWERED: [{ count: 1 }, { count: 3 }],
  REFUND_OUT_OF_RANGE: [
    { least: 0, most: 20 },
    { least: 20, most: 20 },
  ],
  SCRIPT_NAME_INVALID: [{ name: "a b" }],
  TEAM_FULL: [{ max: 50 }],
  TEMPLATES_FULL: [{ limit: 50 }],
  TOO_MANY_PIECES: [{ max: 50 }],
  USER_SUSPENDED: [{ email: "ida@example.com" }],
  WEBSITE_UNREADABLE: ["refused", "unreachable", "slow", "status", "too_large", "type"].map((because) => ({
    because,
    host: "example.com",
  })),
  WRONG_ADDRESS: [{}, { address: "https://atelier.example" }],
}

test.each(Object.keys(REASONS) as Reason[])("%s says what happened in whole sentences", (reason) => {
  for (const data of DATA[reason] ?? [{}]) {
    const said = formatReason(copy, reason, data)
    expect(said).toMatch(/^["A-Za-z].*[.]$/)
    expect(said).not.toMatch(/undefined|null|NaN|\[object| {2}|[A-Z]+_[A-Z]+/)
    expect(said).not.toMatch(/\b(nobody|somebody|by hand|by itself|moved on|not open to|misses something)\b/i)
  }
})
