import type { AppRouter } from "@atelier/api"
import { transformer } from "@atelier/domain/transformer"
import {
  createTRPCClient,
  getUntypedClient,
  httpBatchStreamLink,
  httpLink,
  httpSubscriptionLink,
  splitLink,
} from "@trpc/client"
import { freshLink } from "./fresh-link.ts"

const url = "/api/trpc"

/** How calls travel. A page begins with what its server read, so this is loaded after it, or with the first call. */
export const client = createTRPCClient<AppRouter>({
  links: [
    splitLink({
      condition: (op) => op.type === "subscription",
      true: httpSubscriptionLink({ url, transformer }),
      false: splitLink({
        condition: (op) => op.type === "mutation",
        true: [freshLink, httpLink({ url, transformer })],
        false: httpBatchStreamLink({ url, transformer, maxItems: 20 }),
      }),
    }),
  ],
})

/** The same by the names of procedures. */
export const untyped = getUntypedClient(client)
