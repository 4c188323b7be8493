import { keysOf } from "../shared/records.ts"
import { minutesOfDay, zonedParts } from "../shared/time.ts"
import { NOTIFICATION_CHANNELS, type NotificationChannel } from "./enums.ts"
import type { NotificationPreferences } from "./inputs.ts"

const ALL = ["IN_APP", "EMAIL", "WHATSAPP"] as const
const MAIL = ["IN_APP", "EMAIL"] as const
const SCREEN = ["IN_APP"] as const

/**
 * Every kind of notification, and where it goes unless the platform or the person says otherwise; WhatsApp only for what
 * cannot wait. Decisions about an account have e-mails of their own, which no one can switch off.
 */
const CHANNELS = {
  OFFER_RECEIVED: ALL,
  OFFER_EXPIRED: SCREEN,
  OFFER_WITHDRAWN: SCREEN,
  TASK_SUBMITTED: SCREEN,
  TASK_ASSIGNED: MAIL,
  TASK_STARTED: SCREEN,
  TASK_RELEASED: MAIL,
  TASK_UNASSIGNABLE: MAIL,
  TASK_CANCELLED: MAIL,
  TASK_COMPLETED: MAIL,
  TASK_DUE_SOON: MAIL,
  TASK_OVERDUE: ALL,
  DELIVERY_SUBMITTED: SCREEN,
  DELIVERY_READY: MAIL,
  DELIVERY_RETURNED: MAIL,
  REVIEW_REMINDER: MAIL,
  REVISION_REQUESTED: MAIL,
  RATING_REQUESTED: SCREEN,
  DISPUTE_OPENED: MAIL,
  DISPUTE_RESOLVED: MAIL,
  MESSAGE_RECEIVED: SCREEN,
  MENTIONED: MAIL,
  CREDITS_PURCHASED: MAIL,
  CREDITS_REFUNDED: MAIL,
  CREDITS_GRANTED: MAIL,
  CREDITS_CLAWED_BACK: MAIL,
  CREDITS_RESTORED: MAIL,
  TEAM_CHANGED: MAIL,
  ORDER_APPROVAL: MAIL,
  EARNING_AVAILABLE: SCREEN,
  PAYOUT_REQUESTED: SCREEN,
  PAYOUT_PAID: MAIL,
  PAYOUT_FAILED: MAIL,
  PAYOUT_ACCOUNT_CHANGED: MAIL,
  APPLICATION_RECEIVED: SCREEN,
  FREELANCER_APPROVED: SCREEN,
  FREELANCER_REJECTED: SCREEN,
  FREELANCER_SUSPENDED: SCREEN,
  SKILL_VERIFIED: SCREEN,
  WEBHOOK_FAILED: MAIL,
  JOB_FAILED: MAIL,
  PROOF_FAILED: ALL,
  SECURITY_ALERT: ALL,
} as const satisfies Record<string, readonly NotificationChannel[]>

export type NotificationEvent = keyof typeof CHANNELS
export const NOTIFICATION_EVENTS = keysOf(CHANNELS)
export const DEFAULT_CHANNELS: Record<NotificationEvent, readonly NotificationChannel[]> = CHANNELS

/** Told by mail whatever the person switched off: access and money of the own account. */
export const MANDATORY_EVENTS: readonly NotificationEvent[] = [
  "CREDITS_CLAWED_BACK",
  "PAYOUT_ACCOUNT_CHANGED",
  "SECURITY_ALERT",
]
/** About the own account and money. All the others tell of work, which is no business of whoever is suspended. */
export const ACCOUNT_EVENTS: readonly NotificationEvent[] = [
  "CREDITS_PURCHASED",
  "CREDITS_REFUNDED",
  "CREDITS_GRANTED",
  "CREDITS_CLAWED_BACK",
  "CREDITS_RESTORED",
  "TEAM_CHANGED",
  "EARNING_AVAILABLE",
  "PAYOUT_REQUESTED",
  "PAYOUT_PAID",
  "PAYOUT_FAILED",
  "PAYOUT_ACCOUNT_CHANGED",
  "FREELANCER_APPROVED",
  "FREELANCER_REJECTED",
  "FREELANCER_SUSPENDED",
  "SKILL_VERIFIED",
]
/** These do not wait for the morning. */
const THROUGH_QUIET_HOURS: readonly NotificationEvent[] = ["OFFER_RECEIVED", "PROOF_FAILED", "SECURITY_ALERT"]

/** Channels on which a person is told: the platform's switches, then the own ones. */
export function channelsFor(
  event: NotificationEvent,
  preferences: Pick<NotificationPreferences, "channels">,
  platform: readonly NotificationChannel[] = DEFAULT_CHANNELS[event],
): NotificationChannel[] {
  const mandatory = MANDATORY_EVENTS.includes(event)
  return NOTIFICATION_CHANNELS.filter((channel) => {
    if (mandatory && channel !== "WHATSAPP") {
      return true
    }
    return platform.includes(channel) && (preferences.channels[event]?.[channel] ?? true)
  })
}

/** True when mail and WhatsApp about `event` should wait: it is quiet on the person's clock and it can wait. */
export function isQuiet(
  event: NotificationEvent,
  quietHours: NotificationPreferences["quietHours"],
  now: Date,
  timezone: string,
): boolean {
  if (!quietHours || THROUGH_QUIET_HOURS.includes(event)) {
    return false
  }
  const { hour, minute } = zonedParts(now, timezone)
  const wrap = (minutes: number) => (minutes + 1440) % 1440
  const start = minutesOfDay(quietHours.start)
  return wrap(hour * 60 + minute - start) < wrap(minutesOfDay(quietHours.end) - start)
}
