import type { Copy } from "../copy.ts"
import { inLocale } from "../locale.ts"
import { accountEmails } from "./account-emails.ts"
import { answers } from "./answers.ts"
import { assistant } from "./assistant.ts"
import { audienceSuggestions } from "./audiences.ts"
import { brief } from "./brief.ts"
import { briefReplies, styleReasons } from "./brief-replies.ts"
import { causes } from "./causes.ts"
import { emailFrame } from "./email-frame.ts"
import { errors } from "./errors.ts"
import { FORMATS, LANGUAGE } from "./formats.ts"
import { instructions } from "./instructions.ts"
import { invalid } from "./invalid.ts"
import { limits } from "./limits.ts"
import { industries, names } from "./names.ts"
import { disputeNotices } from "./notices-disputes.ts"
import { moneyNotices } from "./notices-money.ts"
import { taskNotices } from "./notices-tasks.ts"
import { teamNotices } from "./notices-team.ts"
import { passwordProblems } from "./password-problems.ts"
import { payoutFailures } from "./payout-failures.ts"
import { places } from "./places.ts"
import { preflight } from "./preflight.ts"
import { recap } from "./recap.ts"
import { settings } from "./settings.ts"
import { signInFailures } from "./sign-in-failures.ts"
import { sizeNames } from "./size-names.ts"

export { FORMATS, invalid, LANGUAGE, limits, passwordProblems, payoutFailures, places, signInFailures, sizeNames }

export const copy = inLocale<Copy>({
  accountEmails,
  answers,
  assistant,
  audienceSuggestions,
  brief,
  briefReplies,
  causes,
  emailFrame,
  errors,
  industries,
  instructions,
  invalid,
  names,
  passwordProblems,
  payoutFailures,
  preflight,
  recap,
  settings,
  signInFailures,
  styleReasons,
  notices: {
    ...disputeNotices,
    ...taskNotices,
    ...moneyNotices,
    ...teamNotices,
    "freelancer.applied": {
      admins: {
        title: ({ applicant }) => `${applicant} applied as a freelancer`,
        body: () => "Review the application.",
      },
    },
    "freelancer.approved": {
      freelancer: {
        title: () => "Your application is approved",
        body: () => "Offers will reach you as soon as a task fits your profile.",
      },
    },
    "freelancer.rejected": {
      freelancer: { title: () => "Your application was rejected", body: ({ reason }) => `Reason: ${reason}` },
    },
    "freelancer.suspended": {
      freelancer: {
        title: () => "Your account is suspended",
        body: ({ reason }) => `You can read your history; nothing else is open.\n\nReason: ${reason}`,
      },
    },
    "skill.verified": {
      freelancer: {
        title: ({ skill }) => `Your skill is verified: ${skill}`,
        body: () => "Verified skills count more when tasks are matched.",
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
})
