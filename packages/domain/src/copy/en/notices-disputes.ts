import type { NoticeCopy } from "../copy.ts"
import { oneOrMore } from "./one-or-more.ts"
import { quoted, sentences } from "./sentences.ts"

const ANSWER = "Deadlines are paused. Give your account so that Atelier can decide."
const OPENED = "Deadlines are paused. Atelier reads both sides and proposes a settlement."

const answered = {
  title: ({ title, by }: { title: string; by: "CLIENT" | "FREELANCER" }) =>
    by === "CLIENT"
      ? `The client answered the dispute about ${quoted(title)}`
      : `The freelancer answered the dispute about ${quoted(title)}`,
  body: ({ answer }: { answer: string }) => answer,
}

const withdrawn = {
  title: ({ title }: { title: string }) => `The dispute about ${quoted(title)} was withdrawn`,
  body: () => "Work goes on. Deadlines have moved by as long as the dispute was open.",
}

type DisputeNotices = Pick<
  NoticeCopy,
  "task.disputeResolved" | Extract<keyof NoticeCopy, `dispute.${string}` | `settlement.${string}`>
>

export const disputeNotices: DisputeNotices = {
  "dispute.opened": {
    client: {
      title: ({ title, by }) =>
        by === "CLIENT" ? `You opened a dispute about ${quoted(title)}` : `The freelancer disputes ${quoted(title)}`,
      body: ({ by, reason }) => (by === "CLIENT" ? OPENED : sentences(reason, ANSWER)),
    },
    freelancer: {
      title: ({ title, by }) =>
        by === "FREELANCER" ? `You opened a dispute about ${quoted(title)}` : `The client disputes ${quoted(title)}`,
      body: ({ by, reason }) => (by === "FREELANCER" ? OPENED : sentences(reason, ANSWER)),
    },
    admins: {
      title: ({ title, by }) =>
        by === "CLIENT" ? `The client disputes ${quoted(title)}` : `The freelancer disputes ${quoted(title)}`,
      body: ({ reason }) => sentences(reason, "Deadlines are paused until it is resolved."),
    },
  },
  "dispute.answered": { participants: answered, admins: answered },
  "dispute.withdrawn": { participants: withdrawn, admins: withdrawn },
  "settlement.proposed": {
    client: {
      title: ({ title }) => `Atelier proposes a settlement for ${quoted(title)}`,
      body: ({ refundCredits, note }) =>
        sentences(
          refundCredits > 0
            ? `You would get ${oneOrMore(refundCredits, "credit")} back.`
            : "No credits would be refunded.",
          note,
        ),
    },
    freelancer: {
      title: ({ title }) => `Atelier proposes a settlement for ${quoted(title)}`,
      body: ({ earnedCents, note }, { money }) => sentences(`You would earn ${money(earnedCents)}.`, note),
    },
  },
  "task.disputeResolved": {
    client: {
      title: ({ title }) => `The dispute about ${quoted(title)} is settled`,
      body: ({ outcome, refundCredits, note }) =>
        sentences(
          refundCredits > 0 ? `You got ${oneOrMore(refundCredits, "credit")} back.` : "No credits were refunded.",
          outcome === "COMPLETED" ? "The files are yours." : "The task is cancelled.",
          note,
        ),
    },
    freelancer: {
      title: ({ title }) => `The dispute about ${quoted(title)} is settled`,
      body: ({ earnedCents, note }, { money }) =>
        sentences(earnedCents > 0 ? `You earned ${money(earnedCents)}.` : "The client got all credits back.", note),
    },
  },
}
