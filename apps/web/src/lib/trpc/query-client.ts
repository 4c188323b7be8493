import { transformer } from "@atelier/domain/transformer"
import { defaultShouldDehydrateQuery, QueryClient } from "@tanstack/react-query"
import { TRPCClientError } from "@trpc/client"

const isRefusal = (error: unknown) => {
  const status =
    error instanceof TRPCClientError ? (error.data as { httpStatus?: number } | null)?.httpStatus : undefined
  return status !== undefined && status < 500
}

const onServer = typeof window === "undefined"

/** A prefetch that failed while the server rendered arrives without its reason: asking again tells it. */
const isOfServer = (error: unknown) => !(error instanceof TRPCClientError)

/** One cache's rules: fresh for 30 s, network faults tried again, refusals not. */
export const makeQueryClient = () =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        retry: (count, error) => !onServer && !isRefusal(error) && count < 3,
        retryDelay: (count, error) => (isOfServer(error) ? 0 : 1_000 * 2 ** count),
      },
      dehydrate: {
        serializeData: transformer.serialize,
        shouldDehydrateQuery: (query) => defaultShouldDehydrateQuery(query) || query.state.status === "pending",
        shouldRedactErrors: () => false,
      },
      hydrate: { deserializeData: transformer.deserialize },
    },
  })
