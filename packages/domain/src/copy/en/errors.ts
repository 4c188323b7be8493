import type { ErrorCopy } from "../copy.ts"
import { FORMATS } from "./formats.ts"
import { oneOrMore } from "./one-or-more.ts"

const megabytes = (bytes: number) => `${Math.floor(bytes / 1024 ** 2).toLocaleString(FORMATS)} MB`

const FILE_TYPE = {
  CAMERA_FORMAT: "AVIF and HEIC pictures cannot be accepted yet. Save the picture as PNG or JPEG, then upload that.",
  LOGO: "A logo can be a picture, an SVG, a PDF or a design file. Several files can be sent in a ZIP.",
  FONT: "A font can be a TTF, OTF, WOFF or WOFF2 file. A whole family can be sent in a ZIP.",
  DAMAGED: "The picture is damaged: its width and height cannot be read. Save it again, then upload the new file.",
}

const ARCHIVE = {
  DAMAGED: () =>
    "The archive is damaged: its table of contents cannot be read. Pack the files again, then upload that.",
  EMPTY: () => "There is nothing in the archive. Pack the files again, then upload that.",
  TOO_MANY: (_: string, max: number) =>
    `There are more than ${max.toLocaleString(FORMATS)} files in the archive. Split it into several.`,
  SWELLS: () =>
    "Unpacked, the archive would be hundreds of times as large as it is, so it is not safe to open. Save its files in a packed format, such as PNG, then pack them again.",
  OUTSIDE: (name: string) =>
    `The archive would write "${name}" outside the folder that it is unpacked in. Pack the files again from within their folder.`,
  LINK: (name: string) =>
    `"${name}" in the archive is a link to somewhere else and not a file. Pack the file itself, then upload that.`,
}

const PIN_OUTSIDE: Record<string, (most: number | undefined) => string> = {
  PICTURE: () => "This file has no picture to mark. Comment on the whole file instead.",
  PAGE: (most: number | undefined) =>
    most === undefined
      ? "Only PDF documents have pages. Comment on the whole file instead."
      : `The document has ${oneOrMore(most, "page")}. Choose one of them.`,
  TIME: (most: number | undefined) =>
    most === undefined
      ? "Only films and sound have times. Comment on the whole file instead."
      : `The recording is ${oneOrMore(most, "second")} long. Choose a time within it.`,
}

const PAYOUT_ACCOUNT: Record<string, string> = {
  ACCOUNT_INCOMPLETE: "Finish setting up your payout account first.",
  ACCOUNT_RESTRICTED: "Stripe needs more information from you. Open your payout account.",
  ACCOUNT_IN_REVIEW: "Stripe is still checking your payout account. You don't need to do anything.",
  ACCOUNT_REJECTED: "Stripe rejected your payout account. Choose another way to be paid.",
}

const WEBSITE = {
  refused: (host: string) => `${host} is not a public website, so we can't read it. Check the address.`,
  unreachable: (host: string) => `${host} does not answer. Check the address, or fill in the fields yourself.`,
  slow: (host: string) => `${host} takes too long to answer. Try again later, or fill in the fields yourself.`,
  status: (host: string) => `${host} answers with an error instead of a page. Check the address.`,
  too_large: (host: string) => `The page at ${host} is too large to read. Try the address of a smaller page.`,
  type: (host: string) => `What ${host} sends at this address is a file, not a page. Check the address.`,
}

