import { inLocale } from "@atelier/domain/copy"
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
  inDispute: "In dispute",
  status: "Status",
  freelancer: "Freelancer",
  client: "Client",
  unassigned: "Finding a freelancer",
  none: "None",
  movements: "Credit history of this task",
  due: "Due",
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
  brief: {
    title: "Brief",
    whole: "Full brief",
    /** A new draft with what this task says. */
    again: "Order again",
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
