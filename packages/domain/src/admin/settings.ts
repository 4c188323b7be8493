import { z } from "zod"
import { CREDIT_PRICE_CENTS } from "../credits/packages.ts"
import {
  ACCOUNT_FREEZE_HOURS,
  FREELANCER_SHARE_PERCENT,
  HOLD_DAYS,
  MIN_PAYOUT_CREDITS,
  SECOND_APPROVAL_ABOVE_CENTS,
} from "../payouts/rules.ts"
import { keysOf } from "../shared/records.ts"
import {
  AUTO_APPROVAL_DAYS,
  CANCEL_REFUND_PERCENT,
  EXTRA_REVISION_PERCENT,
  MAX_REVISIONS,
  REVIEW_REMINDER_DAYS,
  UNASSIGNABLE_CANCEL_HOURS,
} from "../tasks/settlement.ts"

const Percent = z.int().min(0).max(100)
const Days = z.int().min(0).max(365)

type Setting<S extends z.ZodType = z.ZodType> = { schema: S; fallback: z.output<S>; description: string }
function define<S extends z.ZodType>(schema: S, fallback: z.output<S>, description: string): Setting<S> {
  return {
    schema,
    fallback,
    description,
  }
}

/** Every number an admin edits at run time: its shape, its default, and what it does. Prices and matching have their own versions. */
export const SETTINGS = {
  creditPriceCents: define(z.int().min(1).max(100_000), CREDIT_PRICE_CENTS, "Price of one credit in US cents."),
  freelancerSharePercent: define(Percent, FREELANCER_SHARE_PERCENT, "The freelancer's part of a credit's price."),
  cancelRefundPercent: define(Percent, CANCEL_REFUND_PERCENT, "What the client gets back once work has started."),
  extraRevisionPercent: define(Percent, EXTRA_REVISION_PERCENT, "Price of a revision round beyond the included ones."),
  maxRevisions: define(z.int().min(0).max(20), MAX_REVISIONS, "Revision rounds included in a task."),
  autoApprovalDays: define(
    z.int().min(1).max(60),
    AUTO_APPROVAL_DAYS,
    "Days of silence after which a version is approved.",
  ),
  reviewReminderDays: define(
    z.array(z.int().min(1).max(60)).max(5),
    [...REVIEW_REMINDER_DAYS],
    "Days in review on which the client is reminded.",
  ),
  unassignableCancelHours: define(
    z.int().min(1).max(720),
    UNASSIGNABLE_CANCEL_HOURS,
    "Hours after which a task that no one took is cancelled.",
  ),
  uploadQuotaMegabytes: define(z.int().min(1).max(10_000_000), 51_200, "Megabytes of files one person may keep."),
  uploadQuotaFiles: define(z.int().min(1).max(1_000_000), 10_000, "Files one person may keep."),
  holdDays: define(Days, HOLD_DAYS, "Days an earning is held before it can be withdrawn."),
  minPayoutCredits: define(z.int().min(1).max(100_000), MIN_PAYOUT_CREDITS, "Smallest payout in credits."),
  secondApprovalAboveCents: define(
    z.int().min(0).max(100_000_000),
    SECOND_APPROVAL_ABOVE_CENTS,
    "Payouts above this many cents need two admins.",
  ),
  accountFreezeHours: define(
    z.int().min(0).max(720),
    ACCOUNT_FREEZE_HOURS,
    "Hours without payouts after a payout account changed.",
  ),
  adminTwoFactor: define(
    z.boolean(),
    true,
    "Whether an admin without two-factor sign-in has to set it up before money or access moves.",
  ),
} as const

export type SettingKey = keyof typeof SETTINGS
export type SettingValue<K extends SettingKey> = (typeof SETTINGS)[K]["fallback"]
export const SETTING_KEYS = keysOf(SETTINGS)
