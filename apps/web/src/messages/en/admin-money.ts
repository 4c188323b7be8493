import { inLocale } from "@atelier/domain/copy"

export const adminMoney = inLocale({
  title: "Money",
  tabs: {
    label: "Money",
    books: "Books",
    payouts: "Payouts",
    purchases: "Purchases",
    journal: "Journal",
    webhooks: "Webhooks",
  },

  purchases: {
    client: "Client",
    credits: "Credits",
    amount: "Amount",
    paid: "Paid",
    status: "Status",
    created: "Started",
    receipt: "Receipt",
    anyStatus: "Any status",
    emptyTitle: "No purchases yet.",
    empty: "Purchases appear here when a client starts a checkout.",
  },

  webhooks: {
    event: "Event",
    status: "Status",
    attempts: "Attempts",
    received: "Received",
    error: "Error",
    anyStatus: "Any status",
    replay: "Run again",
    replayed: "Running again.",
    emptyTitle: "No webhooks here.",
    empty: "Events from Stripe about payments and accounts appear here. You can run failed ones again.",
    safe: "Running an event again never credits or pays twice.",
  },
})
