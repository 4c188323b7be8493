import type { EmulatorProcess } from "@atelier/emulators/testing"
import type { Harness } from "./harness.ts"
import type { Stages } from "./mutations.ts"

/** Mutations that ask someone outside between their statements: Stripe, a company's website. */
export function outsideStages(h: Harness, emulators: EmulatorProcess): Stages {
  const client = async () => h.as((await h.make.client()).id)
  const freelancer = async () => h.as((await h.make.freelancer()).id)
  const { stripe } = h.app.ports
  // The link comes at once: the outbox, which is flushed soon after a commit, is not waited for by who asks for it.
  h.app.ports.stripe = { ...stripe, createAccountLink: async ({ accountId }) => ({ url: accountId }) }
  return {
    "billing.checkout": async () => {
      const api = await client()
      const [offer] = await api.billing.packages()
      const input = { packageId: offer?.id ?? "", idempotencyKey: crypto.randomUUID() }
      return () => api.billing.checkout(input)
    },
    "payouts.connect": async () => {
      const api = await freelancer()
      return () => api.payouts.connect({ country: "DE" })
    },
    "payouts.refreshAccount": async () => {
      const api = await freelancer()
      const { url: account } = await api.payouts.connect({ country: "DE" })
      await emulators.control("onboard", { account })
      return () => api.payouts.refreshAccount()
    },
    "companies.readWebsite": async () => {
      const api = await client()
      return () => api.companies.readWebsite({ website: `${emulators.url}/website` })
    },
  }
}
