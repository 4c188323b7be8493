import type { AppRouter } from "@atelier/api"
import { transformer } from "@atelier/domain/transformer"
import {
  createTRPCClient,
  httpBatchStreamLink,
  httpLink,
  httpSubscriptionLink,
  splitLink,
  type TRPCLink,
} from "@trpc/client"
import { freshLink } from "./fresh-link.ts"

const url = "/api/trpc"

/** How calls travel. A page begins with what its server read, so this is loaded after it, or with the first call. */
export const transport: TRPCLink<AppRouter> = splitLink({
  condition: (op) => op.type === "subscription",
  true: httpSubscriptionLink({ url, transformer }),
  false: splitLink({
    condition: (op) => op.type === "mutation",
    true: [freshLink, httpLink({ url, transformer })],
    false: httpBatchStreamLink({ url, transformer, maxItems: 20 }),
  }),
})

/** Calls outside of components. */
export const client = createTRPCClient<AppRouter>({ links: [transport] })
