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

type Setting<S extends z.ZodType = z.ZodType> = { schema: S; fallback: z.output<S> }
function define<S extends z.ZodType>(schema: S, fallback: z.output<S>): Setting<S> {
  return { schema, fallback }
}

/** Every number an admin edits at run time: its shape and its default; what it does is in the catalogue. Prices and matching have their own versions. */
export const SETTINGS = {
  creditPriceCents: define(z.int().min(1).max(100_000), CREDIT_PRICE_CENTS),
  freelancerSharePercent: define(Percent, FREELANCER_SHARE_PERCENT),
  cancelRefundPercent: define(Percent, CANCEL_REFUND_PERCENT),
  extraRevisionPercent: define(Percent, EXTRA_REVISION_PERCENT),
  maxRevisions: define(z.int().min(0).max(20), MAX_REVISIONS),
  autoApprovalDays: define(z.int().min(1).max(60), AUTO_APPROVAL_DAYS),
  reviewReminderDays: define(z.array(z.int().min(1).max(60)).max(5), [...REVIEW_REMINDER_DAYS]),
  unassignableCancelHours: define(z.int().min(1).max(720), UNASSIGNABLE_CANCEL_HOURS),
  uploadQuotaMegabytes: define(z.int().min(1).max(10_000_000), 51_200),
  uploadQuotaFiles: define(z.int().min(1).max(1_000_000), 10_000),
  modelTokensPerDay: define(z.int().min(0).max(100_000_000), 200_000),
  modelCentsPerMillionTokens: define(z.int().min(0).max(100_000), 300),
  holdDays: define(Days, HOLD_DAYS),
  minPayoutCredits: define(z.int().min(1).max(100_000), MIN_PAYOUT_CREDITS),
  secondApprovalAboveCents: define(z.int().min(0).max(100_000_000), SECOND_APPROVAL_ABOVE_CENTS),
  accountFreezeHours: define(z.int().min(0).max(720), ACCOUNT_FREEZE_HOURS),
  adminTwoFactor: define(z.boolean(), true),
} as const

export type SettingKey = keyof typeof SETTINGS
export type SettingValue<K extends SettingKey> = (typeof SETTINGS)[K]["fallback"]
export const SETTING_KEYS = keysOf(SETTINGS)
