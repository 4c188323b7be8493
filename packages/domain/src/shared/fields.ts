import { z } from "zod"
import { invalid } from "../copy/index.ts"
import { canonicalTimezone } from "../timezones/canonical.ts"

/** An IANA zone under the one name that is stored; older names (Asia/Calcutta) are taken and become it. */
export const Timezone = z
  .string()
  .max(64)
  .overwrite((name) => canonicalTimezone(name) ?? name)
  .refine((name) => canonicalTimezone(name) === name, invalid.timezone)
  .describe("Time zone, such as Europe/Berlin")

export const ClockTime = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, invalid.clockTime)
  .describe("Time of day as HH:MM")

/** A public web address; only https, at most 500 characters. Fetching it is still the guarded client's matter. */
export const HttpsUrl = z
  .url({ protocol: /^https$/, hostname: z.regexes.domain, error: invalid.httpsUrl })
  .max(500)
  .refine((value) => !/\p{Cc}|\s/u.test(value) && URL.parse(value)?.username === "", invalid.urlWithLogin)
  .describe("Web address that starts with https://")

export const HexColor = z
  .string()
  .regex(/^#[0-9a-fA-F]{6}$/, invalid.color)
  .overwrite((value) => value.toLowerCase())
  .describe("Colour as #RRGGBB")

/** Lower case and without surrounding space, so that one mailbox is one account. */
export const Email = z
  .string()
  .overwrite((value) => value.trim().toLowerCase())
  .max(254)
  .pipe(z.email(invalid.email))
  .describe("E-mail address")

/** An instant between 2000 and 2100, given as a date or as ISO text. */
export const Instant = z.coerce
  .date(invalid.notDate)
  .min(new Date("2000-01-01T00:00:00Z"))
  .max(new Date("2100-01-01T00:00:00Z"))
  .describe("Date, or date and time in UTC, such as 2026-05-31 or 2026-05-31T09:00Z")
