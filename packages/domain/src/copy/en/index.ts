import type { Copy } from "../copy.ts"
import { errors } from "./errors.ts"
import { moneyNotices } from "./notices-money.ts"
import { taskNotices } from "./notices-tasks.ts"
import { payoutFailures } from "./payout-failures.ts"

export const en: Copy = {
  errors,
  payoutFailures,
  notices: {
    ...taskNotices,
    ...moneyNotices,
    "freelancer.applied": {
      admins: {
        title: ({ applicant }) => `${applicant} applied as a freelancer`,
        body: () => "Review the application.",
      },
    },
    "webhook.failed": {
      admins: { title: ({ type }) => `A webhook failed: ${type}`, body: ({ error }) => error },
    },
    "job.failed": {
      admins: {
        title: ({ job }) => `A background job failed: ${job}`,
        body: ({ error }) => `It will not be tried again. Retry or discard it on your home page. ${error}`.trim(),
      },
    },
    "proof.failed": {
      admins: {
        title: () => "The books do not match Stripe",
        body: ({ differenceCents }, { money }) => `Cash differs by ${money(differenceCents)}.`,
      },
    },
  },
}
