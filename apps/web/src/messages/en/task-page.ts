import { inLocale } from "@atelier/domain/copy"
import type { MatchReasonCode } from "@atelier/domain/matching"
import type { TurnConsequence, TurnKind } from "@atelier/domain/tasks"

const COUNTS = ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine"] as const
const word = (count: number) => COUNTS[count] ?? String(count)
const lower = (count: number) => word(count).toLowerCase()

export const taskPage = inLocale({
  gone: {
    title: "This task is no longer assigned to you.",
    text: "It was reassigned while you had it open. Anything you earned stays in your earnings.",
  },
  crumb: "Tasks",
  facts: "Details",
  status: "Status",
  freelancer: "Freelancer",
  client: "Client",
  unassigned: "Finding a freelancer",
  none: "None",
  movements: "Credit history of this task",
  due: "Due",
  noDeadline: "No date",
  price: "Price",
  pay: "Your pay",
  rounds: "Revisions",
  roundsUsed: (used: number, all: number) => `${used} of ${all} used`,
  pieces: "Pieces",
  kind: "Category",
  created: "Submitted",
  completed: "Approved",
  perCredit: (rate: string) => `${rate} per credit`,

  /** The same first lines as on every turn card, with the name of who acts. */
  turnTitle: {
    STARTS_SOON: (who: string) => `${who} accepted it and starts soon.`,
    IN_WORK: (who: string) => `${who} is working on it.`,
    IN_REWORK: (who: string) => `${who} is making the changes.`,
    WITH_CLIENT: (who: string) => `${who} is reviewing it.`,
  } satisfies Partial<Record<TurnKind, (who: string) => string>>,
  reviewVersion: (version: number) => `Your turn: approve version ${version} or request changes.`,
  ratePerson: (who: string) => `Done. How was working with ${who}?`,
  /** What follows the time ("In 4 days (Thu 26 Nov, 18:00) ..."). */
  outcome: {
    NOTHING: () => "",
    GOES_TO_NEXT: () => "it goes to someone else.",
    APPROVED_AUTOMATICALLY: () => "it auto-approves.",
    CANCELLED_WITH_REFUND: (credits) => `it is cancelled with a refund of ${credits} if no freelancer is found.`,
    BECOMES_LATE: () => "it is due.",
    IS_LATE: () => "it was due.",
    DEADLINES_PAUSED: () => "Deadlines are paused until then.",
  } satisfies Record<TurnConsequence["kind"], (credits: string) => string>,
  noAnswer: "Without an answer it goes to someone else",
  cancelNote: (credits: string, all: boolean) =>
    all ? `Cancel now for a full refund of ${credits}.` : `Cancel now for a refund of ${credits}.`,
  roundsLeft: (left: number, all: number) =>
    left === 1
      ? `1 of ${all} revision rounds left.`
      : left === 0
        ? "You have used all included revision rounds."
        : `${word(left)} revision rounds left.`,
  roundCosts: (credits: string) => `An extra round costs ${credits}.`,
  filesYours: "The files are yours to keep.",
  cancelledBecause: (reason: string) => `Reason: ${reason}`,
  approvedOn: "Approved",
  cancelledOn: "Cancelled",

  actions: {
    approve: "Approve",
    approveVersion: (version: number) => `Approve version ${version}`,
    revise: "Request changes",
    cancel: "Cancel task",
    rate: "Rate",
    more: "More",
  },
  approve: {
    title: (version: number) => `Approve version ${version}?`,
    text: (who: string) => `${who} gets paid and the files are yours. You can't undo this.`,
    confirm: (version: number) => `Approve version ${version}`,
    done: "Approved. The files are yours.",
  },
  revise: {
    title: "Request changes",
    text: (left: number) =>
      left === 1 ? "This uses your last revision round." : `This uses one of your ${lower(left)} revision rounds.`,
    due: (due: string, before: string | null) =>
      before === null
        ? `New due date: ${due}.`
        : before === due
          ? `The due date stays ${due}.`
          : `New due date: ${due}. It was ${before}.`,
    label: "What should change?",
    help: "Say what, where and why. One point per line is easiest to work through.",
    tooShort: "Enter what should change.",
    send: "Request changes",
    sent: "Changes requested.",
    buyText: (credits: string, left: string) =>
      `You have used all included rounds. An extra round costs ${credits}; ${left} remain.`,
    buyShort: (credits: string, missing: string) =>
      `You have used all included rounds. An extra round costs ${credits}; you need ${missing} more.`,
    buy: (credits: string) => `Request changes for ${credits}`,
    topUp: "Buy credits",
    priceMoved: "The price of a round has changed. This is the new price.",
    kept: "Your text is kept on this device until you send it.",
  },
  cancel: {
    title: "Cancel this task?",
    all: (credits: string) => `All ${credits} are refunded immediately.`,
    part: (back: string, earned: string) =>
      `Work has started: ${back} are refunded, and ${earned} go to the freelancer for the work done.`,
    none: (earned: string) => `Work has started: there is no refund, and ${earned} go to the freelancer.`,
    final: "A cancelled task can't be reopened.",
    reason: "Reason",
    reasonHelp: "Visible to the people involved.",
    tooShort: "Enter a few words, or leave it empty.",
    confirm: (credits: string) => `Cancel task, refund ${credits}`,
    confirmNone: "Cancel task, no refund",
    done: (credits: string) => `Cancelled. ${credits} refunded.`,
    doneNone: "Cancelled.",
    moved: "The refund has changed since you opened this. Here is the new amount.",
  },
  rate: {
    title: (who: string) => `How was working with ${who}?`,
    text: "Your rating helps us choose freelancers for your next tasks. You can rate a task once.",
    stars: "Rating",
    star: { 1: "Poor", 2: "Weak", 3: "Good", 4: "Very good", 5: "Excellent" } as const,
    comment: "Comment for the freelancer",
    send: "Submit rating",
    choose: "Choose 1 to 5 stars.",
    done: "Thanks for your rating.",
  },
  why: {
    title: (who: string) => `Why ${who}`,
    reason: {
      SKILLS: ({ matched, required, verified }) =>
        Number(matched) === Number(required)
          ? `has all the skills it needs${Number(verified) > 0 ? `, ${verified} verified` : ""}`
          : `has ${matched} of the ${required} skills it needs`,
      WORKS_NOW: () => "works during your hours",
      EXPERIENCE: () => "the right experience for this kind of work",
      HAS_TIME: () => "has time for it",
      RATED: ({ rating, ratingCount }) =>
        `rated ${rating} by ${ratingCount} ${Number(ratingCount) === 1 ? "client" : "clients"}`,
      ON_TIME: ({ percent, completedTasks }) => `on time in ${percent} % of ${completedTasks} tasks`,
      YOUR_FAVOURITE: () => "your favourite",
      LIKES_CATEGORY: () => "prefers this kind of work",
      NICE_TO_HAVE_SKILLS: ({ count }) =>
        Number(count) === 1 ? "1 nice-to-have skill" : `${count} nice-to-have skills`,
      CHOSEN_BY_ATELIER: () => "chosen for you by Atelier",
    } satisfies Record<MatchReasonCode, (params: Record<string, string | number>) => string>,
    favourite: "Prefer for my next tasks",
    isFavourite: "Preferred for your tasks",
    favouriteSaved: (who: string) => `${who} is preferred for your next tasks.`,
    favouriteGone: (who: string) => `${who} is no longer preferred.`,
  },

  brief: {
    title: "Brief",
    whole: "Full brief",
    requirements: "Acceptance criteria",
    skills: "Skills",
    skill: (name: string, level: string) => `${name}, ${level.toLowerCase()}`,
    helps: (name: string) => `${name}, nice to have`,
    moodboard: "Directions and references",
    description: "Description",
  },

  stream: {
    title: "Messages and time line",
    you: "You",
    compose: "Write a message",
    placeholder: (who: string) => `Write to ${who}`,
    placeholderAll: "Write to everyone on this task",
    internal: "Only for Atelier",
    internalNote: "Only for Atelier",
    attach: "Add files",
    send: "Send",
    edited: "edited",
    edit: "Edit",
    editLabel: "Edit your message",
    empty: "No activity yet.",
    detail: {
      created: (credits: string) => `for ${credits}`,
      files: (count: number) => (count === 1 ? "with one file" : `with ${lower(count)} files`),
      version: (number: number) => `version ${number}`,
      round: (round: number) => `round ${round}`,
      refund: (credits: string) => `with a refund of ${credits}`,
      bought: (credits: string) => `for ${credits}`,
      score: (score: number) => `${score} of 5`,
      due: (due: string) => `due ${due}`,
      dueMoved: (due: string, before: string) => `due date moved from ${before} to ${due}`,
    },
    passed: "Atelier approved it for your review",
    assignedBy: (who: string) => `${who} assigned the task`,
    releasedBy: (who: string) => `${who} unassigned the freelancer`,
    approvedAlone: "Approved automatically, because there was no answer in time",
    cancelledAlone: "Cancelled automatically",
  },
})
