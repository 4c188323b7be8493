import type { PurchaseStatus } from "@atelier/domain/billing"
import { inLocale } from "@atelier/domain/copy"
import type { CreditTransactionType } from "@atelier/domain/credits"

export const creditsPage = inLocale({
  title: "Credits",
  toSpend: (one: boolean) => (one ? "credit to spend" : "credits to spend"),
  held: (credits: string) =>
    `${credits} more are reserved for open tasks. They are refunded if a task is cancelled before work starts.`,
  heldNone: "No credits reserved.",
  frozen: "Your credits are frozen",
  owed: (credits: string) => `You owe ${credits}. Your next purchase settles them first and unfreezes your credits.`,
  missing: (credits: string) => `You need ${credits} more to submit your brief.`,
  missingCovered: "You now have enough to submit your brief.",
  backToBrief: "Back to the brief",
  packages: {
    title: "Buy credits",
    note: "Prices are in US dollars; you pay on Stripe's page.",
    credits: (one: boolean) => (one ? "credit" : "credits"),
    each: (price: string) => `${price} each`,
    saving: (percent: string) => `Save ${percent}`,
    covers: "Covers what you need",
    settles: (owed: string, left: string) => `${owed} of them settle what you owe; you can spend the other ${left}.`,
    settlesAll: (owed: string) => `All of them go towards the ${owed} you owe. Your credits stay frozen.`,
    /** Together "Buy 50 credits for $245.00"; what is bought stands above the button, so the middle is only read out. */
    buy: "Buy",
    forPrice: (price: string) => `for ${price}`,
    empty: "No packages available right now.",
    emptyText: "Contact us and we'll help you another way.",
  },
  purchase: {
    OPEN: {
      title: "Waiting for your payment.",
      text: "Stripe has not confirmed it yet. This usually takes a few seconds. You can leave this page.",
    },
    PROCESSING: {
      title: "Your payment is being processed.",
      text: "Your bank needs a little longer. Your credits appear as soon as the payment is confirmed.",
    },
    PAID: { title: "Payment received. Your credits are ready.", text: "" },
    FAILED: { title: "The payment failed.", text: "You were not charged. Try again, or pay another way." },
    EXPIRED: {
      title: "This payment was not completed in time.",
      text: "You were not charged. Choose a package to try again.",
    },
    PARTIALLY_REFUNDED: { title: "This purchase was partially refunded.", text: "" },
    REFUNDED: { title: "This purchase was refunded.", text: "" },
    DISPUTED: { title: "This payment is disputed.", text: "Its credits are restored if the dispute is won." },
  } satisfies Record<PurchaseStatus, { title: string; text: string }>,
  added: (credits: string) => `${credits} added.`,
  slow: "Still waiting after two minutes. If you have paid, your credits arrive automatically. Otherwise you can return to the payment.",
  continue: "Return to payment",
  receipt: "Receipt",
  dismiss: "Dismiss",
  journal: {
    by: (member: string) => `Ordered by ${member}`,
    title: "Credit history",
    label: "Credit history",
    filter: "Filter by type",
    all: "All",
    oneTask: "One task",
    columns: { when: "When", what: "What", amount: "Credits", after: "Balance after" },
    amount: {
      PURCHASE: (credits: string) => `${credits} bought`,
      USAGE: (credits: string) => `${credits} charged`,
      REFUND: (credits: string) => `${credits} refunded`,
      BONUS: (credits: string) => `${credits} granted`,
      ADJUSTMENT: (credits: string, taken: boolean) => (taken ? `${credits} removed` : `${credits} added`),
      CLAWBACK: (credits: string, taken: boolean) => (taken ? `${credits} clawed back` : `${credits} restored`),
    } satisfies Record<CreditTransactionType, (credits: string, taken: boolean) => string>,
    empty: "Every credit you buy, spend or get refunded appears here.",
    emptyText: "Each entry shows the reason and the balance after it.",
    none: "No entries of this type yet.",
  },
  purchases: {
    title: "Purchases and receipts",
    label: "Your purchases",
    columns: { when: "When", credits: "Credits", amount: "Paid", status: "Status", receipt: "Receipt" },
    empty: "Purchases and their receipts appear here.",
  },
})
