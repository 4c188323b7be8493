import type { RouterOutputs } from "@atelier/api"

type NeedKind = RouterOutputs["admin"]["needs"]["items"][number]["kind"]

const WORDS = ["Nothing", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine"] as const

export const adminHome = {
  title: (count: number, name: string) =>
    count === 0
      ? `Nothing waits for you, ${name}.`
      : `${WORDS[count] ?? count} ${count === 1 ? "thing waits" : "things wait"} for you, ${name}.`,
  queue: "Your turn",
  all: (count: number) => `${count} in all; the longest waiting first`,
  emptyTitle: "The queue is empty.",
  empty:
    "Reviews, tasks nobody took, late work, applications, payouts and failed webhooks appear here, the oldest first.",
  glance: "At a glance",
  pace: "The last 30 days",
  money: "Money",
  machinery: "Machinery",
  needTitle: {
    DISPUTE: (title) => `Settle the dispute on ${title}`,
    REVIEW: (title, version) => (version ? `Check version ${version} of ${title}` : `Check ${title}`),
    UNASSIGNABLE: (title) => `Find somebody for ${title}`,
    LATE: (title) => `Late: ${title}`,
    AT_RISK: (title) => `Due soon: ${title}`,
    APPLICATION: (title) => `Read the application of ${title}`,
    PAYOUT: (title) => `Approve a payout to ${title}`,
    PAYOUT_TO_RECORD: (title) => `Pay ${title} by hand and record it`,
    PAYOUT_STUCK: (title) => `Look after the payout to ${title}`,
    WEBHOOK: (title) => `A message from Stripe failed: ${title}`,
  } satisfies Record<NeedKind, (title: string, version?: number | null) => string>,
  needNote: {
    DISPUTE: (who) => `${who ?? "The client"} is the client. All clocks stand still.`,
    REVIEW: (who) => `${who ?? "The freelancer"} delivered it. The client sees it once you pass it.`,
    UNASSIGNABLE: (who) => `Nobody took the task of ${who ?? "the client"}.`,
    LATE: (who) => (who ? `${who} has it.` : "Nobody has it yet."),
    AT_RISK: (who) => (who ? `${who} has it.` : "Nobody has it yet."),
    APPLICATION: (who) => who ?? "",
    PAYOUT: (who) => who ?? "",
    PAYOUT_TO_RECORD: (who) => who ?? "",
    PAYOUT_STUCK: (who) => `${who ?? ""}. Stripe has not confirmed it for an hour; it is asked again by itself.`,
    WEBHOOK: () => "It can be run again; nothing is done twice.",
  } satisfies Record<NeedKind, (who: string | null) => string>,
  cancelledThen: "Cancelled with a full refund",
  needAction: {
    DISPUTE: "Look at it",
    REVIEW: "Review",
    UNASSIGNABLE: "Find somebody",
    LATE: "Look at it",
    AT_RISK: "Look at it",
    APPLICATION: "Read",
    PAYOUT: "Decide",
    PAYOUT_TO_RECORD: "Record",
    PAYOUT_STUCK: "Look at it",
    WEBHOOK: "Run again",
  } satisfies Record<NeedKind, string>,
  kind: {
    DISPUTE: "Disputes",
    REVIEW: "To review",
    UNASSIGNABLE: "Nobody found",
    LATE: "Late",
    AT_RISK: "Due within a day",
    APPLICATION: "Applications",
    PAYOUT: "Payouts to approve",
    PAYOUT_TO_RECORD: "Payouts to record",
    PAYOUT_STUCK: "Payouts under way too long",
    WEBHOOK: "Failed webhooks",
  } satisfies Record<NeedKind, string>,
  toAssign: "Time to assign, median",
  atOnce: "Under a minute",
  noneYet: "Nothing yet",
  onTime: "Finished on time",
  finished: "Tasks finished",
  balanced: "The books balance to the cent.",
  unbalanced: "The books do not balance. Look at the trial balance before you move money.",
  books: "Open the books",
  owedToClients: "Credits owed to clients",
  inWork: "Credits in open tasks",
  owedToFreelancers: "Owed to freelancers",
  revenue: "Revenue",
  keepsUp: "Jobs, mails and deadlines keep up.",
  behind: (seconds: string) => `Work waits for ${seconds}.`,
  jobsFailed: (count: number) => (count === 1 ? "One job failed for good." : `${count} jobs failed for good.`),
  overdue: (count: number) =>
    count === 1 ? "One deadline is past and not acted on." : `${count} deadlines are past and not acted on.`,
}
