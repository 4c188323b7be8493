import type { NoticeCopy } from "../copy.ts"
import type { disputeNotices } from "./notices-disputes.ts"
import { oneOrMore } from "./one-or-more.ts"
import { quoted, sentences } from "./sentences.ts"

const because = (reason: string | undefined) => (reason ? `Reason: ${reason}` : "")

type TaskNotices = Pick<
  NoticeCopy,
  Extract<
    Exclude<keyof NoticeCopy, keyof typeof disputeNotices>,
    `task.${string}` | `offer.${string}` | `delivery.${string}` | `pin.${string}` | `message.${string}`
  >
>

export const taskNotices: TaskNotices = {
  "task.submitted": {
    admins: {
      title: ({ title }) => `New task: ${quoted(title)}`,
      body: ({ credits }) => `${oneOrMore(credits, "credit")}. Matching has started.`,
    },
  },
  "task.accepted": {
    client: {
      title: ({ title, freelancer }) => `${freelancer} accepted ${quoted(title)}`,
      body: () => "Work starts soon.",
    },
  },
  "task.assigned": {
    client: {
      title: ({ title, freelancer }) => `${freelancer} is assigned to ${quoted(title)}`,
      body: () => "Work starts soon.",
    },
    freelancer: {
      title: ({ title }) => `${quoted(title)} is assigned to you`,
      body: () => "Atelier chose you for it. Open the task to read the brief and start work.",
    },
    formerFreelancer: {
      title: ({ title }) => `${quoted(title)} is no longer assigned to you`,
      body: () => "Atelier reassigned it. You don't need to do anything.",
    },
    formerHolder: {
      title: ({ title }) => `The offer for ${quoted(title)} was withdrawn`,
      body: () => "Atelier assigned the task. Your rating does not change.",
    },
  },
  "task.started": {
    client: {
      title: ({ title, freelancer }) => `${freelancer} started work on ${quoted(title)}`,
      body: () => "You will hear from us when the first version is ready.",
    },
  },
  "task.released": {
    client: {
      title: ({ title, freelancer }) => `${freelancer} can no longer work on ${quoted(title)}`,
      body: ({ reason }) => sentences("We are looking for another freelancer.", because(reason)),
    },
  },
  "task.unassigned": {
    client: {
      title: ({ title }) => `${quoted(title)} needs another freelancer`,
      body: ({ reason }) => sentences("We are looking for one.", because(reason)),
    },
    formerFreelancer: {
      title: ({ title }) => `${quoted(title)} is no longer assigned to you`,
      body: ({ reason }) => because(reason),
    },
  },
  "task.unassignable": {
    client: {
      title: ({ title }) => `No freelancer is available for ${quoted(title)} yet`,
      body: ({ hours }) =>
        `We are looking for one ourselves. If none is found within ${oneOrMore(hours, "hour")}, you get all credits back.`,
    },
    admins: {
      title: ({ title }) => `No freelancer found for ${quoted(title)}`,
      body: ({ hours }) =>
        `Assign one, or search again. After ${oneOrMore(hours, "hour")} the task is cancelled and all credits are refunded.`,
    },
  },
  "task.cancelled": {
    client: {
      title: ({ title, by }) => (by === "CLIENT" ? `You cancelled ${quoted(title)}` : `${quoted(title)} was cancelled`),
      body: ({ by, refundCredits, reason }) =>
        sentences(
          by === "SYSTEM" ? "No freelancer was available." : "",
          refundCredits > 0 ? `You got ${oneOrMore(refundCredits, "credit")} back.` : "No credits were refunded.",
          by === "SYSTEM" ? "" : because(reason),
        ),
    },
    freelancer: {
      title: ({ title, by }) =>
        by === "CLIENT" ? `The client cancelled ${quoted(title)}` : `${quoted(title)} was cancelled`,
      body: ({ earnedCents, reason }, { money }) =>
        sentences(
          earnedCents > 0 ? `You earn ${money(earnedCents)} for the work done.` : "You don't need to do anything.",
          because(reason),
        ),
    },
    formerHolder: {
      title: ({ title }) => `The offer for ${quoted(title)} was withdrawn`,
      body: () => "The task was cancelled. Your rating does not change.",
    },
  },
  "task.approved": {
    freelancer: {
      title: ({ title }) => `${quoted(title)} is approved`,
      body: ({ earnedCents }, { money }) => `You earned ${money(earnedCents)}.`,
    },
    client: {
      title: ({ title }) => `How was the work on ${quoted(title)}?`,
      body: () => "Your rating helps us choose the right freelancer next time.",
    },
  },
  "task.approvedAutomatically": {
    client: {
      title: ({ title }) => `${quoted(title)} was approved automatically`,
      body: () => "There was no answer in time. The files are yours.",
    },
  },
  "task.reviewReminder": {
    client: {
      title: ({ title }) => `${quoted(title)} is waiting for your review`,
      body: ({ until }, { at }) => `Without an answer it is approved on ${at(until)}.`,
    },
  },
  "task.dueSoon": {
    freelancer: {
      title: ({ title }) => `${quoted(title)} is due soon`,
      body: ({ deadline }, { at }) => `Due ${at(deadline)}.`,
    },
  },
  "task.overdue": {
    freelancer: {
      title: ({ title }) => `${quoted(title)} is overdue`,
      body: ({ deadline }, { at }) => `It was due ${at(deadline)}.`,
    },
    admins: {
      title: ({ title }) => `${quoted(title)} is overdue`,
      body: ({ deadline }, { at }) => `It was due ${at(deadline)}.`,
    },
  },
  "task.revised": {
    freelancer: {
      title: ({ title }) => `The client requested changes to ${quoted(title)}`,
      body: ({ feedback, due }, { at }) => sentences(feedback, `The next version is due on ${at(due)}.`),
    },
  },
  "offer.made": {
    holder: {
      title: ({ title }) => `New offer: ${quoted(title)}`,
      body: ({ payCents, until, countsWorkingHours }, { money, at }) =>
        `${money(payCents)}. Answer by ${at(until)}${countsWorkingHours ? ", counted in your working hours" : ""}.`,
    },
  },
  "offer.expired": {
    formerHolder: {
      title: ({ title }) => `The offer for ${quoted(title)} expired`,
      body: () => "There was no answer in time. Your rating does not change.",
    },
  },
  "offer.withdrawn": {
    formerHolder: {
      title: ({ title }) => `The offer for ${quoted(title)} was withdrawn`,
      body: ({ reason }) => WITHDRAWN[reason],
    },
  },
  "delivery.submitted": {
    admins: {
      title: ({ title, version }) => `Version ${version} of ${quoted(title)} is waiting for review`,
      body: ({ freelancer }) => `Delivered by ${freelancer}.`,
    },
  },
  "delivery.passed": {
    client: {
      title: ({ title, version }) => `Version ${version} of ${quoted(title)} is ready for your review`,
      body: ({ until }, { at }) =>
        until
          ? `Approve it or request changes. Without an answer it is approved on ${at(until)}.`
          : "Approve it or request changes.",
    },
  },
  "delivery.returned": {
    freelancer: {
      title: ({ title, version }) => `Atelier sent version ${version} of ${quoted(title)} back`,
      body: ({ feedback, due }, { at }) => sentences(feedback, `The next version is due on ${at(due)}.`),
    },
  },
  "pin.replied": {
    participants: {
      title: ({ title, author, number }) => `${author} replied to comment ${number} on ${quoted(title)}`,
      body: ({ excerpt }) => excerpt,
    },
  },
  "message.sent": {
    participants: {
      title: ({ title, author }) => `${author} sent a message about ${quoted(title)}`,
      body: ({ excerpt }) => excerpt,
    },
  },
}

const UNCHANGED = "Your rating does not change."
const WITHDRAWN = {
  TAKEN_BY_ANOTHER: `Another freelancer accepted it first. ${UNCHANGED}`,
  ASSIGNED_BY_ADMIN: `Atelier assigned the task. ${UNCHANGED}`,
  TASK_CANCELLED: `The task was cancelled. ${UNCHANGED}`,
  FREELANCER_ON_VACATION: `You are away. ${UNCHANGED}`,
  FREELANCER_UNAVAILABLE: `You are not available for work. ${UNCHANGED}`,
  FREELANCER_SUSPENDED: "Your account cannot take work.",
  BLOCKED_BY_CLIENT: `It is no longer available. ${UNCHANGED}`,
}
