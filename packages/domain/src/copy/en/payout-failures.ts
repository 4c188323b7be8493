import type { PayoutFailureCopy } from "../copy.ts"
import { inLocale } from "../locale.ts"

export const payoutFailures = inLocale<PayoutFailureCopy>({
  TRANSFER_REVERSED: { freelancer: "Stripe reversed the transfer.", admin: "Stripe reversed the transfer." },
  CANCELLED_WHILE_HELD: {
    freelancer: "You cancelled it while it was on hold.",
    admin: "The freelancer cancelled it while it was on hold.",
  },
  RETURNED_BY_BANK: { freelancer: "The bank returned the money.", admin: "The bank returned the money." },
  ATELIER_BALANCE_LOW: {
    freelancer: "Our Stripe balance was too low. We have been notified; request the payout again tomorrow.",
    admin: "Atelier's Stripe balance was too low.",
  },
  ACCOUNT_CANNOT_RECEIVE: {
    freelancer: "Your payout account can't receive money right now. Open it and complete what Stripe asks for.",
    admin: "The freelancer's payout account can't receive money right now.",
  },
  ACCOUNT_UNKNOWN: {
    freelancer: "Stripe no longer recognizes your payout account. Write to us.",
    admin: "Stripe no longer recognizes the freelancer's payout account.",
  },
  REFUSED_BY_STRIPE: {
    freelancer: "Stripe refused the transfer. We have been notified and are looking into it.",
    admin: "Stripe refused the transfer.",
  },
})
