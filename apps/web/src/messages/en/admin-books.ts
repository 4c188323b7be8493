import { inLocale } from "@atelier/domain/copy"

const names: Record<string, string> = {
  cash: "Cash received",
  paid_out: "Payouts",
  client_credits: "Credits owed to clients",
  work_in_progress: "Credits in open tasks",
  freelancer_payable: "Owed to freelancers",
  revenue: "Revenue",
  promotions: "Discounts and granted credits",
  adjustments: "Corrections",
  refunds: "Refunds",
}

const notes: Record<string, string> = {
  cash: "What clients paid through Stripe, minus refunds.",
  paid_out: "Sent to freelancers through Stripe, by bank transfer or PayPal.",
  client_credits: "Bought or granted, and not yet spent.",
  work_in_progress: "Charged for tasks that are still open.",
  freelancer_payable: "Earned but not yet paid out.",
  revenue: "What remains of finished work after freelancer pay.",
  promotions: "Granted credits and package discounts.",
  adjustments: "Manual corrections by admins.",
  refunds: "Money returned for credits that were clawed back.",
}

const links: Record<string, string> = {
  cash: "/admin/money/purchases",
  client_credits: "/admin/money/journal",
  work_in_progress: "/admin/money/journal?type=USAGE",
  freelancer_payable: "/admin/money/payouts",
  paid_out: "/admin/money/payouts?status=COMPLETED",
  promotions: "/admin/money/journal?type=BONUS",
  adjustments: "/admin/money/journal?type=ADJUSTMENT",
  refunds: "/admin/money/journal?type=CLAWBACK",
}

export const adminBooks = inLocale({
  balanced: "The books balance.",
  balancedNote: (total: string) =>
    `Debits and credits are both ${total}. Every figure is calculated from the journals when you open this page.`,
  broken: "The books do not balance.",
  brokenNote: (difference: string) =>
    `Debits and credits differ by ${difference}. Pause payouts and find the entry in the journal.`,
  proof: {
    title: "Cash in the books and at Stripe",
    equal: (amount: string) => `Both are ${amount}.`,
    different: (difference: string, books: string, stripe: string) =>
      `They differ by ${difference}: ${books} in the books, ${stripe} at Stripe, with fees and payouts to our bank added back.`,
    at: "Compared",
    never: "Not compared yet. This runs every night.",
  },
  table: "Trial balance in US dollars",
  account: "Account",
  debit: "Debit",
  credit: "Credit",
  balance: "Balance",
  total: "Total",
  onDebit: "debit",
  onCredit: "credit",
  currency: "All amounts in US dollars.",
  names,
  notes,
  links,
})
