import type { PurchaseStatus } from "@atelier/domain/billing"
import type { CreditTransactionType } from "@atelier/domain/credits"

export const creditsPage = {
  title: "Credits",
  toSpend: (one: boolean) => (one ? "credit to spend" : "credits to spend"),
  held: (credits: string) =>
    `${credits} more are held in open tasks. They come back if a task is cancelled before work starts.`,
  heldNone: "Nothing is held in open tasks.",
  frozen: "Your credits are frozen",
  owed: (credits: string) => `${credits} are owed. A purchase settles them first and ends the freeze.`,
  missing: (credits: string) => `${credits} are missing to send your brief off.`,
  missingCovered: "There is enough now to send your brief off.",
  backToBrief: "Back to the brief",
  packages: {
    title: "Buy credits",
    note: "Prices are in US dollars; you pay on Stripe's page.",
    credits: (one: boolean) => (one ? "credit" : "credits"),
    each: (price: string) => `${price} each`,
    saving: (percent: string) => `${percent} less`,
    covers: "Covers what is missing",
    settles: (owed: string, left: string) => `${owed} of them settle what is owed; ${left} are yours to spend.`,
    settlesAll: (owed: string) => `All of them go towards the ${owed} you owe; the freeze stays.`,
    /** Together "Buy 50 credits for $245.00"; what is bought stands above the button, so the middle is only read out. */
    buy: "Buy",
    forPrice: (price: string) => `for ${price}`,
    empty: "No packages are on sale at the moment.",
    emptyText: "Write to us and we help you another way.",
  },
  purchase: {
    OPEN: {
      title: "Waiting for your payment.",
      text: "The payment service has not confirmed it yet. That usually takes a few seconds; you can leave this page, nothing gets lost.",
    },
    PROCESSING: {
      title: "Your payment is on its way.",
      text: "Your bank takes a little longer. The credits appear automatically as soon as it is confirmed.",
    },
    PAID: { title: "Paid. The credits are yours.", text: "" },
    FAILED: { title: "The payment failed.", text: "Nothing was charged. Try again, or pay another way." },
    EXPIRED: {
      title: "This payment was not finished in time.",
      text: "Nothing was charged. Choose a package to begin again.",
    },
    PARTIALLY_REFUNDED: { title: "This purchase was refunded in part.", text: "" },
    REFUNDED: { title: "This purchase was refunded.", text: "" },
    DISPUTED: { title: "This payment is disputed.", text: "Its credits are back once the dispute is won." },
  } satisfies Record<PurchaseStatus, { title: string; text: string }>,
  added: (credits: string) => `${credits} were added.`,
  slow: "Still nothing after two minutes. If you have paid, it arrives automatically. Otherwise you can go back to the payment.",
  continue: "Continue the payment",
  receipt: "Receipt",
  dismiss: "Close this note",
  journal: {
    title: "Every movement",
    label: "Movements of your credits",
    filter: "Which movements",
    all: "All",
    oneTask: "Of one task",
    columns: { when: "When", what: "What", amount: "Credits", after: "Balance after" },
    amount: {
      PURCHASE: (credits: string) => `${credits} bought`,
      USAGE: (credits: string) => `${credits} charged`,
      REFUND: (credits: string) => `${credits} refunded`,
      BONUS: (credits: string) => `${credits} given`,
      ADJUSTMENT: (credits: string, taken: boolean) =>
        taken ? `${credits} corrected away` : `${credits} corrected in`,
      CLAWBACK: (credits: string, taken: boolean) => (taken ? `${credits} clawed back` : `${credits} restored`),
    } satisfies Record<CreditTransactionType, (credits: string, taken: boolean) => string>,
    empty: "Every credit you buy, spend or get back is written down here.",
    emptyText: "Each line names its reason and the balance after it.",
    none: "No movement of this kind yet.",
  },
  purchases: {
    title: "Purchases and receipts",
    label: "Your purchases",
    columns: { when: "When", credits: "Credits", amount: "Paid", status: "Status", receipt: "Receipt" },
    empty: "Purchases and their receipts appear here.",
  },
}
