import type { NoticeCopy } from "../copy.ts"
import { oneOrMore } from "./one-or-more.ts"
import { payoutFailures } from "./payout-failures.ts"

type MoneyNotices = Pick<
  NoticeCopy,
  Extract<keyof NoticeCopy, `credits.${string}` | `earnings.${string}` | `payout.${string}` | `payoutAccount.${string}`>
>

function look(payoutId: string, transferId: string) {
  return `Payout ${payoutId}, transfer ${transferId}. Check it in Stripe's dashboard.`
}

export const moneyNotices: MoneyNotices = {
  "credits.purchased": {
    client: {
      title: ({ credits }) => `${oneOrMore(credits, "credit")} added to your account`,
      body: ({ paidCents, currency, balance }, { money }) =>
        `You paid ${money(paidCents, currency)}. Your balance is ${oneOrMore(balance, "credit")}.`,
    },
  },
  "credits.granted": {
    client: {
      title: ({ credits }) => `Atelier gave you ${oneOrMore(credits, "credit")}`,
      body: ({ reason, balance }) => `${reason}\n\nYour balance is ${oneOrMore(balance, "credit")}.`,
    },
  },
  "credits.clawedBack": {
    client: {
      title: ({ credits }) => `${oneOrMore(credits, "credit")} removed from your account`,
      body: () => "The payment for them was returned.",
    },
  },
  "credits.restored": {
    client: {
      title: ({ credits }) => `${oneOrMore(credits, "credit")} restored to your account`,
      body: () => "The payment for them went through after all.",
    },
  },
  "credits.frozen": {
    admins: {
      title: () => "A returned payment whose credits are spent",
      body: ({ owedCredits }) =>
        `${oneOrMore(owedCredits, "credit")} ${owedCredits === 1 ? "is" : "are"} owed. The client's credits are frozen.`,
    },
  },
  "credits.unfrozen": {
    client: {
      title: () => "You can spend your credits again",
      body: ({ settled }) =>
        settled ? "What you owed for a returned payment is settled." : "Atelier has ended the freeze.",
    },
  },
  "earnings.available": {
    freelancer: {
      title: ({ amountCents }, { money }) => `${money(amountCents)} available to withdraw`,
      body: ({ credits }) => `Pay for ${oneOrMore(credits, "credit")} of work. Request a payout whenever you like.`,
    },
  },
  "payout.requested": {
    admins: {
      title: ({ amountCents, currency }, { money }) => `Payout of ${money(amountCents, currency)} requested`,
      body: ({ freelancer }) => `${freelancer} is waiting for your approval.`,
    },
  },
  "payout.paid": {
    freelancer: {
      title: ({ amountCents, currency }, { money }) => `Your payout of ${money(amountCents, currency)} is on its way`,
      body: () => "It arrives within two to three working days.",
    },
  },
  "payout.failed": {
    freelancer: {
      title: ({ amountCents, currency }, { money }) => `Your payout of ${money(amountCents, currency)} failed`,
      body: ({ why }) =>
        `Your earnings are available again. ${typeof why === "string" ? payoutFailures[why].freelancer : `Reason: ${why.note}`}`,
    },
    admins: {
      title: ({ amountCents, currency, freelancer }, { money }) =>
        `The payout of ${money(amountCents, currency)} to ${freelancer} failed`,
      body: ({ why, detail }) => {
        const reason = typeof why === "string" ? payoutFailures[why].admin : `Reason: ${why.note}`
        return [`The earnings are available again. ${reason}`, detail].filter(Boolean).join("\n\n")
      },
    },
  },
  "payout.rejected": {
    freelancer: {
      title: ({ amountCents, currency }, { money }) =>
        `Your payout of ${money(amountCents, currency)} was not approved`,
      body: ({ reason }) => `Your earnings are available again. Reason: ${reason}`,
    },
  },
  "payout.partlyReversed": {
    admins: {
      title: () => "Part of a payout was reversed",
      body: ({ payoutId, transferId }) => look(payoutId, transferId),
    },
  },
  "payout.unexpectedTransfer": {
    admins: {
      title: () => "Money was sent for a payout that was not being sent",
      body: ({ payoutId, transferId }) => look(payoutId, transferId),
    },
  },
  "payoutAccount.changed": {
    freelancer: {
      title: () => "Your payout account was changed",
      body: ({ hours }) =>
        `To be safe, payouts are paused for ${oneOrMore(hours, "hour")}. If this wasn't you, write to us at once.`,
    },
  },
}
