import { defaultShouldDehydrateQuery, MutationCache, QueryClient } from "@tanstack/react-query"
import { arrival, hasArrived } from "../arrival.ts"
import { afterMutation } from "./refresh.ts"

type OfClient = Error & { data?: { httpStatus?: number } | null }

/** By its name: its class comes with the code of calls, after the page. */
const isOfClient = (error: unknown): error is OfClient => error instanceof Error && error.name === "TRPCClientError"

function isRefusal(error: unknown) {
  const status = isOfClient(error) ? error.data?.httpStatus : undefined
  return status !== undefined && status < 500
}

const onServer = typeof window === "undefined"

/** A prefetch that failed while the server rendered arrives without its reason: asking again tells it. */
const isOfServer = (error: unknown) => !isOfClient(error)

/** What the browser reads again changes nothing before all of the first page has come to life: React would throw it away. */
class PatientClient extends QueryClient {
  override async invalidateQueries(...given: Parameters<QueryClient["invalidateQueries"]>): Promise<void> {
    if (!onServer && !hasArrived()) {
      await arrival()
    }
    return super.invalidateQueries(...given)
  }
}

/**
 * One cache's rules: what a page read goes along as React sends it, dates included; fresh for 30 s, network faults tried again,
 * refusals not; a mutation refreshes what shows its result.
 */
export function makeQueryClient(): QueryClient {
  const client: QueryClient = new PatientClient({
    mutationCache: new MutationCache({
      onSettled: (_data, error, _variables, _result, mutation) => afterMutation(client, error, mutation),
    }),
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        retry: (count, error) => !onServer && !isRefusal(error) && count < 3,
        retryDelay: (count, error) => (isOfServer(error) ? 0 : 1_000 * 2 ** count),
      },
      dehydrate: {
        shouldDehydrateQuery: (query) => defaultShouldDehydrateQuery(query) || query.state.status === "pending",
        shouldRedactErrors: () => false,
      },
    },
  })
  return client
}
