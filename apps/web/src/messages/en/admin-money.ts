export const adminMoney = {
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
    empty: "They appear here as soon as a client opens a checkout.",
  },

  webhooks: {
    event: "Event",
    status: "Status",
    attempts: "Tries",
    received: "Received",
    error: "What went wrong",
    anyStatus: "Any status",
    replay: "Run again",
    replayed: "Running again.",
    emptyTitle: "No webhooks here.",
    empty: "What Stripe tells us about payments and accounts is kept here; a failed one can be run again.",
    safe: "Running one again never grants or pays twice.",
  },
}
