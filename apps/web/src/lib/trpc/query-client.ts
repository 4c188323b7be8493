import { transformer } from "@atelier/domain/transformer"
import { defaultShouldDehydrateQuery, MutationCache, QueryClient } from "@tanstack/react-query"
import { TRPCClientError } from "@trpc/client"
import { arrival, hasArrived } from "../arrival.ts"
import { afterMutation } from "./stale.ts"

function isRefusal(error: unknown) {
  const status =
    error instanceof TRPCClientError ? (error.data as { httpStatus?: number } | null)?.httpStatus : undefined
  return status !== undefined && status < 500
}

const onServer = typeof window === "undefined"

/** A prefetch that failed while the server rendered arrives without its reason: asking again tells it. */
const isOfServer = (error: unknown) => !(error instanceof TRPCClientError)

/** What the browser reads again changes nothing before all of the first page has come to life: React would throw it away. */
class PatientClient extends QueryClient {
  override async invalidateQueries(...given: Parameters<QueryClient["invalidateQueries"]>): Promise<void> {
    if (!onServer && !hasArrived()) {
      await arrival()
    }
    return super.invalidateQueries(...given)
  }
}

/** One cache's rules: fresh for 30 s, network faults tried again, refusals not; a mutation refreshes what shows its result. */
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
        serializeData: transformer.serialize,
        shouldDehydrateQuery: (query) => defaultShouldDehydrateQuery(query) || query.state.status === "pending",
        shouldRedactErrors: () => false,
      },
      hydrate: { deserializeData: transformer.deserialize },
    },
  })
  return client
}
