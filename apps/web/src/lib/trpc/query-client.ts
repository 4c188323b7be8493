import { transformer } from "@atelier/domain/transformer"
import { defaultShouldDehydrateQuery, QueryClient } from "@tanstack/react-query"
import { TRPCClientError } from "@trpc/client"

const isRefusal = (error: unknown) => {
  const status =
    error instanceof TRPCClientError ? (error.data as { httpStatus?: number } | null)?.httpStatus : undefined
  return status !== undefined && status < 500
}

/** One cache's rules: fresh for 30 s, network faults tried again, refusals not. */
export const makeQueryClient = () =>
  new QueryClient({
    defaultOptions: {
      queries: { staleTime: 30_000, retry: (count, error) => !isRefusal(error) && count < 3 },
      dehydrate: {
        serializeData: transformer.serialize,
        shouldDehydrateQuery: (query) => defaultShouldDehydrateQuery(query) || query.state.status === "pending",
        shouldRedactErrors: () => false,
      },
      hydrate: { deserializeData: transformer.deserialize },
    },
  })