export const errors: ErrorCopy = {
  SIGNED_OUT: "Sign in to continue.",
  WRONG_ROLE: "You don't have permission to do this.",
  SUSPENDED:
    "Your account is suspended. You can read your history, but you can't change anything. Write to us if this is a mistake.",
  NOT_APPROVED: "Your application is not approved yet. Until then you can edit your profile.",
  EMAIL_NOT_VERIFIED: "Confirm your e-mail address first; the link is in your inbox.",
  NOT_YOUR_CREDITS:
    "Only the person who ordered this task, or the owner of the company, can spend or refund its credits. Ask them to do it.",
  VIEWERS_READ: "You can view everything here but not change it. Ask the owner of your company to make you a member.",
  OWNER_ONLY: "Only the owner of your company can do this. Ask them.",
  OWNER_STAYS: "The owner can't leave the company. Make someone else the owner first.",
  MEMBER_LIMIT: "This order is above your company's limit. Ask the owner to approve it.",
  MEMBER_BUDGET: "This order is more than what is left of your budget this month. Ask the owner to approve it.",
  MEMBERSHIP_CHANGED: "Your place in the company has changed. Nothing was ordered. Reload and try again.",
  INVITATION_FOR_CLIENTS:
    "This invitation is for a client account, and yours is of another kind. Ask to be invited at another address.",
  IN_OTHER_COMPANY: ({ company, alone }) =>
    alone
      ? `You are the only person in ${company}. Confirm that you want to leave it for the new company.`
      : `You belong to ${company}. Leave it first, then open this invitation again.`,
  ALREADY_IN_TEAM: "This person already belongs to your company.",
  TEAM_FULL: ({ max }) => `A company can have at most ${max} people and open invitations. Remove one first.`,
  NO_APPROVAL_NEEDED: "You can place this order yourself: it is within your budget and the company's limit.",
  APPROVAL_GONE: "This order was decided, withdrawn or changed in the meantime. Reload to see its current state.",
  OFFER_GONE: "The owner has withdrawn this, or it has expired. Ask them to offer it again.",
  FRESH_TWO_FACTOR_NEEDED: "Confirm with your second factor to continue.",
  SECOND_FACTOR_SETUP_NEEDED:
    "Set up two-factor sign-in first: it protects what moves money or access. You find it in your settings.",
  NOT_FOUND: "Not found, or you don't have access.",
  INVALID_INPUT: ({ fieldErrors = {} }) =>
    Object.values(fieldErrors)[0]?.[0] ?? "Some of what you entered cannot be used. See the marked fields.",
  INVALID_TRANSITION: "This has changed since you opened it. Reload to see its current state.",
  ALREADY_TAKEN: "Another freelancer has already accepted this. Open your other offers.",
  AT_TASK_LIMIT: ({ limit }) =>
    limit === undefined
      ? "You have reached your limit of active tasks. Finish one first."
      : `You have reached your limit of ${oneOrMore(limit, "active task")}. Finish one first, or raise the limit in your profile.`,
  OFFER_CLOSED: "This offer is no longer open. See your other offers.",
  STALE_VERSION: "This was changed in the meantime. Check the latest version and try again.",
  IDEMPOTENCY_KEY_REUSED: "This request was already used for something else. Reload and try again.",
  IN_USE: ({ name }) => `${name} is in use and cannot be deleted. Turn it off instead.`,
  DUPLICATE: "This already exists. Use the existing one, or choose another name.",
  OPEN_WORK: "This person still has open tasks, pay or credits in the present role. Reassign or settle them first.",
  NO_FREELANCER:
    "This person cannot take work: they are not an approved freelancer, or are suspended. Choose someone else.",
  QUOTE_CHANGED: "The price has changed since you saw it. Check the new price and try again.",
  DUE_DATE_CHANGED: "The new due date has changed since you saw it. Check it and send again.",
  UNUSUAL_ORDER: "This order is much larger than usual. Check the number of pieces and the price, then confirm it.",
  INSUFFICIENT_CREDITS: "You don't have enough credits for this. Buy credits, then try again.",
  CREDITS_FROZEN:
    "Your credits are frozen because a payment was returned. A purchase settles what is owed; otherwise write to us.",
  BRIEF_NOT_READY: "The brief is incomplete. Add what is missing, then submit it again.",
  DEADLINE_PAST: "The deadline has passed. Choose a later one.",
  NO_REVISIONS_LEFT: "The included revision rounds are used up. You can buy another one.",
  WEBSITE_UNREADABLE: ({ because, host }) => (WEBSITE[because] ?? WEBSITE.unreachable)(host),
  FILE_REQUIRED: "Add at least one file.",
  FILE_EMPTY: "The file is empty. Choose another one.",
  FILE_TYPE_REFUSED: ({ because, fileName, format }) =>
    because === "NAME"
      ? `The name "${fileName}" does not match its content, which is ${format}. Rename it, or choose another file.`
      : because
        ? FILE_TYPE[because]
        : "Files of this type cannot be accepted. Save it in another format, or send it in a ZIP.",
  ARCHIVE_REFUSED: ({ because, name, max }) => (ARCHIVE[because] ?? ARCHIVE.DAMAGED)(name, max),
  FILE_NAME_REFUSED: ({ because, max }) =>
    because === "LONG"
      ? `The name of the file is longer than ${max} characters. Shorten it, then upload the file again.`
      : "The name of the file has a character that cannot be in a name. Rename it, then upload the file again.",
  FILE_TOO_LARGE: ({ maxBytes }) =>
    maxBytes === undefined
      ? "The file is too large. Make it smaller, then upload it again."
      : `The file is too large. Files of this type can be up to ${megabytes(maxBytes)}.`,
  STORAGE_FULL: "You have used up your upload space. Remove some files, then try again.",
  MOODBOARD_FULL: "A brief can have at most 100 files. Start another task for the others.",
  BRAND_FULL: ({ max }) => `You can keep up to ${max} of these files. Remove one to add another.`,
  TEMPLATES_FULL: ({ limit }) => `You can keep up to ${limit} templates. Remove one to save another.`,
  TEMPLATE_NAME_TAKEN: "There is a template with this name already. Choose another one.",
  BODY_TOO_LARGE: "The request is too large. Send less at once.",
  PAYOUT_ACCOUNT_MISSING: ({ code = "" }) => PAYOUT_ACCOUNT[code] ?? "Connect a payout account first.",
  PAYOUT_FROZEN: "The payout account was changed recently, so payouts are paused for now. Try again later.",
  PAYOUT_HELD: "This freelancer is suspended. Lift the suspension first, or reject the payout.",
  PAYOUT_BELOW_MINIMUM: "The amount is below the minimum payout. Request it once you have earned more.",
  PAYOUT_OPEN: "A payout is already on its way. Request the next one when it has arrived.",
  SECOND_APPROVER_NEEDED: "A second admin must approve this amount. Ask another admin.",
  CONFIG_INVALID: "The rules are incomplete. See the marked fields.",
  RATE_LIMITED: "Too many attempts. Wait a moment and try again.",
  SERVICE_UNAVAILABLE: "A service we depend on is not responding. Nothing was changed. Try again.",
  BUSY: "This is busy right now. Nothing was changed. Try again in a moment.",
  STRIPE_REFUSED: "Stripe refused this, and trying again will not change that. Nothing was charged. Write to us.",
  CROSS_SITE: "Requests from other sites are refused. Open Atelier itself and try again.",
  WRONG_ADDRESS: ({ address }) =>
    address === undefined
      ? "This is not the address that Atelier was set up for. Open it at its own address."
      : `Open Atelier at ${address}. Nothing can be changed here.`,
  OWN_ACCESS: "You cannot remove your own access. Ask another admin.",
  LAST_ADMIN: "This is the last admin. Make someone else an admin first.",
  NOT_A_FREELANCER: "This user is not a freelancer. Choose another one.",
  EMAIL_ALWAYS_SENT: "E-mails about this protect your account and are always sent.",
  INVITATION_INVALID: "This invitation no longer works, or it was sent to another address. Ask for a new one.",
  NOT_JSON: "The request body is not valid JSON. Correct it and send it again.",
  AUDIENCE_LIMIT: ({ max }) => `A company can have at most ${max} audiences. Remove one first.`,
  COMPANY_MISSING: "Tell us about your company first.",
  MESSAGE_FIXED: ({ minutes }) =>
    `A message can be edited for ${minutes} minutes after it was sent. Write a new one instead.`,
  PICTURE_TOO_LARGE: ({ width, height, maxSide }) =>
    `The picture has ${width} x ${height} pixels. Each side can have up to ${maxSide.toLocaleString(FORMATS)}. Make it smaller, then upload it again.`,
  UPLOAD_INTERRUPTED: "The upload was interrupted. Try again.",
  UPLOAD_ELSEWHERE: "This file is being uploaded from another tab. Wait until it is done there, or stop it there.",
  REQUEST_INTERRUPTED: "The request was interrupted. Try again.",
  REQUEST_TOO_SLOW: "The request took too long to arrive. Try again.",
  NOT_IN_PROGRESS: "Deliveries can be uploaded only while you work on the task. Reload to see its current state.",
  BRIEF_SUBMITTED: "This brief has become a task and cannot be changed any more. Open the task instead.",
  FILE_IN_USE: "This file is part of a message or a version and cannot be removed.",
  FILE_GONE: "One of the files is no longer there. Add it again.",
  PIN_OUTSIDE: ({ because, most }) => PIN_OUTSIDE[because]?.(most) ?? "Place it inside the picture.",
  PIN_REQUIREMENT: "Choose the requirement that was missed.",
  PIN_SENT: "This comment has been sent and cannot be changed. Reply to it instead.",
  PINS_CLOSED: "This version is no longer in review, so nothing was saved. Reload to see the latest version.",
  PINS_FULL: ({ max }) => `A task can have at most ${max} comments. Delete one of your drafts first.`,
  PINS_UNANSWERED: ({ count }) =>
    `Answer ${oneOrMore(count, "more comment")} before you deliver: each is fixed or cannot be done.`,
  NOTHING_ASKED: "Say what needs to change, or add a comment to the version first.",
  NOT_FINISHED: "The task is not done yet. You can rate it once it is.",
  ALREADY_RATED: "You have already rated this task. A rating cannot be changed.",
  ALREADY_ASSIGNED: "This freelancer already has the task. Choose another one.",
  NOT_DISPUTABLE: "A dispute can be opened while a version is in review or being revised, and none is open.",
  DISPUTE_OVER: "This dispute is no longer open. Reload to see how it ended.",
  DISPUTE_ANSWERED: "The dispute has already been answered. Add what is missing as a message.",
  NOT_YOUR_DISPUTE: "Only the side that opened a dispute can withdraw it.",
  SETTLEMENT_CHANGED: "The proposed settlement has changed. Check the new one and try again.",
  CREDITS_CHANGED: "The task's credits have changed since you opened it. Check them and try again.",
  REFUND_CHANGED: "The refund has changed since you opened this. Check the new amount and try again.",
  REFUND_OUT_OF_RANGE: ({ least, most }) =>
    least === most
      ? "The task is unassigned, so all of its credits are refunded."
      : `Enter between ${least} and ${most} credits.`,
  CATEGORY_NOT_OFFERED: "This kind of work is not offered at the moment. Choose another one.",
  TOO_MANY_PIECES: ({ max }) => `A task can have at most ${max} pieces. Split it into several tasks.`,
  NOT_FROZEN: "These credits are not frozen. Reload to see their current state.",
  PAID_BY_STRIPE: "Stripe sends this payout and reports its result. You don't need to record it.",
  ACCOUNT_NOT_READY: "The freelancer's payout account cannot receive payouts right now. Ask them to complete it.",
  PERSON_NEEDED: "This needs a person. Name one by the e-mail address of a user.",
  SCRIPT_NAME_INVALID: ({ name }) => `"${name}" cannot name a script. Use up to 60 letters, digits, dots and dashes.`,
  NO_SUCH_USER: ({ email }) => `There is no user with the address ${email}.`,
  USER_SUSPENDED: ({ email }) => `${email} is suspended and cannot act here.`,
  DATABASE_UNREACHABLE: "The database is not responding right now. Try again in a moment.",
}
