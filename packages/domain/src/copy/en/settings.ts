import type { SettingKey } from "../../admin/settings.ts"

/** What each setting does. */
export const settings = {
  creditPriceCents: "Price of one credit in US cents.",
  freelancerSharePercent: "The freelancer's part of a credit's price.",
  cancelRefundPercent: "What the client gets back once work has started.",
  extraRevisionPercent: "Price of a revision round beyond the included ones.",
  maxRevisions: "Revision rounds included in a task.",
  autoApprovalDays: "Days of silence after which a version is approved.",
  reviewReminderDays: "Days in review on which the client is reminded.",
  unassignableCancelHours: "Hours after which a task that no one took is cancelled.",
  uploadQuotaMegabytes: "Megabytes of files one person may keep.",
  uploadQuotaFiles: "Files one person may keep.",
  modelTokensPerDay:
    "Tokens of a language model one person may use in a day (UTC); beyond them the rules answer alone.",
  modelCentsPerMillionTokens: "What a million tokens of the language model cost in US cents, to show what it costs.",
  holdDays: "Days an earning is held before it can be withdrawn.",
  minPayoutCredits: "Smallest payout in credits.",
  secondApprovalAboveCents: "Payouts above this many cents need two admins.",
  accountFreezeHours: "Hours without payouts after a payout account changed.",
  adminTwoFactor: "Whether an admin without two-factor sign-in has to set it up before money or access moves.",
} satisfies Record<SettingKey, string>
