import type { MatchReasonCode } from "@atelier/domain/matching"
import type { TurnConsequence, TurnKind } from "@atelier/domain/tasks"

const COUNTS = ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine"] as const
const word = (count: number) => COUNTS[count] ?? String(count)
const lower = (count: number) => word(count).toLowerCase()

export const taskPage = {
  gone: {
    title: "This task is no longer with you.",
    text: "It was given to someone else while you had it open. What you earned before stays in your earnings.",
  },
  crumb: "Tasks",
  facts: "Facts",
  status: "Status",
  freelancer: "Freelancer",
  client: "Client",
  nobodyYet: "Being looked for",
  nobody: "None",
  movements: "What was charged and refunded",
  due: "Due",
  noDeadline: "No date",
  price: "Price",
  pay: "Your pay",
  rounds: "Rounds",
  roundsUsed: (used: number, all: number) => `${used} of ${all} used`,
  pieces: "Pieces",
  kind: "Kind",
  created: "Submitted",
  completed: "Approved",
  perCredit: (rate: string) => `${rate} a credit`,

  /** The same first lines as on every turn card, with the name of who acts. */
  turnTitle: {
    STARTS_SOON: (who: string) => `${who} has taken it and starts soon.`,
    IN_WORK: (who: string) => `${who} is working on it.`,
    IN_REWORK: (who: string) => `${who} is making the changes.`,
    WITH_CLIENT: (who: string) => `${who} is looking at it.`,
  } satisfies Partial<Record<TurnKind, (who: string) => string>>,
  reviewVersion: (version: number) => `Your turn: approve version ${version}, or ask for changes.`,
  ratePerson: (who: string) => `Done. How was it with ${who}?`,
  /** What follows the time ("In 4 days (Thu 26 Nov, 18:00) ..."). */
  outcome: {
    NOTHING: () => "",
    GOES_TO_NEXT: () => "it goes to someone else.",
    APPROVED_AUTOMATICALLY: () => "it is approved automatically.",
    CANCELLED_WITH_REFUND: (credits) => `it is cancelled and ${credits} are refunded, if no freelancer is found.`,
    BECOMES_LATE: () => "it is due.",
    IS_LATE: () => "it was due.",
    DEADLINES_PAUSED: () => "Deadlines are paused until then.",
  } satisfies Record<TurnConsequence["kind"], (credits: string) => string>,
  noAnswer: "Without an answer it goes to someone else",
  cancelNote: (credits: string, all: boolean) =>
    all ? `If you cancel now, all ${credits} come back.` : `If you cancel now, ${credits} come back.`,
  roundsLeft: (left: number, all: number) =>
    left === 1
      ? `One of ${lower(all)} revision rounds is left.`
      : left === 0
        ? "The included revision rounds are used up."
        : `${word(left)} revision rounds are left.`,
  roundCosts: (credits: string) => `One more costs ${credits}.`,
  filesYours: "The files are yours to keep.",
  cancelledBecause: (reason: string) => `Reason: ${reason}`,
  approvedOn: "Approved",
  cancelledOn: "Cancelled",

  actions: {
    approve: "Approve",
    approveVersion: (version: number) => `Approve version ${version}`,
    revise: "Ask for changes",
    cancel: "Cancel task",
    rate: "Rate the work",
    more: "More",
  },
  approve: {
    title: (version: number) => `Approve version ${version}?`,
    text: (who: string) => `${who} is paid for it and the files are yours. An approval cannot be undone.`,
    confirm: (version: number) => `Approve version ${version}`,
    done: "Approved. The files are yours.",
  },
  revise: {
    title: "Ask for changes",
    text: (left: number) =>
      left === 1 ? "This uses your last revision round." : `This uses one of your ${lower(left)} revision rounds.`,
    due: (due: string, before: string | null) =>
      before === null
        ? `New due date: ${due}.`
        : before === due
          ? `The due date stays ${due}.`
          : `New due date: ${due}. It was ${before}.`,
    label: "What should change?",
    help: "Say what, where and why. One line for each point is easiest to work through.",
    tooShort: "Say in a few words what should change.",
    send: "Send the changes",
    sent: "Sent. The freelancer makes the changes.",
    buyText: (credits: string, left: string) =>
      `The included rounds are used up. One more costs ${credits}; ${left} remain.`,
    buyShort: (credits: string, missing: string) =>
      `The included rounds are used up. One more costs ${credits}; ${missing} are missing.`,
    buy: (credits: string) => `Send the changes for ${credits}`,
    topUp: "Buy credits",
    priceMoved: "The price of a round changed meanwhile. This is the new one.",
    kept: "What you wrote is kept on this device until it is sent.",
  },
  cancel: {
    title: "Cancel this task?",
    all: (credits: string) => `All ${credits} come back to you at once.`,
    part: (back: string, earned: string) =>
      `Work has started: ${back} come back to you, ${earned} go to the freelancer for what was done.`,
    none: (earned: string) => `Work has started: nothing comes back, ${earned} go to the freelancer.`,
    final: "A cancelled task cannot be taken up again.",
    reason: "Why?",
    reasonHelp: "The people involved can read it.",
    tooShort: "Say why in a few words, or leave it empty.",
    confirm: (credits: string) => `Cancel task, refund ${credits}`,
    confirmNone: "Cancel task, no refund",
    done: (credits: string) => `Cancelled. ${credits} came back.`,
    doneNone: "Cancelled.",
    moved: "What comes back has changed since you looked. Here is the new amount.",
  },
  rate: {
    title: (who: string) => `How was it with ${who}?`,
    text: "Your rating decides who is proposed to you next. It can be given once.",
    stars: "Rating",
    star: { 1: "Poor", 2: "Weak", 3: "Good", 4: "Very good", 5: "Excellent" } as const,
    comment: "A word for the freelancer",
    send: "Send the rating",
    choose: "Choose between one and five.",
    done: "Thank you.",
  },
  why: {
    title: (who: string) => `Why ${who}`,
    reason: {
      SKILLS: ({ matched, required, verified }) =>
        Number(matched) === Number(required)
          ? `has all the skills it needs${Number(verified) > 0 ? `, ${verified} verified` : ""}`
          : `has ${matched} of the ${required} skills it needs`,
      WORKS_NOW: () => "works at your hours",
      EXPERIENCE: () => "the right experience for work of this kind",
      HAS_TIME: () => "has time for it",
      RATED: ({ rating, ratingCount }) =>
        `rated ${rating} by ${ratingCount} ${Number(ratingCount) === 1 ? "client" : "clients"}`,
      ON_TIME: ({ percent, completedTasks }) => `on time in ${percent} % of ${completedTasks} tasks`,
      YOUR_FAVOURITE: () => "your favourite",
      LIKES_CATEGORY: () => "likes this kind of work best",
      NICE_TO_HAVE_SKILLS: ({ count }) =>
        Number(count) === 1 ? "one more skill that helps" : `${count} more skills that help`,
      CHOSEN_BY_ATELIER: () => "chosen for you by Atelier",
    } satisfies Record<MatchReasonCode, (params: Record<string, string | number>) => string>,
    favourite: "Prefer for my next tasks",
    isFavourite: "Preferred for your tasks",
    favouriteSaved: (who: string) => `${who} is preferred for your next tasks.`,
    favouriteGone: (who: string) => `${who} is no longer preferred.`,
  },

  brief: {
    title: "Brief",
    whole: "Read the whole brief",
    requirements: "What it is checked against",
    skills: "Skills",
    skill: (name: string, level: string) => `${name}, ${level.toLowerCase()}`,
    helps: (name: string) => `${name} helps`,
    moodboard: "Directions and references",
    description: "In full",
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
    editLabel: "Change your message",
    empty: "Nothing has happened yet.",
    detail: {
      created: (credits: string) => `for ${credits}`,
      files: (count: number) => (count === 1 ? "with one file" : `with ${lower(count)} files`),
      version: (number: number) => `version ${number}`,
      round: (round: number) => `round ${round}`,
      refund: (credits: string) => `and ${credits} came back`,
      bought: (credits: string) => `for ${credits}`,
      score: (score: number) => `${score} of 5`,
      due: (due: string) => `due ${due}`,
      dueMoved: (due: string, before: string) => `due date moved from ${before} to ${due}`,
    },
    passed: "Atelier's review passed it",
    assignedBy: (who: string) => `${who} assigned the task`,
    releasedBy: (who: string) => `${who} took the task back`,
    approvedAlone: "It was approved automatically, after the time for an answer",
    cancelledAlone: "It was cancelled automatically",
  },
}
